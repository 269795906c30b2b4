/** What was made of a file: each field with how sure the reader is, and what found no place. */
import { classNames } from "../ui/class-names";
import type { Evidence, FieldRead, Reading } from "./analysis";
import { whereOf } from "./where";

type Point = (evidence: readonly Evidence[]) => void;

/** Three words say as much as a hundred percentages. */
export function sureness(confidence: number): { word: string; look: string } {
  if (confidence >= 0.85) return { word: "sure", look: "text-good" };
  return confidence >= 0.6
    ? { word: "fairly sure", look: "text-warn" }
    : { word: "not sure", look: "text-bad" };
}

function valueText(value: unknown): string {
  if (typeof value === "string" || typeof value === "number") return String(value);
  if (Array.isArray(value)) return value.map(valueText).filter(Boolean).join(", ");
  if (typeof value !== "object" || value === null) return "";
  const { raw, value: inner, text } = value as Record<string, unknown>;
  const own = valueText(raw ?? inner ?? text);
  return own || Object.values(value).map(valueText).filter(Boolean).join(" ");
}

interface FieldsReadProps {
  reading: Reading;
  /** What the pointers of the fields lead into. */
  document: unknown;
  onPoint?: Point | undefined;
}

export function FieldsRead({ reading, document, onPoint }: FieldsReadProps) {
  const fields = reading.fields.filter((field) => valueText(field.value) !== "");
  return (
    <>
      <p className="mb-3 text-ui text-muted">
        {fields.length} fields, read {sureness(reading.confidence).word} as a whole (
        {Math.round(reading.confidence * 100)} %).
      </p>
      <ul>
        {fields.map((field) => (
          <FieldLine key={field.pointer} field={field} document={document} onPoint={onPoint} />
        ))}
      </ul>
      <h3 className="mt-6 mb-1 text-ui font-semibold">Left over</h3>
      {reading.leftover.length === 0 ? (
        <p className="text-ui text-muted">Nothing. Every line found its place.</p>
      ) : (
        <ul>
          {reading.leftover.map(({ text, why, page, box }, index) => (
            <li
              // biome-ignore lint/suspicious/noArrayIndexKey: the same words may be left over twice.
              key={index}
              onPointerEnter={() => onPoint?.([{ text, page, box }])}
              onPointerLeave={() => onPoint?.([])}
              className="border-t border-line py-1.5 first:border-t-0"
            >
              <p className="font-mono text-ui break-words">{text}</p>
              <p className="text-label text-muted">{why}</p>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

interface FieldLineProps extends Omit<FieldsReadProps, "reading"> {
  field: FieldRead;
}

function FieldLine({ field, document, onPoint }: FieldLineProps) {
  const { word, look } = sureness(field.confidence);
  return (
    <li
      onPointerEnter={() => onPoint?.(field.evidence)}
      onPointerLeave={() => onPoint?.([])}
      className="border-t border-line py-1.5 first:border-t-0 hover:bg-hover"
    >
      <div className="flex items-baseline justify-between gap-3">
        <p className="min-w-0 text-label text-muted">{whereOf(document, field.pointer)}</p>
        <p className={classNames("shrink-0 text-label tabular-nums", look)}>
          {word}, {Math.round(field.confidence * 100)} %
        </p>
      </div>
      <p className="line-clamp-3 text-ui break-words">{valueText(field.value)}</p>
    </li>
  );
}

/** What was made of a file: each field with how sure the reader is, and what found no place. */
import { useState } from "react";
import { Button } from "../ui/button";
import type { Evidence, Reading } from "./analysis";
import { type ReadGroup, readGroups, sureness } from "./read-fields";

type Point = (evidence: readonly Evidence[]) => void;

const FIRST = 6;

interface FieldsReadProps {
  reading: Reading;
  /** What the pointers of the fields lead into. */
  document: unknown;
  onPoint?: Point | undefined;
}

export function FieldsRead({ reading, document, onPoint }: FieldsReadProps) {
  const [isLong, setLong] = useState(false);
  const groups = readGroups(reading, document);
  const count = groups.reduce((sum, { fields }) => sum + fields.length, 0);
  return (
    <>
      <p className="mb-3 text-ui text-muted">
        {count} fields. The reader is {sureness(reading.confidence).word} of the whole.
      </p>
      {(isLong ? groups : groups.slice(0, FIRST)).map((group) => (
        <Group key={group.key} group={group} onPoint={onPoint} />
      ))}
      {groups.length > FIRST ? (
        <Button variant="ghost" className="-ms-2.5 text-muted" onClick={() => setLong(!isLong)}>
          {isLong ? "Show fewer" : `Show all ${count} fields`}
        </Button>
      ) : null}
      <Rest reading={reading} onPoint={onPoint} />
    </>
  );
}

function Group({ group, onPoint }: { group: ReadGroup; onPoint: Point | undefined }) {
  return (
    <section aria-label={group.part} className="pb-3">
      <h3 className="border-b border-line pb-1 text-ui font-semibold">{group.part}</h3>
      <dl>
        {group.fields.map(({ pointer, name, text, confidence, evidence }) => {
          const { word, look } = sureness(confidence);
          return (
            <div
              key={pointer}
              onPointerEnter={() => onPoint?.(evidence)}
              onPointerLeave={() => onPoint?.([])}
              className="grid grid-cols-[6.75rem_1fr_auto] items-baseline gap-x-3 rounded-inner py-0.5 hover:bg-hover"
            >
              <dt className="text-label text-muted">{name}</dt>
              <dd className="line-clamp-2 text-ui break-words">{text}</dd>
              <dd className={`text-label ${look}`}>
                {word}
                <span className="sr-only">, {Math.round(confidence * 100)} %</span>
              </dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}

function Rest({ reading, onPoint }: { reading: Reading; onPoint: Point | undefined }) {
  return (
    <section aria-label="Left over" className="mt-4">
      <h3 className="mb-1 text-ui font-semibold">Left over</h3>
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
    </section>
  );
}

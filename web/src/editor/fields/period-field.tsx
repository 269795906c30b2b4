/** From when to when, and whether it goes on. */
import { useId } from "react";
import { Checkbox } from "@/shared/ui/checkbox";
import type { Period } from "../document/draft";
import { isOngoing, isReadable, periodOf, periodOrNone } from "../document/partial-date";
import { useFindingMessage } from "../state/editor-context";
import { fieldKey } from "../state/focus";
import { DATE_HINT } from "./date-hint";
import { DateInput } from "./date-input";
import type { FieldProps } from "./labelled";
import { useField } from "./use-field";

export function PeriodField({ id, field }: FieldProps) {
  const base = useId();
  const [value, set] = useField(id, field.name);
  const message = useFindingMessage(id, field.name);
  const period = periodOf(value);
  const change = (part: Partial<Period>) => set(periodOrNone({ ...period, ...part }));
  const readable = isReadable(period.start) && isReadable(period.end);
  const note = message || (readable ? "" : DATE_HINT);
  const described = note ? { "aria-describedby": `${base}-note` } : {};
  const invalid = message ? ({ "aria-invalid": true } as const) : {};
  return (
    <fieldset className="min-w-0" data-field-group={fieldKey(id, field.name)}>
      <legend className="sr-only">{field.label}</legend>
      <div className="grid grid-cols-2 gap-x-3 gap-y-2 @sm:grid-cols-[1fr_1fr_auto]">
        <div>
          <label htmlFor={`${base}-start`} className="mb-1 block text-label font-medium text-ink">
            From
          </label>
          <DateInput
            attributes={{
              id: `${base}-start`,
              "data-field": fieldKey(id, field.name),
              ...described,
              ...invalid,
            }}
            value={period.start}
            onChange={(start) => change({ start })}
          />
        </div>
        <div>
          <label htmlFor={`${base}-end`} className="mb-1 block text-label font-medium text-ink">
            To
          </label>
          <DateInput
            attributes={{ id: `${base}-end`, ...described, ...invalid }}
            disabled={period.present === true}
            value={period.end}
            onChange={(end) => change({ end })}
            onLeave={() => isOngoing(period.end) && change({ end: null, present: true })}
          />
        </div>
        <div className="col-span-2 flex h-control items-center @sm:col-span-1 @sm:self-end">
          <Checkbox
            checked={period.present === true}
            onChange={({ target }) => change({ present: target.checked })}
            label="Present"
          />
        </div>
      </div>
      {note ? (
        <p id={`${base}-note`} className={message ? "mt-1 text-ui text-bad" : "mt-1 text-ui text-muted"}>
          {note}
        </p>
      ) : null}
    </fieldset>
  );
}

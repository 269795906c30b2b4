/** A number between two ends: a slider to try things out, and the figure itself. */
import { useId } from "react";
import { Field } from "@/shared/ui/field";
import { Input } from "@/shared/ui/input";
import type { ControlProps } from "./control-props";

/** A tenth plus two tenths is no three tenths, unless it is rounded to the step. */
function rounded(value: number, step: number): number {
  return Number((Math.round(value / step) * step).toFixed(4));
}

export function NumberControl({ rule, value, onChange, error }: ControlProps<number>) {
  const slider = useId();
  const step = rule["x-step"] ?? 1;
  const low = rule.minimum ?? 0;
  const high = rule.maximum ?? 100;
  const take = (text: string) => {
    const wanted = Number(text);
    if (text !== "" && Number.isFinite(wanted))
      onChange(rounded(Math.min(high, Math.max(low, wanted)), step));
  };
  const unit = rule["x-unit"];
  return (
    <Field label={rule.title} error={error}>
      {(control) => (
        <div className="flex items-center gap-3">
          <input
            id={slider}
            type="range"
            aria-label={`${rule.title}, slider`}
            min={low}
            max={high}
            step={step}
            value={value}
            onChange={({ target }) => take(target.value)}
            className="h-control min-w-0 grow cursor-pointer accent-accent"
          />
          <span className="flex w-22 shrink-0 items-center gap-1.5">
            <Input
              {...control}
              key={value}
              type="number"
              inputMode="decimal"
              min={low}
              max={high}
              step={step}
              defaultValue={value}
              onBlur={({ target }) => take(target.value)}
              onKeyDown={(event) => {
                if (event.key === "Enter") take(event.currentTarget.value);
              }}
              className="px-2! text-end tabular-nums"
            />
            <span className="w-6 text-label text-muted">{unit ?? "×"}</span>
          </span>
        </div>
      )}
    </Field>
  );
}

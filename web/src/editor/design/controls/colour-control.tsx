/** A colour: a few good ones, any other one, and the figure; whether it can be read is said below. */
import { Check } from "lucide-react";
import { useId } from "react";
import { Field } from "@/shared/ui/field";
import { Input } from "@/shared/ui/input";
import type { ControlProps } from "./control-props";

const ACCENTS = ["#1f4e79", "#0b6e4f", "#7a1f3d", "#5b3a8c", "#8a4b08", "#22262e"];
const INKS = ["#17191e", "#22262e", "#1d2433", "#2b2320"];
const WHOLE = /^#[0-9a-f]{6}$/i;

export function ColourControl({ name, rule, value, onChange, error }: ControlProps<string>) {
  const group = useId();
  const presets = name === "ink" ? INKS : ACCENTS;
  const offered = typeof rule.default === "string" ? [...new Set([rule.default, ...presets])] : presets;
  return (
    <Field label={rule.title} error={error}>
      {(control) => (
        <div className="flex flex-wrap items-center gap-1.5">
          <input
            type="color"
            aria-label={`${rule.title}, picker`}
            value={value}
            onChange={({ target }) => onChange(target.value)}
            className="h-control w-11 shrink-0 cursor-pointer rounded-control border border-control bg-surface p-1"
          />
          <Input
            {...control}
            key={value}
            defaultValue={value}
            spellCheck={false}
            autoComplete="off"
            maxLength={7}
            onChange={({ target }) => {
              if (WHOLE.test(target.value)) onChange(target.value.toLowerCase());
            }}
            className="w-22! shrink-0 font-mono"
          />
          <fieldset className="flex flex-wrap gap-1">
            <legend className="sr-only">{rule.title}, suggestions</legend>
            {offered.slice(0, 6).map((colour) => (
              <label
                key={colour}
                title={colour}
                style={{ backgroundColor: colour }}
                className="relative grid size-7 cursor-pointer place-items-center rounded-full border border-control text-paper has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent-text coarse:size-11"
              >
                <input
                  type="radio"
                  name={group}
                  aria-label={colour}
                  checked={colour === value}
                  onChange={() => onChange(colour)}
                  className="absolute inset-0 cursor-pointer opacity-0"
                />
                {colour === value ? <Check size={14} aria-hidden="true" /> : null}
              </label>
            ))}
          </fieldset>
        </div>
      )}
    </Field>
  );
}

/** The choice of a format, each with what it is good for. */
import { useId } from "react";
import type { Format } from "./export-server";
import { FORMATS } from "./formats";

interface FormatChoiceProps {
  formats: readonly Format[];
  words?: Partial<Record<Format, string>> | undefined;
  value: Format;
  onChange: (format: Format) => void;
}

export function FormatChoice({ formats, words, value, onChange }: FormatChoiceProps) {
  const name = useId();
  return (
    <fieldset>
      <legend className="mb-1.5 text-label font-medium">Format</legend>
      <div className="grid gap-1.5 sm:grid-cols-2">
        {formats.map((format) => (
          <label
            key={format}
            className="flex cursor-pointer items-start gap-2.5 rounded-control border border-line px-3 py-2 hover:bg-hover has-checked:border-accent has-checked:bg-accent-soft has-focus-visible:outline-2 has-focus-visible:outline-accent-text"
          >
            <input
              type="radio"
              name={name}
              checked={format === value}
              onChange={() => onChange(format)}
              className="mt-0.5 size-4 shrink-0 accent-accent"
            />
            <span className="text-ui">
              <span className="font-medium">{FORMATS[format].name}</span>
              <span className="block text-label text-muted">{words?.[format] ?? FORMATS[format].text}</span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

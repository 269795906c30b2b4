/** The formats a resume can be had in, and what each is good for. */
import { useId } from "react";
import { EXPORT_FORMATS, type Format } from "../server";

const ABOUT: Readonly<Record<Format, { name: string; text: string }>> = {
  pdf: {
    name: "PDF",
    text: "To send and to print. Tagged, so that machines and screen readers read it in order.",
  },
  png: { name: "PNG", text: "Pictures of the pages." },
  svg: { name: "SVG", text: "The pages as vector graphics." },
  text: { name: "Plain text", text: "To paste into forms." },
};

export function FormatChoice({ value, onChange }: { value: Format; onChange: (format: Format) => void }) {
  const name = useId();
  return (
    <fieldset className="grid gap-1.5">
      <legend className="mb-1.5 text-label font-medium">Format</legend>
      {EXPORT_FORMATS.map((format) => (
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
            <span className="font-medium">{ABOUT[format].name}</span>
            <span className="block text-muted">{ABOUT[format].text}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

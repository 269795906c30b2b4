/** What may be different in the file: without the person, or drawn together. */
import { Checkbox } from "@/shared/ui/checkbox";
import { Select } from "@/shared/ui/select";
import type { ExportChoice } from "./export-server";
import { hasPages } from "./formats";

const PAGES = [1, 2, 3, 4] as const;

interface ExportOptionsProps {
  choice: ExportChoice;
  onChange: (choice: ExportChoice) => void;
}

export function ExportOptions({ choice, onChange }: ExportOptionsProps) {
  const mayFit = hasPages(choice.format);
  return (
    <fieldset>
      <legend className="mb-1 text-label font-medium">Only in this file</legend>
      <Checkbox
        label="Remove personal data"
        hint="Without name, contacts, photo and links, and without those words in any text."
        checked={choice.redact}
        onChange={({ target }) => onChange({ ...choice, redact: target.checked })}
      />
      {mayFit ? (
        <div className="flex flex-wrap items-center gap-2">
          <Checkbox
            label="Fit to"
            checked={choice.fit !== null}
            onChange={({ target }) => onChange({ ...choice, fit: target.checked ? 1 : null })}
          />
          <Select
            aria-label="Pages at most"
            className="w-auto!"
            value={choice.fit ?? 1}
            disabled={choice.fit === null}
            onChange={({ target }) => onChange({ ...choice, fit: Number(target.value) })}
          >
            {PAGES.map((pages) => (
              <option key={pages} value={pages}>
                {pages === 1 ? "1 page" : `${pages} pages`}
              </option>
            ))}
          </Select>
          <p className="text-label text-muted">Smaller type and margins, as little as needed.</p>
        </div>
      ) : null}
    </fieldset>
  );
}

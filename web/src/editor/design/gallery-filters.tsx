/** Which templates are shown: by what they can do, and by what they are for. */
import { Segmented } from "@/shared/ui/segmented";
import { Select } from "@/shared/ui/select";
import { categoriesOf, type GalleryFilter } from "./gallery-filter";
import type { Template } from "./template-queries";

const TRAITS = [
  { value: "all", label: "All" },
  { value: "one-column", label: "ATS\u2011safe" },
  { value: "two-column", label: "2\u00a0columns" },
  { value: "photo", label: "Photo" },
] as const;

interface GalleryFiltersProps {
  templates: readonly Template[];
  filter: GalleryFilter;
  onChange: (filter: GalleryFilter) => void;
}

const named = (category: string) => category.charAt(0).toUpperCase() + category.slice(1);

export function GalleryFilters({ templates, filter, onChange }: GalleryFiltersProps) {
  return (
    <div className="flex flex-wrap items-center gap-2">
      <Segmented
        label="What it can do"
        options={TRAITS}
        value={filter.trait}
        onChange={(trait) => onChange({ ...filter, trait })}
      />
      <Select
        aria-label="Category"
        className="w-auto!"
        value={filter.category}
        onChange={({ target }) => onChange({ ...filter, category: target.value })}
      >
        <option value="all">Every category</option>
        {categoriesOf(templates).map((category) => (
          <option key={category} value={category}>
            {named(category)}
          </option>
        ))}
      </Select>
    </div>
  );
}

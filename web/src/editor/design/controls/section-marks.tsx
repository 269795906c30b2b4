/** What is special about the place of a section, as a menu of its row; what is chosen is written beside it. */
import { Ellipsis } from "lucide-react";
import { Menu } from "@/shared/ui/menu";
import type { SectionList as ListKey, SectionRow } from "../section-rows";

const WORDS: Readonly<Record<ListKey, { name: string; short: string }>> = {
  side: { name: "Side column", short: "Side" },
  keep_together: { name: "Keep on one page", short: "Kept" },
  new_page: { name: "Start on a new page", short: "New page" },
  hide: { name: "Leave out of the page", short: "Left out" },
};

interface SectionMarksProps {
  row: SectionRow;
  title: string;
  marks: readonly ListKey[];
  onToggle: (key: ListKey, id: string) => void;
}

export function SectionMarks({ row, title, marks, onToggle }: SectionMarksProps) {
  const chosen = marks.filter((key) => row.marks.has(key));
  return (
    <>
      {chosen.map((key) => (
        <span key={key} className="shrink-0 rounded-full bg-sunken px-2 text-label text-muted max-sm:hidden">
          {WORDS[key].short}
        </span>
      ))}
      <Menu
        label={`Place of ${title}`}
        items={marks.map((key) => ({
          id: key,
          label: WORDS[key].name,
          checked: row.marks.has(key),
          toggles: true,
          perform: () => onToggle(key, row.section.id),
        }))}
        trigger={
          <button
            type="button"
            aria-label={`Place of ${title}`}
            className="grid size-7 shrink-0 place-items-center rounded-inner text-muted hover:bg-hover coarse:size-11"
          >
            <Ellipsis size={14} aria-hidden="true" />
          </button>
        }
      />
    </>
  );
}

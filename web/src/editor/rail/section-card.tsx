/** One section of the document: its line, and its entries when it is open. */
import { memo } from "react";
import { classNames } from "@/shared/ui/class-names";
import type { Section } from "../document/draft";
import { sectionTitle } from "../document/title";
import { useNode, useView } from "../state/editor-context";
import { PartBody, PartList } from "./part-list";
import { SectionHeading } from "./section-heading";
import { usePartSortable } from "./use-part-sortable";

export const SectionCard = memo(function SectionCard({ id, list }: { id: string; list: string }) {
  const section = useNode(id) as Section | undefined;
  const open = useView((state) => state.open.has(id));
  const { sortable, style } = usePartSortable(id, { list, label: section ? sectionTitle(section) : "" });
  if (!section) return null;
  const [only] = section.items;
  const isWhole = section.type === "summary" || section.type === "letter";
  const whole = isWhole && section.items.length === 1 && only;
  return (
    <li
      ref={sortable.setNodeRef}
      style={style}
      data-card={id}
      className={classNames(
        "rounded-card border border-line",
        open ? "bg-canvas" : "bg-surface",
        sortable.isDragging && "shadow-float",
      )}
    >
      <SectionHeading section={section} open={open} sortable={sortable} />
      {open ? (
        <div className="px-2 pb-3 pt-1 sm:px-3">
          {whole ? (
            <PartBody id={whole.id} part={section.type} />
          ) : (
            <PartList parent={id} list="items" part={section.type} />
          )}
        </div>
      ) : null}
    </li>
  );
});

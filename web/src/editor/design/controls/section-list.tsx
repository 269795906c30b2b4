/** The sections in the order of the page: dragged, or moved by keys, each with what is special about it. */
import { ArrowDown, ArrowUp, GripVertical } from "lucide-react";
import { type DragEvent, type KeyboardEvent, useState } from "react";
import { classNames } from "@/shared/ui/class-names";
import { IconButton } from "@/shared/ui/icon-button";
import { sectionTitle } from "../../document/title";
import type { SectionList as ListKey, SectionRow } from "../section-rows";
import { SectionMarks } from "./section-marks";

interface SectionListProps {
  rows: readonly SectionRow[];
  marks: readonly ListKey[];
  onMove: (from: number, to: number) => void;
  onToggle: (key: ListKey, id: string) => void;
}

export function SectionList({ rows, marks, onMove, onToggle }: SectionListProps) {
  const [dragged, setDragged] = useState<number | null>(null);
  const [over, setOver] = useState<number | null>(null);
  const [said, setSaid] = useState("");
  const move = (from: number, to: number, title: string) => {
    if (to < 0 || to >= rows.length) return;
    onMove(from, to);
    setSaid(`${title} is now ${to + 1} of ${rows.length}.`);
  };
  const end = () => {
    setDragged(null);
    setOver(null);
  };
  const onDrop = (event: DragEvent, to: number) => {
    event.preventDefault();
    const row = dragged === null ? undefined : rows[dragged];
    if (row && dragged !== null) move(dragged, to, sectionTitle(row.section));
    end();
  };
  return (
    <div>
      <p className="mb-1 text-label font-medium" id="section-list-name">
        Order and place
      </p>
      <ol aria-labelledby="section-list-name" className="flex flex-col gap-1">
        {rows.map((row, index) => {
          const title = sectionTitle(row.section);
          const onKey = (event: KeyboardEvent) => {
            const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
            if (!event.altKey || step === undefined) return;
            event.preventDefault();
            event.stopPropagation();
            move(index, index + step, title);
          };
          return (
            <li
              key={row.section.id}
              draggable
              onDragStart={() => setDragged(index)}
              onDragEnd={end}
              onDragOver={(event) => {
                event.preventDefault();
                if (over !== index) setOver(index);
              }}
              onDrop={(event) => onDrop(event, index)}
              onKeyDown={onKey}
              className={classNames(
                "rounded-control border border-line bg-surface",
                dragged === index && "opacity-60",
                over === index && dragged !== null && dragged !== index && "border-accent",
              )}
            >
              <div className="flex min-h-row items-center gap-1 ps-2 pe-1">
                <GripVertical size={14} aria-hidden="true" className="shrink-0 cursor-grab text-muted" />
                <span
                  className={classNames(
                    "min-w-0 grow truncate text-ui",
                    row.marks.has("hide") && "text-muted line-through",
                  )}
                >
                  {title}
                </span>
                <IconButton
                  label={`Move ${title} up`}
                  icon={<ArrowUp size={14} />}
                  disabled={index === 0}
                  onClick={() => move(index, index - 1, title)}
                  className="h-7 w-7! min-w-7! coarse:size-11!"
                />
                <IconButton
                  label={`Move ${title} down`}
                  icon={<ArrowDown size={14} />}
                  disabled={index === rows.length - 1}
                  onClick={() => move(index, index + 1, title)}
                  className="h-7 w-7! min-w-7! coarse:size-11!"
                />
                <SectionMarks row={row} title={title} marks={marks} onToggle={onToggle} />
              </div>
            </li>
          );
        })}
      </ol>
      <p role="status" className="sr-only">
        {said}
      </p>
    </div>
  );
}

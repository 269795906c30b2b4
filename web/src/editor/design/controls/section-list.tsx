/** The sections in the order of the page: dragged, or moved by keys, each with what is special about it. */
import { ArrowDown, ArrowUp, GripVertical } from "lucide-react";
import { type KeyboardEvent, useRef, useState } from "react";
import { classNames } from "@/shared/ui/class-names";
import { IconButton } from "@/shared/ui/icon-button";
import { sectionTitle } from "../../document/title";
import type { SectionList as ListKey, SectionRow } from "../section-rows";
import { SectionMarks } from "./section-marks";
import { useRowDrag } from "./use-row-drag";

interface SectionListProps {
  rows: readonly SectionRow[];
  marks: readonly ListKey[];
  onMove: (from: number, to: number) => void;
  onToggle: (key: ListKey, id: string) => void;
}

export function SectionList({ rows, marks, onMove, onToggle }: SectionListProps) {
  const list = useRef<HTMLOListElement>(null);
  const [said, setSaid] = useState("");
  const move = (from: number, to: number, title: string) => {
    if (to < 0 || to >= rows.length) return;
    onMove(from, to);
    setSaid(`${title} is now ${to + 1} of ${rows.length}.`);
  };
  const { drag, onPress } = useRowDrag(list, (from, to) => {
    const row = rows[from];
    if (row) move(from, to, sectionTitle(row.section));
  });
  return (
    <div>
      <p className="mb-1 text-label font-medium" id="section-list-name">
        Order and place
      </p>
      <ol ref={list} aria-labelledby="section-list-name" className="flex flex-col gap-1">
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
              onKeyDown={onKey}
              className={classNames(
                "rounded-control border border-line bg-surface",
                drag?.from === index && "opacity-60",
                drag?.over === index && drag.from !== index && "border-accent",
              )}
            >
              <div className="flex min-h-row items-center gap-1 ps-2 pe-1">
                <div
                  className="flex min-w-0 grow cursor-grab select-none items-center gap-1"
                  onPointerDown={(event) => event.pointerType === "mouse" && onPress(event, index)}
                >
                  {/* A finger on the title scrolls the panel, a finger on the grip moves the row. */}
                  <span
                    data-grip
                    className="grid h-7 w-5 shrink-0 touch-none place-items-center text-muted coarse:h-11 coarse:w-8"
                    onPointerDown={(event) => onPress(event, index)}
                  >
                    <GripVertical size={14} aria-hidden="true" />
                  </span>
                  <span
                    className={classNames(
                      "min-w-0 grow truncate text-ui",
                      row.marks.has("hide") && "text-muted line-through",
                    )}
                  >
                    {title}
                  </span>
                </div>
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

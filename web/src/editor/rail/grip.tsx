/** The handle a card is dragged by, with the pointer or with Space and the arrows. */
import { GripVertical } from "lucide-react";
import type { Sortable } from "./use-part-sortable";

export function Grip({ label, sortable }: { label: string; sortable: Sortable }) {
  return (
    <button
      type="button"
      ref={sortable.setActivatorNodeRef}
      {...sortable.attributes}
      {...sortable.listeners}
      aria-label={`Move ${label}`}
      className="grid h-7 w-6 shrink-0 cursor-grab touch-none place-items-center rounded-inner text-muted hover:bg-hover active:cursor-grabbing coarse:h-11 coarse:w-8"
    >
      <GripVertical size={14} aria-hidden="true" />
    </button>
  );
}

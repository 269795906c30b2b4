/** Makes a card one of a list that can be put in another order. */
import { useSortable } from "@dnd-kit/sortable";
import type { CSSProperties } from "react";

export interface SortableData {
  readonly list: string;
  readonly label: string;
}

export type Sortable = ReturnType<typeof useSortable>;

export function usePartSortable(
  id: string,
  data: SortableData,
): { sortable: Sortable; style: CSSProperties } {
  const sortable = useSortable({ id, data });
  const { transform, transition, isDragging } = sortable;
  const style: CSSProperties = {
    ...(transform ? { transform: `translate3d(${transform.x}px, ${transform.y}px, 0)` } : {}),
    ...(transition ? { transition } : {}),
    ...(isDragging ? { position: "relative", zIndex: 10 } : {}),
  };
  return { sortable, style };
}

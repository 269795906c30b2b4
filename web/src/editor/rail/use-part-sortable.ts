/** Makes a card one of a list that can be put in another order. */
import { type ButtonHTMLAttributes, type CSSProperties, useContext } from "react";
import { DragKitContext } from "./drag-kit";

export interface SortableData {
  readonly list: string;
  readonly label: string;
}

export interface Sortable {
  readonly setNodeRef: (element: HTMLElement | null) => void;
  readonly setActivatorNodeRef: (element: HTMLElement | null) => void;
  readonly attributes: ButtonHTMLAttributes<HTMLButtonElement>;
  // biome-ignore lint/complexity/noBannedTypes: the drag library says no more of its handlers than this.
  readonly listeners: Record<string, Function> | undefined;
  readonly isDragging: boolean;
  readonly style: CSSProperties;
}

export function usePartSortable(
  id: string,
  data: SortableData,
): { sortable: Sortable; style: CSSProperties } {
  const { useCard } = useContext(DragKitContext);
  const sortable = useCard(id, data);
  return { sortable, style: sortable.style };
}

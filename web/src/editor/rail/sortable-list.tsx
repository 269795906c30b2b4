/** The cards of one list, movable as soon as moving has arrived. */
import { type ReactNode, useContext } from "react";
import { DragKitContext } from "./drag-kit";

export function SortableList({ ids, children }: { ids: readonly string[]; children: ReactNode }) {
  const { List } = useContext(DragKitContext);
  return <List ids={ids}>{children}</List>;
}

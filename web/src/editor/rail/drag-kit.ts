/** What makes cards movable. It arrives a moment after the page; until then they stand still and all else works. */
import { type ComponentType, createContext, type ReactNode, useEffect, useState } from "react";
import type { Sortable, SortableData } from "./use-part-sortable";

export interface DragKit {
  readonly name: string;
  /** Surrounds everything that can be moved. */
  readonly Frame: ComponentType<{ children: ReactNode }>;
  /** Surrounds the cards of one list. */
  readonly List: ComponentType<{ ids: readonly string[]; children: ReactNode }>;
  readonly useCard: (id: string, data: SortableData) => Sortable;
}

const nothing = () => undefined;

const STILL_CARD: Sortable = {
  setNodeRef: nothing,
  setActivatorNodeRef: nothing,
  attributes: {},
  listeners: undefined,
  isDragging: false,
  style: {},
};

function Plain({ children }: { children: ReactNode }): ReactNode {
  return children;
}

const STILL: DragKit = { name: "still", Frame: Plain, List: Plain, useCard: () => STILL_CARD };

export const DragKitContext = createContext<DragKit>(STILL);

/** The kit of the moment. When the moving one arrives the cards are made anew, so the caller puts the caret back. */
export function useDragKit(onArrive: (show: () => void) => void): DragKit {
  const [kit, setKit] = useState(STILL);
  useEffect(() => {
    let wanted = true;
    void import("./moving-kit").then(({ MOVING }) => {
      if (wanted) onArrive(() => setKit(MOVING));
    }, nothing);
    return () => {
      wanted = false;
    };
  }, [onArrive]);
  return kit;
}

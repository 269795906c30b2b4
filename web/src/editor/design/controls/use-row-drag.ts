/** Rows that a mouse, a finger or a pen puts in another order: pressed at the grip, put down over another row. */
import { type PointerEvent, type RefObject, useEffect, useRef, useState } from "react";

/** A press that goes no further than this is none. */
const LEAST_WAY = 4;

interface Drag {
  readonly from: number;
  readonly over: number;
}

export interface RowDrag {
  readonly drag: Drag | null;
  /** For the grip of a row. It must not scroll what it lies on: `touch-action: none`. */
  readonly onPress: (event: PointerEvent<HTMLElement>, index: number) => void;
}

/** The row under this height; above the first and below the last they are the nearest. */
function rowAt(list: HTMLElement, y: number): number {
  const rows = [...list.children];
  const found = rows.findIndex((row) => y < row.getBoundingClientRect().bottom);
  return found < 0 ? rows.length - 1 : found;
}

export function useRowDrag(
  list: RefObject<HTMLElement | null>,
  onDrop: (from: number, to: number) => void,
): RowDrag {
  const [drag, setDrag] = useState<Drag | null>(null);
  const stop = useRef<() => void>(undefined);
  useEffect(() => () => stop.current?.(), []);

  const onPress = (event: PointerEvent<HTMLElement>, from: number) => {
    if (event.button !== 0 || !event.isPrimary || stop.current) return;
    const { clientY: start, pointerId } = event;
    const grip = event.currentTarget;
    const ending = new AbortController();
    let over: number | null = null;
    const end = () => {
      ending.abort();
      stop.current = undefined;
      setDrag(null);
    };
    stop.current = end;
    grip.setPointerCapture(pointerId);
    const listen = <E extends keyof HTMLElementEventMap>(
      type: E,
      listener: (event: HTMLElementEventMap[E]) => void,
    ) => grip.addEventListener(type, listener, { signal: ending.signal });
    listen("pointermove", ({ clientY }) => {
      const rows = list.current;
      if (!rows || (over === null && Math.abs(clientY - start) < LEAST_WAY)) return;
      over = rowAt(rows, clientY);
      rows.children[over]?.scrollIntoView({ block: "nearest" });
      setDrag({ from, over });
    });
    listen("pointerup", () => {
      end();
      if (over !== null && over !== from) onDrop(from, over);
    });
    listen("pointercancel", end);
    const onKey = (key: KeyboardEvent) => {
      if (key.key !== "Escape" || over === null) return;
      // The panel around stays open: this Escape was meant for the row.
      key.stopPropagation();
      end();
    };
    window.addEventListener("keydown", onKey, { signal: ending.signal, capture: true });
  };
  return { drag, onPress };
}

/** Zooms where the wheel turns with Ctrl, or two fingers spread; what is under the pointer stays there. */
import { type RefObject, useEffect, useLayoutEffect, useRef } from "react";
import type { ViewStore } from "../state/view-store";
import { PIXELS_PER_POINT } from "./use-scale";

const SMALLEST = 25;
const LARGEST = 400;
const SPEED = 0.0025;

/** The zoom after this turn of the wheel, in whole per cent. */
export function turned(percent: number, delta: number): number {
  const next = percent * Math.exp(-delta * SPEED);
  return Math.round(Math.min(LARGEST, Math.max(SMALLEST, next)));
}

export function useWheelZoom(box: RefObject<HTMLElement | null>, view: ViewStore, scale: number): void {
  const pointer = useRef<{ x: number; y: number } | null>(null);
  const before = useRef(scale);
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const turn = (event: WheelEvent) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      const rect = element.getBoundingClientRect();
      pointer.current = { x: event.clientX - rect.left, y: event.clientY - rect.top };
      const percent = (before.current / PIXELS_PER_POINT) * 100;
      view.setState({ zoom: turned(percent, event.deltaY) });
    };
    element.addEventListener("wheel", turn, { passive: false });
    return () => element.removeEventListener("wheel", turn);
  }, [box, view]);
  useLayoutEffect(() => {
    const element = box.current;
    const grown = scale / before.current;
    before.current = scale;
    if (!element || grown === 1) return;
    const { x, y } = pointer.current ?? { x: element.clientWidth / 2, y: 0 };
    pointer.current = null;
    element.scrollTop = (element.scrollTop + y) * grown - y;
    element.scrollLeft = (element.scrollLeft + x) * grown - x;
  }, [box, scale]);
}

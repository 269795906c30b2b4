/** How far a page is enlarged: to the width there is, or by a percentage of its real size. */
import { type RefObject, useEffect, useState } from "react";
import type { Zoom } from "../state/view-store";

/** Pages are measured in points; a CSS pixel is three quarters of one. */
const PIXELS_PER_POINT = 96 / 72;
const GUTTER = 32;
const LARGEST_FIT = 1.6;

export function useFit(box: RefObject<HTMLElement | null>, pageWidth: number, zoom: Zoom): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const observer = new ResizeObserver(() => setWidth(element.clientWidth));
    observer.observe(element);
    return () => observer.disconnect();
  }, [box]);
  if (zoom !== "fit") return (zoom / 100) * PIXELS_PER_POINT;
  if (pageWidth === 0 || width === 0) return PIXELS_PER_POINT;
  const gutter = width < 480 ? GUTTER / 2 : GUTTER;
  return Math.min((width - 2 * gutter) / pageWidth, LARGEST_FIT);
}

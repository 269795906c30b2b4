/** How far a page is enlarged: to the width there is, to the whole page, or by a percentage of its real size. */
import { type RefObject, useEffect, useState } from "react";
import type { Zoom } from "../state/view-store";
import type { SheetSize } from "./sheet";

/** Pages are measured in points; a CSS pixel is three quarters of one. */
export const PIXELS_PER_POINT = 96 / 72;
const LARGEST_FIT = 1.8;
const GUTTER = 32;

export function scaleFor(zoom: Zoom, page: SheetSize | null, room: SheetSize): number {
  if (typeof zoom === "number") return (zoom / 100) * PIXELS_PER_POINT;
  if (!page || room.width === 0) return PIXELS_PER_POINT;
  const gutter = room.width < 480 ? GUTTER / 2 : GUTTER;
  const wide = (room.width - 2 * gutter) / page.width;
  const high = (room.height - 48) / page.height;
  return Math.max(0.1, Math.min(zoom === "width" ? wide : Math.min(wide, high), LARGEST_FIT));
}

export function useScale(box: RefObject<HTMLElement | null>, page: SheetSize | null, zoom: Zoom): number {
  const [room, setRoom] = useState<SheetSize>({ width: 0, height: 0 });
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const observer = new ResizeObserver(() =>
      setRoom({ width: element.clientWidth, height: element.clientHeight }),
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [box]);
  return scaleFor(zoom, page, room);
}

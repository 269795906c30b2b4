/** Where a floating layer goes: under its anchor and aligned to one end, kept inside the window. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export interface Size {
  width: number;
  height: number;
}

export type Align = "start" | "center" | "end";

const GAP = 4;
const MARGIN = 8;

export function placeBeside(
  anchor: Box,
  layer: Size,
  view: Size,
  align: Align,
): { left: number; top: number } {
  const wanted = {
    start: anchor.left,
    center: (anchor.left + anchor.right - layer.width) / 2,
    end: anchor.right - layer.width,
  }[align];
  const left = Math.max(MARGIN, Math.min(wanted, view.width - layer.width - MARGIN));
  const below = anchor.bottom + GAP;
  const fitsBelow = below + layer.height <= view.height - MARGIN;
  const above = anchor.top - GAP - layer.height;
  const top =
    fitsBelow || above < MARGIN
      ? Math.min(below, Math.max(MARGIN, view.height - layer.height - MARGIN))
      : above;
  return { left, top };
}

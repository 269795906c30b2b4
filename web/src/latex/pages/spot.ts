/** The places of a page in points: where was clicked, and what is shown for a moment after a jump. */
import type { Spot } from "../server";

const SHOWN_MS = 1_800;
const MARGIN = 3;

export interface Point {
  readonly page: number;
  readonly x: number;
  readonly y: number;
}

/** How far beside the words a click still means them, in pixels. */
const NEAR = 28;

/** The middle of the words that a click means: between two lines nothing stands in the source. */
function meant(sheet: HTMLElement, x: number, y: number): { x: number; y: number } {
  let best = { distance: NEAR, x, y };
  for (const words of sheet.querySelectorAll<HTMLElement>(".sheet-text span")) {
    const { left, right, top, bottom, height } = words.getBoundingClientRect();
    if (height === 0 || words.textContent?.trim() === "") continue;
    const aside = Math.max(left - x, 0, x - right);
    const distance = Math.max(top - y, 0, y - bottom) + aside / 4;
    if (distance >= best.distance) continue;
    best = { distance, x: Math.min(Math.max(x, left + 1), right - 1), y: (top + bottom) / 2 };
  }
  return best;
}

/** The point of the page under this event, from its top left. */
export function pointOf(event: MouseEvent, widthOf: (page: number) => number): Point | null {
  const sheet = (event.target as Element | null)?.closest<HTMLElement>("[data-page]");
  if (!sheet) return null;
  const page = Number(sheet.dataset.page);
  const rect = sheet.getBoundingClientRect();
  const scale = rect.width / widthOf(page);
  const { x, y } = meant(sheet, event.clientX, event.clientY);
  return { page: page + 1, x: (x - rect.left) / scale, y: (y - rect.top) / scale };
}

/** Scrolls to the spot and lets it light up. */
export function showSpot(box: HTMLElement, sheet: HTMLElement, spot: Spot, pageWidth: number): void {
  const scale = sheet.getBoundingClientRect().width / pageWidth;
  const light = document.createElement("div");
  light.className = "sheet-spot";
  light.style.left = `${(spot.x - MARGIN) * scale}px`;
  light.style.top = `${(spot.y - MARGIN) * scale}px`;
  light.style.width = `${(Math.max(spot.width, 8) + 2 * MARGIN) * scale}px`;
  light.style.height = `${(Math.max(spot.height, 8) + 2 * MARGIN) * scale}px`;
  for (const old of box.querySelectorAll(".sheet-spot")) old.remove();
  sheet.append(light);
  const view = box.getBoundingClientRect();
  const there = light.getBoundingClientRect();
  const visible = there.top >= view.top + 24 && there.bottom <= view.bottom - 24;
  if (!visible) box.scrollTop += there.top - view.top - view.height / 3;
  setTimeout(() => light.remove(), SHOWN_MS);
}

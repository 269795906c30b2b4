/** The places of a page in points: where was clicked, and what is shown for a moment after a jump. */
import type { Spot } from "../server";

const SHOWN_MS = 1_800;
const MARGIN = 3;

export interface Point {
  readonly page: number;
  readonly x: number;
  readonly y: number;
}

/** The point of the page under this event, from its top left. */
export function pointOf(event: MouseEvent, widthOf: (page: number) => number): Point | null {
  const sheet = (event.target as Element | null)?.closest<HTMLElement>("[data-page]");
  if (!sheet) return null;
  const page = Number(sheet.dataset.page);
  const rect = sheet.getBoundingClientRect();
  const scale = rect.width / widthOf(page);
  return { page: page + 1, x: (event.clientX - rect.left) / scale, y: (event.clientY - rect.top) / scale };
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

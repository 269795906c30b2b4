/** The sheets on screen: a changed page is built off the document and swapped whole, so no frame is blank. */
import type { DrawnPage, PageSize } from "../typesetting/protocol";
import type { HeldPage } from "./page-cache";
import { drawPicture } from "./picture";

function sheet(): HTMLElement {
  const element = document.createElement("div");
  element.setAttribute("role", "img");
  element.className = "paper bg-paper shadow-paper mx-auto";
  // Ids of glyphs are the same on every page; in a tree of its own each page finds its own.
  element.attachShadow({ mode: "open" });
  return element;
}

function label(element: HTMLElement, size: PageSize, index: number, count: number): void {
  element.setAttribute("aria-label", `Page ${index + 1} of ${count}`);
  element.dataset.page = String(index);
  element.style.aspectRatio = `${size.width} / ${size.height}`;
  element.style.width = `calc(${size.width}px * var(--zoom, 1))`;
}

/** As many sheets as there are pages, each in its size; those that stay are the same elements. */
function laySheets(container: HTMLElement, sizes: readonly PageSize[]): HTMLElement[] {
  const before = [...container.children] as HTMLElement[];
  const after = sizes.map((size, index) => {
    const element = before[index] ?? sheet();
    label(element, size, index, sizes.length);
    return element;
  });
  const same = after.length === before.length && after.every((element, index) => element === before[index]);
  if (!same) container.replaceChildren(...after);
  return after;
}

/** Shows pages of the server; sheets whose page is the same are not touched. */
export function showPages(container: HTMLElement, pages: readonly HeldPage[]): void {
  const before = [...container.children] as HTMLElement[];
  const pictures = pages.map((page, index) =>
    before[index]?.dataset.hash === page.hash ? null : drawPicture(page.svg),
  );
  for (const [index, element] of laySheets(container, pages).entries()) {
    const picture = pictures[index];
    if (picture) element.shadowRoot?.replaceChildren(picture);
    element.dataset.hash = pages[index]?.hash ?? "";
  }
  container.dispatchEvent(new Event(PAINTED));
}

function canvasOf(element: HTMLElement): HTMLCanvasElement {
  const there = element.shadowRoot?.querySelector("canvas");
  if (there) return there;
  const canvas = document.createElement("canvas");
  canvas.style.cssText = "display: block; width: 100%; height: 100%";
  return canvas;
}

function put({ picture }: DrawnPage, element: HTMLElement): void {
  const canvas = canvasOf(element);
  if (canvas.width !== picture.width) canvas.width = picture.width;
  if (canvas.height !== picture.height) canvas.height = picture.height;
  canvas.getContext("bitmaprenderer")?.transferFromImageBitmap(picture);
  if (!canvas.isConnected) element.shadowRoot?.replaceChildren(canvas);
  delete element.dataset.hash;
}

/** Shows pages that this browser drew; the others keep the picture they have until theirs comes. */
export function showDrawn(
  container: HTMLElement,
  sizes: readonly PageSize[],
  drawn: readonly DrawnPage[],
): void {
  const sheets = laySheets(container, sizes);
  for (const page of drawn) {
    const element = sheets[page.index];
    if (element) put(page, element);
  }
  container.dispatchEvent(new Event(PAINTED));
}

/** Told whenever other pictures stand on the sheets. */
export const PAINTED = "painted";

/** Puts pictures on sheets that are there already. */
export function addDrawn(container: HTMLElement, drawn: readonly DrawnPage[]): void {
  for (const page of drawn) {
    const element = container.children[page.index];
    if (element instanceof HTMLElement) put(page, element);
    else page.picture.close();
  }
  if (drawn.length > 0) container.dispatchEvent(new Event(PAINTED));
}

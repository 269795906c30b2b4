/** The sheets on screen: a changed page is built off the document and swapped whole, so no frame is blank. */
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

function label(element: HTMLElement, page: HeldPage, index: number, count: number): void {
  element.setAttribute("aria-label", `Page ${index + 1} of ${count}`);
  element.dataset.hash = page.hash;
  element.style.aspectRatio = `${page.width} / ${page.height}`;
  element.style.width = `calc(${page.width}px * var(--zoom, 1))`;
}

/** Shows the pages; sheets whose page is the same are not touched. */
export function showPages(container: HTMLElement, pages: readonly HeldPage[]): void {
  const before = [...container.children] as HTMLElement[];
  const pictures = pages.map((page, index) =>
    before[index]?.dataset.hash === page.hash ? null : drawPicture(page.svg),
  );
  const after = pages.map((page, index) => {
    const element = before[index] ?? sheet();
    const picture = pictures[index];
    if (picture) element.shadowRoot?.replaceChildren(picture);
    label(element, page, index, pages.length);
    return element;
  });
  const sameSheets =
    after.length === before.length && after.every((element, index) => element === before[index]);
  if (!sameSheets) container.replaceChildren(...after);
}

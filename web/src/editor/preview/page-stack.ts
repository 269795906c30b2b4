/** The sheets on screen: a changed page is decoded off the document and swapped whole, so no frame is blank. */
import type { HeldPage } from "./page-cache";

async function picture(page: HeldPage): Promise<HTMLImageElement> {
  const image = new Image();
  image.alt = "";
  image.draggable = false;
  image.className = "block w-full h-full select-none";
  image.src = page.url;
  await image.decode();
  return image;
}

function sheet(): HTMLElement {
  const element = document.createElement("div");
  element.setAttribute("role", "img");
  element.className = "paper bg-paper shadow-paper mx-auto";
  return element;
}

function label(element: HTMLElement, page: HeldPage, index: number, count: number): void {
  element.setAttribute("aria-label", `Page ${index + 1} of ${count}`);
  element.dataset.hash = page.hash;
  element.style.aspectRatio = `${page.width} / ${page.height}`;
  element.style.width = `calc(${page.width}px * var(--zoom, 1))`;
}

/** Shows the pages; sheets whose page is the same are not touched. */
export async function showPages(container: HTMLElement, pages: readonly HeldPage[]): Promise<void> {
  const before = [...container.children] as HTMLElement[];
  const pictures = await Promise.all(
    pages.map((page, index) => (before[index]?.dataset.hash === page.hash ? null : picture(page))),
  );
  const after = pages.map((page, index) => {
    const element = before[index] ?? sheet();
    const image = pictures[index];
    if (image) element.replaceChildren(image);
    label(element, page, index, pages.length);
    return element;
  });
  const sameSheets =
    after.length === before.length && after.every((element, index) => element === before[index]);
  if (!sameSheets) container.replaceChildren(...after);
}

/** The links of a page, laid over its picture. */
import type { PDFDocumentProxy, PDFPageProxy } from "./pdf";

interface LinkNote {
  readonly subtype: string;
  readonly rect: readonly [number, number, number, number];
  readonly url?: string;
  readonly dest?: string | readonly unknown[] | null;
}

const SAFE = /^(?:https?:|mailto:|tel:)/i;

async function pageOf(document: PDFDocumentProxy, dest: LinkNote["dest"]): Promise<number | null> {
  const target = typeof dest === "string" ? await document.getDestination(dest) : dest;
  const place: unknown = target?.[0];
  if (typeof place !== "object" || place === null) return null;
  return document.getPageIndex(place as { num: number; gen: number });
}

function place(link: HTMLElement, { rect }: LinkNote, width: number, height: number): void {
  const [left, bottom, right, top] = rect;
  link.style.left = `${(100 * left) / width}%`;
  link.style.top = `${(100 * (height - top)) / height}%`;
  link.style.width = `${(100 * (right - left)) / width}%`;
  link.style.height = `${(100 * (top - bottom)) / height}%`;
}

/** Each link where it stands; those inside of the document lead to their page. */
export async function layLinks(
  document: PDFDocumentProxy,
  page: PDFPageProxy,
  goTo: (index: number) => void,
): Promise<HTMLElement[]> {
  const { width, height } = page.getViewport({ scale: 1 });
  const notes = ((await page.getAnnotations()) as LinkNote[]).filter(({ subtype }) => subtype === "Link");
  const links = notes.map(async (note) => {
    const link = globalThis.document.createElement("a");
    link.className = "sheet-link";
    place(link, note, width, height);
    if (note.url && SAFE.test(note.url)) {
      link.href = note.url;
      link.target = "_blank";
      link.rel = "noreferrer noopener";
      link.title = note.url.replace(/^mailto:/, "");
      link.setAttribute("aria-label", link.title);
      return link;
    }
    const index = note.dest ? await pageOf(document, note.dest).catch(() => null) : null;
    if (index === null) return null;
    link.href = `#page-${index + 1}`;
    link.setAttribute("aria-label", `Page ${index + 1}`);
    link.addEventListener("click", (event) => {
      event.preventDefault();
      goTo(index);
    });
    return link;
  });
  return (await Promise.all(links)).filter((link) => link !== null);
}

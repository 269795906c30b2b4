/** One page on screen: its picture, which is swapped whole and so never blank, and over it words and links. */
import { layLinks } from "./links";
import { layText, type PDFDocumentProxy, type PDFPageProxy } from "./pdf";

/** Browsers refuse pictures beyond this, and phones long before. */
const MOST_DOTS = 16_000_000;

export interface SheetSize {
  readonly width: number;
  readonly height: number;
}

export class Sheet {
  readonly element: HTMLElement;
  /** The run whose page this shows; pages of an older run are drawn anew when they come into sight. */
  drawn = -1;
  size: SheetSize = { width: 595, height: 842 };
  #dots = 0;
  #canvas: HTMLCanvasElement | null = null;
  #layers: AbortController | null = null;

  constructor() {
    this.element = document.createElement("div");
    this.element.className = "sheet paper bg-paper shadow-paper";
    this.element.setAttribute("role", "group");
  }

  label(size: SheetSize, index: number, count: number): void {
    const { width, height } = size;
    this.size = size;
    this.element.setAttribute("aria-label", `Page ${index + 1} of ${count}`);
    this.element.dataset.page = String(index);
    this.element.style.aspectRatio = `${width} / ${height}`;
    this.element.style.width = `calc(${width}px * var(--zoom, 1))`;
  }

  /** Whether it would be drawn with more or fewer dots at this scale. */
  isDrawnAt(run: number, dots: number): boolean {
    return this.drawn === run && Math.abs(this.#dots - dots) < 0.01;
  }

  /** Draws the page off screen; the function that comes back puts it in the place of the old one. */
  async prepare(page: PDFPageProxy, run: number, wished: number): Promise<() => void> {
    const real = page.getViewport({ scale: 1 });
    const most = Math.sqrt(MOST_DOTS / (real.width * real.height));
    const dots = Math.min(wished, most);
    const viewport = page.getViewport({ scale: dots });
    const canvas = document.createElement("canvas");
    canvas.width = Math.floor(viewport.width);
    canvas.height = Math.floor(viewport.height);
    canvas.setAttribute("aria-hidden", "true");
    canvas.className = "sheet-picture";
    const painted = page.render({ canvas, viewport, background: "#ffffff", intent: "display" });
    await painted.promise;
    return () => {
      if (this.#canvas) this.#canvas.replaceWith(canvas);
      else this.element.prepend(canvas);
      if (this.#canvas) {
        // Safari counts the memory of pictures until they are made empty.
        this.#canvas.width = 0;
      }
      this.#canvas = canvas;
      this.#dots = wished;
      this.drawn = run;
    };
  }

  /** The words and links of the page that is shown, once the keys rest. */
  async lay(document: PDFDocumentProxy, page: PDFPageProxy, goTo: (index: number) => void): Promise<void> {
    this.#layers?.abort();
    const controller = new AbortController();
    this.#layers = controller;
    const words = globalThis.document.createElement("div");
    words.className = "sheet-text";
    // It is measured in points; the sheet's own scale makes it as large as the picture.
    await layText(page, words, 1);
    const links = await layLinks(document, page, goTo);
    if (controller.signal.aborted) return;
    for (const old of this.element.querySelectorAll(".sheet-text, .sheet-link")) old.remove();
    this.element.append(words, ...links);
  }
}

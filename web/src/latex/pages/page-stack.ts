/** All pages on screen: the newest PDF takes the place of the old one page by page, those in sight at once. */
import type { Spot } from "../server";
import { openPdf, type PDFDocumentProxy } from "./pdf";
import { Sheet, type SheetSize } from "./sheet";
import { inSight, topPage } from "./sight";
import { showSpot } from "./spot";

/** Words and links wait until no newer page came for so long. */
const REST_MS = 350;
const RESCALE_MS = 140;

export interface StackPorts {
  /** What scrolls, and what the pages are put into. */
  readonly box: HTMLElement;
  readonly pages: HTMLElement;
  readonly onPages: (count: number, size: SheetSize) => void;
  readonly onScroll: (page: number) => void;
}

export class PageStack {
  readonly #ports: StackPorts;
  readonly #sheets: Sheet[] = [];
  #document: PDFDocumentProxy | null = null;
  #run = 0;
  #scale = 1;
  #waiting: {
    data: Uint8Array;
    done: (shown: boolean) => void;
    fail: (error: unknown) => void;
  } | null = null;
  #busy = false;
  #drawing: Promise<void> | null = null;
  #rest: ReturnType<typeof setTimeout> | undefined;
  #rescale: ReturnType<typeof setTimeout> | undefined;
  #stopped = false;
  readonly #onScroll = () => this.#scrolled();

  constructor(ports: StackPorts) {
    this.#ports = ports;
    ports.box.addEventListener("scroll", this.#onScroll, { passive: true });
  }

  /** Shows this PDF as soon as the one before it stands; answers whether it was shown or a newer one instead. */
  show(data: Uint8Array): Promise<boolean> {
    this.#waiting?.done(false);
    return new Promise((done, fail) => {
      this.#waiting = { data, done, fail };
      if (!this.#busy) void this.#work();
    });
  }

  async #work(): Promise<void> {
    this.#busy = true;
    while (this.#waiting && !this.#stopped) {
      const { data, done, fail } = this.#waiting;
      this.#waiting = null;
      await this.#replace(data).then(done, fail);
    }
    this.#busy = false;
  }

  async #replace(data: Uint8Array): Promise<boolean> {
    const next = await openPdf(data);
    const first = await next.getPage(1);
    const sizes: SheetSize[] = [first.getViewport({ scale: 1 })];
    for (let number = 2; number <= next.numPages; number++) {
      sizes.push((await next.getPage(number)).getViewport({ scale: 1 }));
    }
    const run = this.#run + 1;
    const before = this.#sheets.length;
    const seen = before === 0 ? [0] : this.#inSight().filter((index) => index < sizes.length);
    const dots = this.#dots();
    const fresh = before === 0 ? [new Sheet()] : this.#sheets;
    const swaps = await Promise.all(
      seen.map(async (index) => (fresh[index] as Sheet).prepare(await next.getPage(index + 1), run, dots)),
    );
    if (this.#stopped) return false;
    if (before === 0) this.#sheets.push(...fresh);
    const old = this.#document;
    this.#document = next;
    this.#run = run;
    this.#lay(sizes);
    for (const swap of swaps) swap();
    this.#ports.onPages(sizes.length, sizes[0] as SheetSize);
    void old?.loadingTask.destroy();
    this.#settle();
    return true;
  }

  #lay(sizes: readonly SheetSize[]): void {
    while (this.#sheets.length < sizes.length) this.#sheets.push(new Sheet());
    this.#sheets.length = sizes.length;
    for (const [index, sheet] of this.#sheets.entries()) {
      sheet.label(sizes[index] as SheetSize, index, sizes.length);
    }
    const elements = this.#sheets.map(({ element }) => element);
    const there = this.#ports.pages.children;
    const same = there.length === elements.length && elements.every((element, at) => there[at] === element);
    if (!same) this.#ports.pages.replaceChildren(...elements);
  }

  #inSight(): number[] {
    return inSight(
      this.#ports.box,
      this.#sheets.map(({ element }) => element),
    );
  }

  #dots(): number {
    return this.#scale * (globalThis.devicePixelRatio || 1);
  }

  /** Another size of the pages: at once by stretching what is there, then drawn anew. */
  rescale(scale: number): void {
    if (scale === this.#scale) return;
    this.#scale = scale;
    clearTimeout(this.#rescale);
    this.#rescale = setTimeout(() => void this.#draw(), RESCALE_MS);
  }

  #scrolled(): void {
    void this.#draw();
    this.#ports.onScroll(
      topPage(
        this.#ports.box,
        this.#sheets.map(({ element }) => element),
      ),
    );
  }

  /** Draws what is in sight and not as it should be. */
  #draw(): Promise<void> {
    this.#drawing ??= this.#drawInSight().finally(() => {
      this.#drawing = null;
    });
    return this.#drawing;
  }

  async #drawInSight(): Promise<void> {
    const document = this.#document;
    if (!document) return;
    for (const index of this.#inSight()) {
      const sheet = this.#sheets[index];
      if (!sheet || sheet.isDrawnAt(this.#run, this.#dots())) continue;
      const run = this.#run;
      try {
        const swap = await sheet.prepare(await document.getPage(index + 1), run, this.#dots());
        if (run === this.#run) swap();
      } catch {
        // A newer PDF took the place of this one while it was drawn.
        return;
      }
    }
    this.#settle();
  }

  #settle(): void {
    clearTimeout(this.#rest);
    this.#rest = setTimeout(() => void this.#finish(this.#run), REST_MS);
  }

  async #finish(run: number): Promise<void> {
    await this.#draw().catch(() => undefined);
    const document = this.#document;
    if (!document) return;
    for (const index of this.#inSight()) {
      if (run !== this.#run || this.#stopped) return;
      const page = await document.getPage(index + 1).catch(() => null);
      if (page) await this.#sheets[index]?.lay(document, page, (to) => this.goTo(to)).catch(() => undefined);
    }
  }

  goTo(index: number): void {
    this.#sheets[index]?.element.scrollIntoView({ block: "start" });
  }

  /** The width of a page in points. */
  widthOf(index: number): number {
    return this.#sheets[index]?.size.width ?? 1;
  }

  /** Scrolls to a spot and lets it light up; answers whether its page is there. */
  showSpot(spot: Spot): boolean {
    const sheet = this.#sheets[spot.page - 1];
    if (sheet) showSpot(this.#ports.box, sheet.element, spot, sheet.size.width);
    return sheet !== undefined;
  }

  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#rest);
    clearTimeout(this.#rescale);
    this.#ports.box.removeEventListener("scroll", this.#onScroll);
    this.#waiting?.done(false);
    void this.#document?.loadingTask.destroy();
  }
}

/** Pages as this browser draws them: composed by the server, typeset in a worker, those in sight first. */
import type { Draft } from "../document/draft";
import { compose } from "../server";
import type { DrawWish, Typeset } from "../typesetting/protocol";
import { Typesetter } from "../typesetting/typesetter";
import { type Overflow, overflowOf } from "./overflow";
import { addDrawn, showDrawn } from "./page-stack";
import type { Painting } from "./painting";
import { VisiblePages } from "./visible-pages";

/** Browsers refuse canvases much larger than this, and nobody sees the difference. */
const LARGEST_SIDE = 5_000;
const LONGEST_PAGE = 842;
/** The first typesetting fetches the template and its fonts. */
const FIRST_WITHIN_MS = 60_000;
/** Pages out of sight are drawn when nobody has written for a moment. */
const REST_MS = 160;
/** After some thousand keys the compiler has so much in memory that a fresh one takes its place. */
const MOST_MEMORY = 300_000_000;
const LEAVE_MS = 10_000;
/** More would hold much memory; those further down are drawn when they come into sight. */
const MOST_AHEAD = 12;

export interface PainterListener {
  readonly onFailure: (error: unknown) => void;
  readonly onOverflow: (overflow: Overflow | null) => void;
}

export class BrowserPainter {
  #typesetter: Typesetter;
  readonly #container: HTMLElement;
  readonly #visible: VisiblePages;
  readonly #listener: PainterListener;
  #count = 0;
  #isFull = false;
  #lines = { top: 0, line: 0 };
  #draft: Draft | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  private constructor(typesetter: Typesetter, container: HTMLElement, listener: PainterListener) {
    this.#typesetter = typesetter;
    this.#container = container;
    this.#listener = listener;
    this.#visible = new VisiblePages(container.parentElement ?? container, () => void this.#drawVisible());
    this.#visible.watch(container);
  }

  /** Ready once it has typeset this draft. */
  static async open(
    container: HTMLElement,
    draft: Draft,
    listener: PainterListener,
  ): Promise<BrowserPainter> {
    return new BrowserPainter(await openWith(draft), container, listener);
  }

  /** Null where only the server can draw this draft. */
  async paint(draft: Draft, signal: AbortSignal): Promise<Painting | null> {
    clearTimeout(this.#timer);
    const { sources, data, findings, top, line } = await compose(draft, signal);
    if (!data) return null;
    const typeset = await this.#typesetter.typeset(sources, data, this.#wish(this.#wanted()));
    this.#isFull = typeset.memory > MOST_MEMORY;
    this.#draft = draft;
    this.#lines = { top, line };
    return {
      by: "browser",
      findings,
      sizes: typeset.sizes,
      show: (container) => this.#show(container, typeset),
    };
  }

  /** Draws again what is in sight, after it was enlarged, and the rest when there is time. */
  async redraw(): Promise<void> {
    await this.#drawVisible();
    this.#drawRestLater();
  }

  close(): void {
    clearTimeout(this.#timer);
    this.#visible.stop();
    this.#typesetter.close();
  }

  #show(container: HTMLElement, { sizes, drawn }: Typeset): void {
    this.#count = sizes.length;
    showDrawn(container, sizes, drawn);
    this.#visible.watch(container);
    this.#drawRestLater();
  }

  #drawRestLater(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#drawRest(), REST_MS);
  }

  async #drawRest(): Promise<void> {
    const rest = Array.from({ length: Math.min(this.#count, MOST_AHEAD) }, (_, index) => index);
    const stamp = this.#timer;
    for (const index of rest) {
      await this.#draw([index]);
      if (this.#timer !== stamp) return;
    }
    await this.#tellOverflow();
    if (this.#timer !== stamp) return;
    if (this.#isFull && this.#draft) await this.#renew(this.#draft);
  }

  async #tellOverflow(): Promise<void> {
    const { top, line } = this.#lines;
    const stamp = this.#timer;
    try {
      const end = await this.#typesetter.end();
      if (this.#timer === stamp) this.#listener.onOverflow(overflowOf(end, top, line));
    } catch (error) {
      this.#listener.onFailure(error);
    }
  }

  /** A fresh compiler in the place of a full one, while nobody writes. */
  async #renew(draft: Draft): Promise<void> {
    this.#isFull = false;
    try {
      const fresh = await openWith(draft);
      const full = this.#typesetter;
      this.#typesetter = fresh;
      // What is still under way there comes to its end.
      setTimeout(() => full.close(), LEAVE_MS);
    } catch (error) {
      this.#listener.onFailure(error);
    }
  }

  /** Pages in sight, and sheets that have no picture at all yet. */
  #wanted(): number[] {
    const sheets = [...this.#container.children];
    const empty = sheets.flatMap((sheet, index) => (sheet.shadowRoot?.childElementCount ? [] : [index]));
    return [...new Set([...this.#visible.indexes(), ...empty])];
  }

  #drawVisible(): Promise<void> {
    return this.#draw(this.#visible.indexes());
  }

  async #draw(pages: readonly number[]): Promise<void> {
    try {
      addDrawn(this.#container, (await this.#typesetter.draw(this.#wish(pages))).drawn);
    } catch (error) {
      this.#listener.onFailure(error);
    }
  }

  #wish(pages: readonly number[]): DrawWish {
    const zoom = Number(this.#container.style.getPropertyValue("--zoom")) || 1;
    return { pages, scale: Math.min(zoom * window.devicePixelRatio, LARGEST_SIDE / LONGEST_PAGE) };
  }
}

/** A typesetter that has typeset this draft: the first one takes much longer than those after it. */
async function openWith(draft: Draft): Promise<Typesetter> {
  const typesetter = await Typesetter.open();
  try {
    const { sources, data } = await compose(draft, new AbortController().signal);
    if (data) await typesetter.typeset(sources, data, { pages: [], scale: 1 }, FIRST_WITHIN_MS);
    return typesetter;
  } catch (error) {
    typesetter.close();
    throw error;
  }
}

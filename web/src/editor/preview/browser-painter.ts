/** Pages as this browser draws them: composed by the server, typeset in a worker, those in sight first. */
import type { paths } from "@/client/schema";
import type { Draft } from "../document/draft";
import { compose } from "../server";
import type { DrawWish, Followed, Typeset } from "../typesetting/protocol";
import { type OnEarly, Typesetter } from "../typesetting/typesetter";
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
/** A document that fills a fresh one at once would have it replaced for ever, so each paints this often at least. */
const LEAST_PAINTINGS = 50;
/** More would hold much memory; those further down are drawn when they come into sight. */
const MOST_AHEAD = 12;
const COMPOSITION = "/api/v1/export/composition" satisfies keyof paths;

export interface PainterListener {
  readonly onFailure: (error: unknown) => void;
  readonly onOverflow: (overflow: Overflow | null) => void;
  /** A fresh compiler stands ready, and takes over with the next painting. */
  readonly onRenewed: () => void;
}

export class BrowserPainter {
  /** The one that typeset what is on the sheets. */
  #typesetter: Typesetter;
  /** The one that takes its place with the next painting. */
  #next: Typesetter | null = null;
  readonly #container: HTMLElement;
  readonly #visible: VisiblePages;
  readonly #listener: PainterListener;
  #count = 0;
  #paintings = 0;
  #isFull = false;
  #isRenewing = false;
  #isClosed = false;
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

  /** Null where only the server can draw this draft. Pages may stand there early, before the server has answered. */
  async paint(draft: Draft, signal: AbortSignal, onEarly = () => {}): Promise<Painting | null> {
    clearTimeout(this.#timer);
    const typesetter = this.#next ?? this.#typesetter;
    const { said, typeset } = await this.#follow(typesetter, draft, signal, (early) => {
      this.#lay(this.#container, early);
      onEarly();
    });
    if (!typeset) return null;
    this.#take(typesetter);
    this.#paintings += 1;
    this.#isFull = typeset.memory > MOST_MEMORY && this.#paintings > LEAST_PAINTINGS;
    this.#draft = draft;
    this.#lines = said;
    return {
      by: "browser",
      findings: said.findings,
      sizes: typeset.sizes,
      show: (container) => this.#show(container, typeset),
    };
  }

  /** The worker asks the server; where it is given no answer the page does, and knows whom a refusal concerns. */
  async #follow(
    typesetter: Typesetter,
    draft: Draft,
    signal: AbortSignal,
    onEarly: OnEarly,
  ): Promise<Followed> {
    const question = { address: COMPOSITION, body: JSON.stringify({ document: draft.document }) };
    const wish = this.#wish(this.#wanted());
    const followed = await typesetter.follow(question, wish, signal, onEarly);
    if (followed) return followed;
    const { sources, data, ...said } = await compose(draft, signal);
    return { said, typeset: data ? await typesetter.typeset(sources, data, wish) : null };
  }

  /** Draws again what is in sight, after it was enlarged, and the rest when there is time. */
  async redraw(): Promise<void> {
    await this.#drawVisible();
    this.#drawRestLater();
  }

  close(): void {
    this.#isClosed = true;
    clearTimeout(this.#timer);
    this.#visible.stop();
    this.#typesetter.close();
    this.#next?.close();
  }

  #show(container: HTMLElement, typeset: Typeset): void {
    this.#lay(container, typeset);
    this.#drawRestLater();
  }

  #lay(container: HTMLElement, { sizes, drawn }: Typeset): void {
    this.#count = sizes.length;
    showDrawn(container, sizes, drawn);
    this.#visible.watch(container);
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
    await this.#order(async (typesetter) => {
      const end = await typesetter.end();
      if (this.#timer === stamp) this.#listener.onOverflow(overflowOf(end, top, line));
    });
  }

  /** A fresh compiler beside a full one, while nobody writes. */
  async #renew(draft: Draft): Promise<void> {
    if (this.#isRenewing || this.#next) return;
    this.#isRenewing = true;
    try {
      const fresh = await openWith(draft);
      if (this.#isClosed) return fresh.close();
      this.#next = fresh;
      this.#listener.onRenewed();
    } catch (error) {
      if (!this.#isClosed) this.#listener.onFailure(error);
    } finally {
      this.#isRenewing = false;
    }
  }

  /** Only what it has painted itself may be drawn by it: the fresh one comes in with a painting of the newest draft. */
  #take(typesetter: Typesetter): void {
    if (typesetter === this.#typesetter) return;
    const full = this.#typesetter;
    this.#typesetter = typesetter;
    this.#next = null;
    this.#paintings = 0;
    full.close();
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

  #draw(pages: readonly number[]): Promise<void> {
    return this.#order(async (typesetter) => {
      const { drawn } = await typesetter.draw(this.#wish(pages));
      // What a typesetter that has gone drew last is older than what stands there.
      if (typesetter === this.#typesetter) addDrawn(this.#container, drawn);
      else for (const { picture } of drawn) picture.close();
    });
  }

  async #order(work: (typesetter: Typesetter) => Promise<void>): Promise<void> {
    const typesetter = this.#typesetter;
    try {
      await work(typesetter);
    } catch (error) {
      if (typesetter === this.#typesetter) this.#listener.onFailure(error);
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

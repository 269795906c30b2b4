/** The pages this browser holds, by hash, as pictures that are ready to be shown again. */

/** A page as the server hands it out; without its picture when its hash was said to be known. */
export interface PreviewPage {
  readonly hash: string;
  readonly width: number;
  readonly height: number;
  readonly svg?: string | null;
}

export interface HeldPage {
  readonly hash: string;
  readonly width: number;
  readonly height: number;
  readonly svg: string;
}

/** A few steps of undo back are shown without asking for their pictures. */
const MOST_PAGES = 24;

export class PageCache {
  readonly #pages = new Map<string, HeldPage>();

  hashes(): string[] {
    return [...this.#pages.keys()];
  }

  /** Takes in the pictures of an answer; null when it counts on a page that is no longer here. */
  take(pages: readonly PreviewPage[]): HeldPage[] | null {
    const held: HeldPage[] = [];
    for (const page of pages) {
      const one = this.#pages.get(page.hash) ?? this.#hold(page);
      if (!one) return null;
      this.#pages.delete(one.hash);
      this.#pages.set(one.hash, one);
      held.push(one);
    }
    this.#trim(held.length);
    return held;
  }

  clear(): void {
    this.#pages.clear();
  }

  #hold(page: PreviewPage): HeldPage | null {
    if (!page.svg) return null;
    return { hash: page.hash, width: page.width, height: page.height, svg: page.svg };
  }

  #trim(shown: number): void {
    const most = Math.max(MOST_PAGES, shown);
    for (const page of this.#pages.values()) {
      if (this.#pages.size <= most) return;
      this.#pages.delete(page.hash);
    }
  }
}

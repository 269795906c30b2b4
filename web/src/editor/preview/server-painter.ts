/** Pages as the server draws them: the way that always works. */
import type { Draft } from "../document/draft";
import { previewPages } from "../server";
import { PageCache } from "./page-cache";
import { showPages } from "./page-stack";
import type { Painting } from "./painting";

export class ServerPainter {
  readonly #cache = new PageCache();

  async paint(draft: Draft, signal: AbortSignal): Promise<Painting> {
    const answer = await previewPages(draft, this.#cache.hashes(), signal);
    // Taken in before the next request goes out, so that it can say what is here.
    const pages = this.#cache.take(answer.pages);
    if (!pages) {
      this.#cache.clear();
      return this.paint(draft, signal);
    }
    return {
      by: "server",
      findings: answer.findings,
      overflow: answer.overflow ?? null,
      sizes: pages,
      show: (container) => showPages(container, pages),
    };
  }
}

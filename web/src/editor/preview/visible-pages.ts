/** Which sheets are in sight, so that only those are drawn while somebody writes. */

export class VisiblePages {
  readonly #observer: IntersectionObserver;
  readonly #seen = new Set<Element>();
  readonly #watched = new Set<Element>();

  constructor(scroller: Element, onAppear: () => void) {
    const options = { root: scroller, rootMargin: "10%" };
    this.#observer = new IntersectionObserver((entries) => {
      let more = false;
      for (const { target, isIntersecting } of entries) {
        more ||= isIntersecting && !this.#seen.has(target);
        if (isIntersecting) this.#seen.add(target);
        else this.#seen.delete(target);
      }
      if (more) onAppear();
    }, options);
  }

  watch(container: HTMLElement): void {
    const sheets = new Set<Element>(container.children);
    for (const gone of [...this.#watched].filter((sheet) => !sheets.has(sheet))) {
      this.#observer.unobserve(gone);
      this.#watched.delete(gone);
      this.#seen.delete(gone);
    }
    for (const sheet of sheets) {
      if (this.#watched.has(sheet)) continue;
      this.#watched.add(sheet);
      this.#observer.observe(sheet);
    }
  }

  /** Counted from zero; the first page as long as nothing is known. */
  indexes(): number[] {
    const found = [...this.#seen].map((sheet) => Number((sheet as HTMLElement).dataset.page ?? 0));
    return found.length > 0 ? found.sort((one, other) => one - other) : [0];
  }

  stop(): void {
    this.#observer.disconnect();
  }
}

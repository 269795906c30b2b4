/** The file as a machine sees it, beside what was read from it. */
import { useEffect, useMemo, useRef } from "react";
import { useStore } from "zustand";
import { LineView } from "./line-view";
import { marksOf, pagesOf } from "./marks";
import { PageView } from "./page-view";
import type { Seen } from "./places";
import type { Reading } from "./reading";
import type { Review } from "./review-store";
import { TextView } from "./text-view";

interface SourcePaneProps {
  reading: Reading;
  review: Review;
  seen: ReadonlyMap<string, Seen>;
  /** What the value says that is pointed at. */
  textOf: (key: string) => string;
}

export function SourcePane({ reading, review, seen, textOf }: SourcePaneProps) {
  const active = useStore(review, (state) => state.active);
  const leftover = useStore(review, (state) => state.leftover);
  const marks = useMemo(() => marksOf(seen, leftover, active), [seen, leftover, active]);
  const pages = useMemo(() => pagesOf(reading.lines), [reading.lines]);
  const pane = useRef<HTMLElement>(null);

  useEffect(() => {
    if (active === null) return;
    const mark = pane.current?.querySelector("[data-active]");
    const box = mark?.getBoundingClientRect();
    const view = pane.current?.getBoundingClientRect();
    if (!mark || !box || !view || (box.top >= view.top + 40 && box.bottom <= view.bottom - 40)) return;
    pane.current?.scrollBy({ top: box.top - view.top - view.height / 3, behavior: "smooth" });
  }, [active]);

  const { pageSize } = reading;
  return (
    <section
      ref={pane}
      aria-label="The file"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard.
      tabIndex={0}
      className="relative h-full overflow-y-auto bg-sunken px-3 py-4 focus-visible:outline-offset-[-2px] sm:px-6"
    >
      <div className="mx-auto grid max-w-3xl gap-4">
        <Legend isGuessed={reading.fields.length > 0} />
        {pageSize && pages.length > 0
          ? pages.map((lines, page) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: pages are known by their number.
              <PageView key={page} page={page} size={pageSize} lines={lines} marks={marks} />
            ))
          : null}
        {!pageSize && reading.lines.length > 0 ? <LineView lines={reading.lines} marks={marks} /> : null}
        {reading.lines.length === 0 && reading.text ? (
          <TextView text={reading.text} value={active ? textOf(active) : ""} />
        ) : null}
      </div>
    </section>
  );
}

function Legend({ isGuessed }: { isGuessed: boolean }) {
  if (!isGuessed) {
    return (
      <p className="text-ui text-muted">
        This file says itself what is what, so nothing was guessed. Point at a field to see where it stands.
      </p>
    );
  }
  return (
    <p className="flex flex-wrap gap-x-4 gap-y-1 text-label text-muted">
      <span className="inline-flex items-center gap-1.5">
        <span aria-hidden="true" className="size-3 rounded-inner border border-line bg-accent-soft" />
        Read
      </span>
      <span className="inline-flex items-center gap-1.5">
        <span
          aria-hidden="true"
          className="size-3 rounded-inner border border-dashed border-warn bg-warn-soft"
        />
        Left over
      </span>
      <span className="inline-flex items-center gap-1.5">
        <span aria-hidden="true" className="size-3 rounded-inner border-2 border-accent-text" />
        The field you point at
      </span>
    </p>
  );
}

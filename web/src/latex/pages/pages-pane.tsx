/** The right side: the typeset pages on a sunken ground, following the keys. */
import { type CSSProperties, type MouseEvent, useEffect, useLayoutEffect, useRef, useState } from "react";
import { Skeleton } from "@/shared/ui/skeleton";
import { useLatex, useTypeset, useView } from "../state/latex-context";
import { NoTex } from "../typesetting/no-tex";
import { PageStack } from "./page-stack";
import { PagesBar } from "./pages-bar";
import { warmPdf } from "./pdf";
import type { SheetSize } from "./sheet";
import { pointOf } from "./spot";
import { useScale } from "./use-scale";
import { useWheelZoom } from "./use-wheel-zoom";

export function PagesPane() {
  const { attachPages, jumpToSource, view } = useLatex();
  const box = useRef<HTMLElement>(null);
  const pages = useRef<HTMLDivElement>(null);
  const [stack, setStack] = useState<PageStack | null>(null);
  const [{ count, size }, setPages] = useState<{ count: number; size: SheetSize | null }>({
    count: 0,
    size: null,
  });
  const [page, setPage] = useState(0);
  const zoom = useView((state) => state.zoom);
  const busy = useTypeset((state) => state.busy);
  const trouble = useTypeset((state) => state.trouble);
  const stopped = useTypeset((state) => state.message);
  const scale = useScale(box, size, zoom);

  useEffect(() => {
    if (!box.current || !pages.current) return;
    void warmPdf().catch(() => undefined);
    const element = box.current;
    const made = new PageStack({
      box: element,
      pages: pages.current,
      onPages: (all, first) => setPages({ count: all, size: first }),
      onScroll: setPage,
    });
    setStack(made);
    const detach = attachPages(made);
    return () => {
      view.setState({ scrolled: element.scrollTop });
      detach();
    };
  }, [attachPages, view]);
  const isEmpty = count === 0;
  // On a small screen the pages come and go; they come back as they were left.
  useLayoutEffect(() => {
    if (!isEmpty && box.current) box.current.scrollTop = view.getState().scrolled;
  }, [isEmpty, view]);
  useEffect(() => stack?.rescale(scale), [stack, scale]);
  useWheelZoom(box, view, scale);

  const jump = (event: MouseEvent) => {
    if (event.type === "click" && !event.ctrlKey && !event.metaKey) return;
    if ((event.target as Element).closest("a")) return;
    const point = stack ? pointOf(event.nativeEvent, (index) => stack.widthOf(index)) : null;
    if (point) jumpToSource(point.page, point.x, point.y);
  };
  return (
    <div className="flex h-full min-h-0 flex-col bg-sunken">
      <PagesBar page={page} count={count} onPage={(index) => stack?.goTo(index)} />
      <div className="relative min-h-0 grow">
        {busy && !isEmpty ? <div className="typeset-line" aria-hidden="true" /> : null}
        {/* biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard's way is Ctrl Alt J in the source. */}
        <section
          ref={box}
          aria-label="Page"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keys.
          tabIndex={0}
          onDoubleClick={jump}
          onClick={jump}
          className="@container h-full overflow-auto overscroll-contain focus-visible:outline-offset-[-2px]"
        >
          {isEmpty && (trouble === "unavailable" || trouble === "failed" || trouble === "stopped") ? (
            <NoTex />
          ) : null}
          {isEmpty && trouble === "none" ? <Waiting busy={busy} /> : null}
          <div
            ref={pages}
            data-pages={count}
            style={{ "--zoom": scale } as CSSProperties}
            className="flex w-max min-w-full flex-col gap-6 px-4 py-6 empty:hidden @[480px]:px-8"
          />
        </section>
        {!isEmpty && (trouble === "stopped" || trouble === "failed") ? (
          <p className="absolute inset-x-4 bottom-4 rounded-control bg-warn-soft px-3 py-2 text-ui shadow-float">
            {stopped}
          </p>
        ) : null}
      </div>
    </div>
  );
}

/** Before the first page: paper that fills, or the reason why there is none. */
function Waiting({ busy }: { busy: boolean }) {
  if (busy) {
    return (
      <div aria-hidden="true" className="p-8">
        <Skeleton className="late mx-auto aspect-[210/297] w-full max-w-[44rem] rounded-none" />
      </div>
    );
  }
  return (
    <p className="mx-auto max-w-sm px-6 py-16 text-center text-body text-muted">
      There is no page yet. The list under the source says what keeps it from being made.
    </p>
  );
}

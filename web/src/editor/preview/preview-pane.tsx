/** The right side: the typeset pages on a sunken ground, following the keys. */
import { type CSSProperties, lazy, Suspense, useEffect, useId, useRef } from "react";
import { Banner } from "@/shared/ui/banner";
import { classNames } from "@/shared/ui/class-names";
import { ErrorBoundary } from "@/shared/ui/error-boundary";
import { extra } from "@/shared/ui/extra";
import { Skeleton } from "@/shared/ui/skeleton";
import { tabPanel } from "@/shared/ui/tabs";
import { useSession, useView } from "../state/editor-context";
import { PreviewBar } from "./preview-bar";
import { useFit } from "./use-fit";
import { usePreview } from "./use-preview";

const OverflowNote = extra(async () => (await import("./overflow-note")).OverflowNote);
const PageStrip = extra(async () => (await import("./page-strip")).PageStrip);
const PagesSide = lazy(async () => ({ default: (await import("../score/pages-side")).PagesSide }));

const TROUBLE = {
  unreachable: "The server cannot be reached. These pages show what was typeset last.",
  failed: "These pages show what was typeset last: the newest change could not be shown.",
};

export function PreviewPane({ hasScore = true }: { hasScore?: boolean }) {
  const idBase = useId();
  const { view } = useSession();
  const box = useRef<HTMLElement>(null);
  const pages = useRef<HTMLDivElement>(null);
  const [{ pageCount, pageWidth, overflow, trouble }, redraw] = usePreview(pages);
  const zoom = useView((state) => state.zoom);
  const side = useView((state) => (state.side === "score" && !hasScore ? "pages" : state.side));
  const scale = useFit(box, pageWidth, zoom);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another scale needs other pictures.
  useEffect(redraw, [scale]);
  return (
    <div className="flex h-full min-h-0 flex-col bg-sunken">
      <PreviewBar
        idBase={idBase}
        side={side}
        hasScore={hasScore}
        pageCount={pageCount}
        note={<Suspense>{overflow ? <OverflowNote overflow={overflow} /> : null}</Suspense>}
      />
      <div className="@container/pages relative flex min-h-0 grow" {...tabPanel(idBase, side)}>
        {pageCount > 1 ? (
          <div className="hidden h-full shrink-0 @2xl/pages:flex">
            <Suspense>
              <PageStrip pages={pages} box={box} count={pageCount} />
            </Suspense>
          </div>
        ) : null}
        {trouble === "none" ? null : (
          <Banner tone="warn" className="absolute inset-x-0 top-0 z-10">
            {TROUBLE[trouble]}
          </Banner>
        )}
        <section
          ref={box}
          aria-label="Preview"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keys.
          tabIndex={0}
          className={classNames(
            "@container relative h-full min-w-0 flex-1 overflow-auto overscroll-contain focus-visible:outline-offset-[-2px]",
            side !== "pages" && "hidden @xl/pages:block",
          )}
        >
          {pageCount === 0 && trouble === "none" ? (
            <div aria-hidden="true" className="p-8">
              <Skeleton className="mx-auto aspect-[210/297] w-full max-w-[44rem] rounded-none" />
            </div>
          ) : null}
          <div
            ref={pages}
            data-pages={pageCount}
            style={{ "--zoom": scale } as CSSProperties}
            className="flex w-max min-w-full flex-col gap-6 px-4 py-6 empty:hidden @[480px]:px-8"
          />
        </section>
        {side === "pages" ? null : (
          <div className="h-full min-w-0 flex-1 border-s border-line @xl/pages:min-w-90">
            <ErrorBoundary
              what="This panel could not be loaded"
              onRetry={() => view.setState({ side: "pages" })}
            >
              <Suspense>
                <PagesSide side={side} pages={pages} />
              </Suspense>
            </ErrorBoundary>
          </div>
        )}
      </div>
    </div>
  );
}

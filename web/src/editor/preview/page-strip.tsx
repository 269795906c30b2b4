/** All pages, small: where one is, and the way to each. */
import { type RefObject, useEffect, useRef, useState } from "react";
import { classNames } from "@/shared/ui/class-names";
import { PAINTED } from "./page-stack";
import { drawThumbnail } from "./thumbnail";

const CALM_MS = 250;

interface PageStripProps {
  pages: RefObject<HTMLElement | null>;
  box: RefObject<HTMLElement | null>;
  count: number;
}

export function PageStrip({ pages, box, count }: PageStripProps) {
  const list = useRef<HTMLOListElement>(null);
  const [current, setCurrent] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another number of pages needs other pictures.
  useEffect(() => {
    const container = pages.current;
    if (!container) return;
    let timer: ReturnType<typeof setTimeout>;
    const drawAll = () => {
      for (const [index, canvas] of [...(list.current?.querySelectorAll("canvas") ?? [])].entries()) {
        const sheet = container.children[index];
        if (sheet) void drawThumbnail(sheet, canvas);
      }
    };
    const later = () => {
      clearTimeout(timer);
      timer = setTimeout(drawAll, CALM_MS);
    };
    later();
    container.addEventListener(PAINTED, later);
    return () => {
      clearTimeout(timer);
      container.removeEventListener(PAINTED, later);
    };
  }, [pages, count]);

  useEffect(() => {
    const scroller = box.current;
    const container = pages.current;
    if (!scroller || !container) return;
    const look = () => {
      const middle = scroller.getBoundingClientRect().top + scroller.clientHeight / 2;
      const at = [...container.children].findIndex((sheet) => sheet.getBoundingClientRect().bottom > middle);
      setCurrent(at < 0 ? container.children.length - 1 : at);
    };
    scroller.addEventListener("scroll", look, { passive: true });
    return () => scroller.removeEventListener("scroll", look);
  }, [box, pages]);

  const go = (index: number) => pages.current?.children[index]?.scrollIntoView({ block: "start" });
  return (
    <nav aria-label="Pages" className="w-21 shrink-0 overflow-y-auto border-e border-line py-4">
      <ol ref={list} className="flex flex-col items-center gap-3">
        {Array.from({ length: count }, (_, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a page is known by its number.
          <li key={index}>
            <button
              type="button"
              aria-label={`Go to page ${index + 1}`}
              aria-current={index === current ? "page" : undefined}
              onClick={() => go(index)}
              className="group/page flex flex-col items-center gap-1 rounded-inner p-1"
            >
              <canvas
                width={112}
                height={158}
                className={classNames(
                  "h-auto w-14 bg-paper outline",
                  index === current
                    ? "outline-2 outline-accent"
                    : "outline-line group-hover/page:outline-control",
                )}
              />
              <span className="text-label text-muted tabular-nums">{index + 1}</span>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}

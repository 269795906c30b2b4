/** Frames over the pages of the preview: where a finding, a match or a line stands. */
import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from "react";
import { createPortal } from "react-dom";
import { classNames } from "@/shared/ui/class-names";
import { PAINTED } from "../preview/page-stack";
import { type PageBox, usePageBoxes } from "./page-box-store";

export type PagesRef = RefObject<HTMLElement | null>;

interface Frame {
  readonly key: string;
  readonly label: string | undefined;
  readonly style: { left: number; top: number; width: number; height: number };
  /** Numbers are as large as the lines they stand beside, within what can be read. */
  readonly fontSize: number;
}

const AIR = 2;
const SMALLEST = 7;
const LARGEST = 12;

/** The frames in the coordinates of what scrolls; a box on a page that is not there has none. */
function framesOf(boxes: readonly PageBox[], pages: HTMLElement, size: readonly [number, number]): Frame[] {
  const scroller = pages.parentElement;
  if (!scroller) return [];
  const origin = scroller.getBoundingClientRect();
  return boxes.flatMap(({ page, box, label }, index) => {
    const sheet = pages.children[page]?.getBoundingClientRect();
    if (!sheet || sheet.width === 0) return [];
    const scale = sheet.width / size[0];
    const [x0, top, x1, bottom] = box;
    const style = {
      left: sheet.left - origin.left + scroller.scrollLeft + x0 * scale - AIR,
      top: sheet.top - origin.top + scroller.scrollTop + top * scale - AIR,
      width: Math.max(4, (x1 - x0) * scale + 2 * AIR),
      height: Math.max(4, (bottom - top) * scale + 2 * AIR),
    };
    const fontSize = Math.max(SMALLEST, Math.min(LARGEST, style.height * 0.8));
    return [{ key: `${index} ${page} ${box.join(" ")}`, label, style, fontSize }];
  });
}

interface PageBoxesProps {
  pages: PagesRef;
  /** The size of a page in the points that the boxes are measured in. */
  size: readonly [number, number];
}

export function PageBoxes({ pages, size }: PageBoxesProps) {
  const { pointed, pinned } = usePageBoxes();
  const boxes = pointed.length > 0 ? pointed : pinned;
  const [frames, setFrames] = useState<readonly Frame[]>([]);
  const layer = useRef<HTMLDivElement>(null);
  const [width, height] = size;

  useLayoutEffect(() => {
    const container = pages.current;
    if (!container) return;
    const measure = () => setFrames(boxes.length > 0 ? framesOf(boxes, container, [width, height]) : []);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(container);
    container.addEventListener(PAINTED, measure);
    return () => {
      observer.disconnect();
      container.removeEventListener(PAINTED, measure);
    };
  }, [boxes, pages, width, height]);

  // What is pinned by a press is brought into sight once; what is only pointed at moves nothing.
  const brought = useRef(pinned);
  useEffect(() => {
    if (brought.current === pinned || pointed.length > 0 || frames.length === 0) return;
    brought.current = pinned;
    layer.current?.firstElementChild?.scrollIntoView({ block: "nearest" });
  }, [frames, pinned, pointed]);

  const scroller = pages.current?.parentElement;
  if (!scroller || frames.length === 0) return null;
  return createPortal(
    <div ref={layer} aria-hidden="true" className="pointer-events-none absolute scheme-light inset-s-0 top-0">
      {frames.map(({ key, label, style, fontSize }) => (
        <div
          key={key}
          data-page-box=""
          style={style}
          className={classNames(
            "absolute scroll-m-16 rounded-[3px] bg-accent/10",
            label === undefined || frames.length === 1
              ? "outline-2 outline-accent"
              : "outline outline-accent/50",
          )}
        >
          {label ? (
            <span
              style={{ fontSize }}
              className="absolute inset-y-0 -start-1 flex -translate-x-full items-center leading-none font-semibold text-accent tabular-nums"
            >
              {label}
            </span>
          ) : null}
        </div>
      ))}
    </div>,
    scroller,
  );
}

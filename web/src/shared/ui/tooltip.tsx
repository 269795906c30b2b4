/** A short name beside a control for those who point or tab. It never holds what one needs to know. */
import { cloneElement, type ReactElement, useEffect, useRef, useState } from "react";
import { Kbd } from "./kbd";
import { placeBeside } from "./place-beside";

interface TooltipProps {
  text: string;
  keys?: string | undefined;
  children: ReactElement<Record<string, unknown>>;
}

export function Tooltip({ text, keys, children }: TooltipProps) {
  const [anchor, setAnchor] = useState<Element | null>(null);
  const layer = useRef<HTMLDivElement>(null);
  const timer = useRef<number>(undefined);
  const hide = () => {
    window.clearTimeout(timer.current);
    setAnchor(null);
  };

  useEffect(() => () => window.clearTimeout(timer.current), []);
  useEffect(() => {
    const element = layer.current;
    if (!anchor || !element) return;
    element.showPopover?.();
    const view = { width: window.innerWidth, height: window.innerHeight };
    const place = placeBeside(
      anchor.getBoundingClientRect(),
      element.getBoundingClientRect(),
      view,
      "center",
    );
    element.style.left = `${place.left}px`;
    element.style.top = `${place.top}px`;
  }, [anchor]);

  const show = (target: Element) => {
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => setAnchor(target), 400);
  };
  const trigger = cloneElement(children, {
    onPointerEnter: (event: React.PointerEvent) => event.pointerType === "mouse" && show(event.currentTarget),
    onPointerLeave: hide,
    onPointerDown: hide,
    onFocus: (event: React.FocusEvent) => {
      if (event.currentTarget.matches(":focus-visible")) show(event.currentTarget);
    },
    onBlur: hide,
  });
  return (
    <>
      {trigger}
      {anchor ? (
        <div
          ref={layer}
          popover="manual"
          aria-hidden="true"
          className="appear fixed m-0 flex items-center gap-2 rounded-inner border border-line bg-surface px-2 py-1 text-label text-ink shadow-float pointer-events-none"
        >
          {text}
          {keys ? <Kbd keys={keys} /> : null}
        </div>
      ) : null}
    </>
  );
}

/** A menu button: arrows, Home, End and letters move, Escape and a click outside close (the browser's popover). */

import { Check } from "lucide-react";
import {
  cloneElement,
  type KeyboardEvent,
  type ReactElement,
  type ReactNode,
  useId,
  useRef,
  useState,
} from "react";
import { flushSync } from "react-dom";
import { classNames } from "./class-names";
import { Kbd } from "./kbd";
import type { MenuAction, MenuItem } from "./menu-item";
import { type Align, placeBeside } from "./place-beside";

export interface MenuProps {
  label: string;
  trigger: ReactElement<Record<string, unknown>>;
  items: readonly MenuItem[];
  align?: Align;
  header?: ReactNode;
}

export function Menu({ label, trigger, items, align = "end", header }: MenuProps) {
  const id = useId();
  const layer = useRef<HTMLDivElement>(null);
  const anchor = useRef<HTMLElement | null>(null);
  const letters = useRef({ text: "", at: 0 });
  const [open, setOpen] = useState(false);

  const entries = () => [
    ...(layer.current?.querySelectorAll<HTMLElement>("[role^=menuitem]:not(:disabled)") ?? []),
  ];

  const show = (target: HTMLElement, from: "first" | "last") => {
    const element = layer.current;
    if (!element) return;
    anchor.current = target;
    // The entries must be there before the layer is measured and one of them takes the focus.
    flushSync(() => setOpen(true));
    element.showPopover();
    const view = { width: window.innerWidth, height: window.innerHeight };
    const place = placeBeside(target.getBoundingClientRect(), element.getBoundingClientRect(), view, align);
    element.style.left = `${place.left}px`;
    element.style.top = `${place.top}px`;
    entries()
      .at(from === "first" ? 0 : -1)
      ?.focus();
  };

  const close = (returnFocus: boolean) => {
    layer.current?.hidePopover();
    if (returnFocus) anchor.current?.focus();
  };

  const onMenuKey = (event: KeyboardEvent) => {
    const all = entries();
    const at = all.indexOf(document.activeElement as HTMLElement);
    const next = nextEntry(event.key, at, all.length) ?? byLetters(event, all, letters.current);
    if (event.key === "Tab") close(true);
    if (event.key === "Escape") {
      event.stopPropagation();
      event.preventDefault();
      close(true);
    }
    if (next === undefined) return;
    event.preventDefault();
    all[next]?.focus();
  };

  return (
    <>
      {cloneElement(trigger, {
        "aria-haspopup": "menu",
        "aria-expanded": open,
        "aria-controls": id,
        onClick: (event: React.MouseEvent<HTMLElement>) => {
          if (open) close(true);
          else show(event.currentTarget, "first");
        },
        onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
          if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
          event.preventDefault();
          show(event.currentTarget, event.key === "ArrowDown" ? "first" : "last");
        },
      })}
      <div
        ref={layer}
        id={id}
        popover="auto"
        role="menu"
        tabIndex={-1}
        aria-label={label}
        onKeyDown={onMenuKey}
        onToggle={(event) => setOpen(event.newState === "open")}
        className="appear fixed m-0 min-w-48 max-w-80 rounded-card border border-line bg-surface p-1 text-ink shadow-float"
      >
        {open ? (
          <>
            {header}
            {items.map((item, index) =>
              item === "separator" ? (
                // biome-ignore lint/suspicious/noArrayIndexKey: a line has no identity but its place.
                <hr key={`line-${index}`} className="my-1 border-line" />
              ) : (
                <MenuEntry
                  key={item.id}
                  item={item}
                  onPerform={() => {
                    close(true);
                    item.perform();
                  }}
                />
              ),
            )}
          </>
        ) : null}
      </div>
    </>
  );
}

function MenuEntry({ item, onPerform }: { item: MenuAction; onPerform: () => void }) {
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: aria-checked is only there when the role takes it.
    <button
      type="button"
      role={roleOf(item)}
      aria-checked={item.checked}
      tabIndex={-1}
      disabled={item.disabled}
      onClick={onPerform}
      onPointerMove={(event) => event.currentTarget.focus({ preventScroll: true })}
      className={classNames(
        "flex w-full items-center gap-2.5 rounded-inner px-2 py-1.5 text-start text-ui coarse:min-h-control",
        "focus:bg-hover focus-visible:outline-offset-[-2px] disabled:opacity-50",
        item.danger && "text-bad",
      )}
    >
      {item.icon ? <span className="shrink-0 text-muted">{item.icon}</span> : null}
      <span className="grow">{item.label}</span>
      {item.checked ? <Check size={14} aria-hidden="true" /> : null}
      {item.keys ? <Kbd keys={item.keys} /> : null}
    </button>
  );
}

function roleOf({ checked, toggles }: MenuAction): string {
  if (checked === undefined) return "menuitem";
  return toggles ? "menuitemcheckbox" : "menuitemradio";
}

function nextEntry(key: string, at: number, count: number): number | undefined {
  if (count === 0) return undefined;
  if (key === "ArrowDown") return (at + 1) % count;
  if (key === "ArrowUp") return (at - 1 + count) % count;
  if (key === "Home") return 0;
  if (key === "End") return count - 1;
  return undefined;
}

function byLetters(
  event: KeyboardEvent,
  all: HTMLElement[],
  typed: { text: string; at: number },
): number | undefined {
  if (event.key.length !== 1 || event.key === " " || event.ctrlKey || event.metaKey) return undefined;
  typed.text = event.timeStamp - typed.at > 600 ? event.key : typed.text + event.key;
  typed.at = event.timeStamp;
  const found = all.findIndex((entry) =>
    entry.textContent?.trim().toLowerCase().startsWith(typed.text.toLowerCase()),
  );
  return found === -1 ? undefined : found;
}

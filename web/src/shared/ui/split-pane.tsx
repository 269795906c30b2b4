/** Two panes with a line between them that can be dragged or moved by arrow keys; its place is remembered. */
import { type KeyboardEvent, type PointerEvent, type ReactNode, useRef, useState } from "react";

export interface SplitPaneProps {
  label: string;
  storageKey: string;
  start: ReactNode;
  end: ReactNode;
  initial?: number;
  minStart?: number;
  minEnd?: number;
}

const STEP = 2;

export function SplitPane({
  label,
  storageKey,
  start,
  end,
  initial = 44,
  minStart = 380,
  minEnd = 320,
}: SplitPaneProps) {
  const box = useRef<HTMLDivElement>(null);
  const [percent, setPercent] = useState(() => readPlace(storageKey, initial));

  const move = (wanted: number) => {
    const width = box.current?.clientWidth ?? 0;
    const next = clampPercent(wanted, width, minStart, minEnd);
    setPercent(next);
    try {
      localStorage.setItem(storageKey, String(next));
    } catch {
      // The place is a comfort; without storage it lasts until the page is left.
    }
  };

  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    const rect = box.current?.getBoundingClientRect();
    if (!rect || !event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const fromStart = document.dir === "rtl" ? rect.right - event.clientX : event.clientX - rect.left;
    move((fromStart / rect.width) * 100);
  };

  const onKey = (event: KeyboardEvent) => {
    const to = { ArrowLeft: percent - STEP, ArrowRight: percent + STEP, Home: 0, End: 100 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    move(to);
  };

  return (
    <div ref={box} className="flex h-full min-h-0 w-full">
      <div className="min-h-0 min-w-0 shrink-0" style={{ width: `${percent}%` }}>
        {start}
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: an hr cannot be moved; a separator with a value can. */}
      <div
        role="separator"
        aria-label={label}
        aria-orientation="vertical"
        aria-valuenow={Math.round(percent)}
        aria-valuemin={0}
        aria-valuemax={100}
        tabIndex={0}
        onKeyDown={onKey}
        onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
        onPointerMove={onPointerMove}
        className="relative w-px shrink-0 cursor-col-resize touch-none bg-line before:absolute before:inset-y-0 before:-inset-x-1 hover:bg-accent focus-visible:bg-accent"
      />
      <div className="min-h-0 min-w-0 grow">{end}</div>
    </div>
  );
}

/** Keeps both panes as wide as they need, and splits evenly what cannot hold both. */
export function clampPercent(wanted: number, width: number, minStart: number, minEnd: number): number {
  if (width <= minStart + minEnd) return 50;
  const low = (minStart / width) * 100;
  const high = 100 - (minEnd / width) * 100;
  return Math.min(high, Math.max(low, wanted));
}

function readPlace(key: string, initial: number): number {
  try {
    const kept = Number(localStorage.getItem(key));
    return kept > 0 && kept < 100 ? kept : initial;
  } catch {
    return initial;
  }
}

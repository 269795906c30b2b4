/** By how much the last change moved a score: a quiet mark in a place kept for it, so that nothing jumps. */
import { useEffect, useState } from "react";
import { classNames } from "@/shared/ui/class-names";

const SHOWN_MS = 8_000;

export function ChangeMark({ by, of }: { by: number; of: object }) {
  const [seen, setSeen] = useState<object | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => setSeen(of), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [of]);
  const isShown = by !== 0 && seen !== of;
  return (
    <span
      className={classNames(
        "inline-block min-w-7 text-label font-medium tabular-nums transition-opacity duration-240",
        isShown ? "opacity-100" : "opacity-0",
        by > 0 ? "text-good" : "text-bad",
      )}
    >
      {by === 0 ? "" : by > 0 ? `+${by}` : `−${-by}`}
    </span>
  );
}

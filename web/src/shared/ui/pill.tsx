/** A small mark with a word: default, failed, current. */
import type { ReactNode } from "react";
import { classNames } from "./class-names";
import type { Tone } from "./status";

const LOOK: Record<Tone, string> = {
  quiet: "bg-sunken text-muted border-line",
  good: "bg-good-soft text-good border-transparent",
  warn: "bg-warn-soft text-warn border-transparent",
  bad: "bg-bad-soft text-bad border-transparent",
  accent: "bg-accent-soft text-accent-text border-transparent",
};

export function Pill({
  tone = "quiet",
  icon,
  children,
}: {
  tone?: Tone;
  icon?: ReactNode;
  children: ReactNode;
}) {
  return (
    <span
      className={classNames(
        "inline-flex items-center gap-1 rounded-full border px-2 text-label font-medium whitespace-nowrap",
        LOOK[tone],
      )}
    >
      {icon}
      {children}
    </span>
  );
}

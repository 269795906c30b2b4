/** A line that is read out when it changes: saved, saving, offline. Colour is never alone: icon and words say it. */
import type { ReactNode } from "react";
import { classNames } from "./class-names";

export type Tone = "quiet" | "good" | "warn" | "bad" | "accent";

const COLOUR: Record<Tone, string> = {
  quiet: "text-muted",
  good: "text-good",
  warn: "text-warn",
  bad: "text-bad",
  accent: "text-accent-text",
};

export function Status({
  tone = "quiet",
  icon,
  children,
}: {
  tone?: Tone;
  icon?: ReactNode;
  children: ReactNode;
}) {
  return (
    <span role="status" className={classNames("inline-flex items-center gap-1.5 text-ui", COLOUR[tone])}>
      {icon}
      {children}
    </span>
  );
}

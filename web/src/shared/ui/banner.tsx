/** A message across a page that stays until what it speaks of has changed. */

import { CircleAlert, Info, TriangleAlert } from "lucide-react";
import type { ComponentProps, ReactNode } from "react";
import { classNames } from "./class-names";

type BannerTone = "info" | "warn" | "bad";

const LOOK: Record<BannerTone, string> = {
  info: "bg-accent-soft text-ink",
  warn: "bg-warn-soft text-ink",
  bad: "bg-bad-soft text-ink",
};
const ICONS = { info: Info, warn: TriangleAlert, bad: CircleAlert };
const INK: Record<BannerTone, string> = { info: "text-accent-text", warn: "text-warn", bad: "text-bad" };

export interface BannerProps extends ComponentProps<"div"> {
  tone?: BannerTone;
  role?: "status" | "alert";
  action?: ReactNode;
}

export function Banner({ tone = "info", action, className, children, ...rest }: BannerProps) {
  const Icon = ICONS[tone];
  return (
    <div
      {...rest}
      className={classNames(
        "flex flex-wrap items-center gap-x-3 gap-y-2 px-4 py-2 text-ui",
        LOOK[tone],
        className,
      )}
    >
      <Icon size={16} className={classNames("shrink-0", INK[tone])} aria-hidden="true" />
      <div className="min-w-0 grow basis-48">{children}</div>
      {action}
    </div>
  );
}

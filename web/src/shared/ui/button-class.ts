/** How a button looks, for buttons and for links that look like one. */
import { classNames } from "./class-names";

export type ButtonVariant = "primary" | "secondary" | "ghost" | "danger";

const BASE =
  "inline-flex items-center justify-center gap-2 h-control min-w-control rounded-control text-ui font-medium " +
  "select-none whitespace-nowrap transition-colors duration-120 ease-out no-underline " +
  "disabled:opacity-60 disabled:pointer-events-none aria-busy:opacity-80";

const LOOK: Record<ButtonVariant, string> = {
  primary: "px-3.5 bg-accent text-on-accent border border-transparent hover:bg-accent-strong",
  secondary: "px-3.5 bg-surface text-ink border border-control hover:bg-sunken",
  ghost: "px-2.5 bg-transparent text-ink border border-transparent hover:bg-hover active:bg-press",
  danger: "px-3.5 bg-surface text-bad border border-bad hover:bg-bad-soft",
};

export function buttonClass(variant: ButtonVariant = "secondary", className?: string): string {
  return classNames(BASE, LOOK[variant], className);
}

/** A button: says what it does, and that it is busy while it does it. */
import type { ComponentPropsWithRef, ReactNode } from "react";
import { type ButtonVariant, buttonClass } from "./button-class";
import { Spinner } from "./spinner";

export interface ButtonProps extends ComponentPropsWithRef<"button"> {
  variant?: ButtonVariant;
  busy?: boolean;
  icon?: ReactNode;
}

export function Button({ variant, busy = false, icon, className, children, onClick, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      aria-busy={busy || undefined}
      aria-disabled={busy || undefined}
      onClick={(event) => (busy ? event.preventDefault() : onClick?.(event))}
      className={buttonClass(variant, className)}
    >
      {busy ? <Spinner /> : icon}
      {children}
    </button>
  );
}

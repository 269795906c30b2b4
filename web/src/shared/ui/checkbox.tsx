/** A box to tick, with its label as part of the target. */
import type { ComponentPropsWithRef, ReactNode } from "react";

export interface CheckboxProps extends Omit<ComponentPropsWithRef<"input">, "children"> {
  label: ReactNode;
  hint?: ReactNode;
}

export function Checkbox({ label, hint, ...rest }: CheckboxProps) {
  return (
    <label className="flex items-start gap-2.5 py-1 text-ui coarse:min-h-control coarse:items-center">
      <input type="checkbox" {...rest} className="mt-0.5 size-4 shrink-0 accent-accent" />
      <span>
        {label}
        {hint ? <span className="block text-muted">{hint}</span> : null}
      </span>
    </label>
  );
}

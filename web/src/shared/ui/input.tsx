/** A one-line text control. */
import type { ComponentPropsWithRef } from "react";
import { classNames } from "./class-names";
import { controlClass } from "./control-class";

export function Input({ className, ...rest }: ComponentPropsWithRef<"input">) {
  return (
    <input
      type="text"
      {...rest}
      className={classNames(controlClass, "h-control read-only:bg-sunken", className)}
    />
  );
}

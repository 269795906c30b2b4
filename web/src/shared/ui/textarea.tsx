/** A text control of several lines that grows with what is written. */
import type { ComponentPropsWithRef } from "react";
import { classNames } from "./class-names";
import { controlClass } from "./control-class";

export function Textarea({ className, rows = 1, ...rest }: ComponentPropsWithRef<"textarea">) {
  return (
    <textarea
      rows={rows}
      {...rest}
      className={classNames(
        controlClass,
        "min-h-control field-sizing-content resize-none py-[6px]",
        className,
      )}
    />
  );
}

/** The browser's own choice list. */
import type { ComponentPropsWithRef } from "react";
import { classNames } from "./class-names";
import { controlClass } from "./control-class";

export function Select({ className, ...rest }: ComponentPropsWithRef<"select">) {
  return <select {...rest} className={classNames(controlClass, "h-control", className)} />;
}

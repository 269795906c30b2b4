/** The shape of what is coming, shown only when it takes longer than 150 ms. */
import { classNames } from "./class-names";

export function Skeleton({ className }: { className?: string }) {
  return <span aria-hidden="true" className={classNames("skeleton late block", className)} />;
}

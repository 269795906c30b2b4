/** The heading of a room of the account. */
import { useTitle } from "@/shared/hooks/use-title";

export function PageHeading({ children }: { children: string }) {
  useTitle(children);
  return (
    <h1 tabIndex={-1} className="text-title font-semibold">
      {children}
    </h1>
  );
}

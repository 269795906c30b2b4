/** What is shown when a whole route failed. */
import type { ErrorComponentProps } from "@tanstack/react-router";
import { ErrorPanel } from "@/shared/ui/error-panel";

export function RouteError({ error, reset }: ErrorComponentProps) {
  return (
    <main id="main" tabIndex={-1}>
      <h1 className="sr-only">Something went wrong</h1>
      <ErrorPanel error={error} what="This page could not be shown" onRetry={reset} />
    </main>
  );
}

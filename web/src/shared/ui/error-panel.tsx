/** What is shown where a part failed: what happened, how to try again, and the number that support asks for. */
import { TriangleAlert } from "lucide-react";
import { explain, isProblem } from "@/client/problem";
import { Button } from "./button";

export interface ErrorPanelProps {
  error: unknown;
  what?: string;
  onRetry?: () => void;
}

export function ErrorPanel({ error, what = "This part could not be shown", onRetry }: ErrorPanelProps) {
  const requestId = isProblem(error) ? error.requestId : null;
  return (
    <div role="alert" className="mx-auto flex max-w-md flex-col items-center gap-3 px-4 py-12 text-center">
      <TriangleAlert size={24} className="text-bad" aria-hidden="true" />
      <h2 className="text-card font-semibold">{what}</h2>
      <p className="text-body text-muted">{explain(error)}</p>
      {onRetry ? <Button onClick={onRetry}>Try again</Button> : null}
      {requestId ? (
        <p className="text-label text-muted">
          Request <code className="font-mono select-all">{requestId}</code>
        </p>
      ) : null}
    </div>
  );
}

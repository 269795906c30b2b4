/** "Try it": a visitor's place, a resume in it, and the editor open on it. Coming back opens the last draft again. */
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useEffect } from "react";
import { useTitle } from "@/shared/hooks/use-title";
import { meQuery } from "@/shared/session/me-query";
import { ErrorPanel } from "@/shared/ui/error-panel";
import { Skeleton } from "@/shared/ui/skeleton";
import { openDraft } from "./open-draft";

export function TrialPage() {
  useTitle("Opening a sample");
  const navigate = useNavigate();
  const { template } = useSearch({ from: "/try" });
  const client = useQueryClient();
  const { mutate, isIdle, error } = useMutation({
    mutationFn: () => openDraft(template),
    onSuccess: async (resumeId) => {
      await client.fetchQuery({ ...meQuery, staleTime: 0 });
      await navigate({ to: "/resumes/$resumeId", params: { resumeId }, replace: true });
    },
  });

  useEffect(() => {
    if (isIdle) mutate();
  }, [isIdle, mutate]);

  return (
    <main id="main" tabIndex={-1} className="p-4" aria-busy={!error}>
      <h1 tabIndex={-1} className="sr-only">
        Opening a sample
      </h1>
      {error ? (
        <ErrorPanel error={error} what="The sample could not be opened" onRetry={() => mutate()} />
      ) : (
        <>
          <p role="status" className="text-ui text-muted">
            Laying out a sample for you…
          </p>
          <Skeleton className="mt-6 h-8 w-64" />
          <Skeleton className="mt-4 h-96 w-full max-w-3xl" />
        </>
      )}
    </main>
  );
}

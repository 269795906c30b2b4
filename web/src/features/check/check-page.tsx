/** "Drop your resume": a score with its reasons for anybody, in seconds, and the way on into the editor. */
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { lazy, Suspense, useState } from "react";
import { api } from "@/client/api";
import { useTitle } from "@/shared/hooks/use-title";
import { makePosting, readAnalysis, scoreFile } from "@/shared/score/score-server";
import { meQuery } from "@/shared/session/me-query";
import { ErrorPanel } from "@/shared/ui/error-panel";
import { Skeleton } from "@/shared/ui/skeleton";
import { CheckForm } from "./check-form";
import { CheckFrame } from "./check-frame";
import { CheckProgress } from "./check-progress";

const CheckResult = lazy(async () => ({ default: (await import("./check-result")).CheckResult }));
const route = getRouteApi("/check");

export interface CheckOrder {
  readonly file: File;
  readonly postingText?: string;
  readonly postingId?: string;
}

const keyOf = (id: string) => ["analyses", "one", id] as const;

export function CheckPage() {
  const { analysis: id } = route.useSearch();
  const navigate = route.useNavigate();
  const client = useQueryClient();
  const [file, setFile] = useState<File | null>(null);
  useTitle("Check your resume");
  const found = useQuery({
    queryKey: keyOf(id ?? ""),
    enabled: id !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: ({ signal }) => readAnalysis(id ?? "", signal),
  });
  const check = useMutation({
    mutationFn: async ({ file: chosen, postingText, postingId }: CheckOrder) => {
      // Whoever is signed in stays who they are; somebody unknown becomes a visitor.
      await api.POST("/api/v1/visitors");
      await client.fetchQuery({ ...meQuery, staleTime: 0 });
      const kept = postingText ? (await makePosting({ text: postingText })).id : postingId;
      return scoreFile(chosen, kept);
    },
    onMutate: ({ file: chosen }) => setFile(chosen),
    onSuccess: async (made) => {
      client.setQueryData(keyOf(made.id), made);
      await navigate({ search: { analysis: made.id } });
    },
  });
  const startOver = async () => {
    check.reset();
    await navigate({ search: {} });
  };
  if (check.isPending && file) {
    return (
      <CheckFrame>
        <CheckProgress name={file.name} />
      </CheckFrame>
    );
  }
  if (id === undefined) {
    return (
      <CheckFrame>
        <CheckForm error={check.error} onCheck={check.mutate} />
      </CheckFrame>
    );
  }
  return (
    <CheckFrame weights={found.data?.weights_version}>
      {found.error ? (
        <>
          <h1 tabIndex={-1} className="sr-only">
            Check your resume
          </h1>
          <ErrorPanel
            error={found.error}
            what="This result could not be opened"
            onRetry={() => void startOver()}
          />
        </>
      ) : null}
      {found.isPending ? <Skeleton className="h-96 w-full" /> : null}
      {found.data ? (
        <Suspense fallback={<Skeleton className="h-96 w-full" />}>
          <CheckResult
            key={found.data.id}
            analysis={found.data}
            file={file}
            error={check.error}
            onCompare={(postingId) => (file ? check.mutate({ file, postingId }) : undefined)}
            onStartOver={() => void startOver()}
          />
        </Suspense>
      ) : null}
    </CheckFrame>
  );
}

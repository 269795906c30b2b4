/** A ranking as far as it is: progress while it runs, then the table with its reasons, and what could not be read. */
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { CircleAlert, Download, Plus } from "lucide-react";
import { explain } from "@/client/problem";
import { formatAgo, formatDateTime } from "@/shared/format/dates";
import { useTitle } from "@/shared/hooks/use-title";
import { useLiveEvent } from "@/shared/live/live";
import type { Ranking } from "@/shared/score/analysis";
import { readRanking } from "@/shared/score/ranking-server";
import { showToast } from "@/shared/toast/toast-store";
import { Button } from "@/shared/ui/button";
import { buttonClass } from "@/shared/ui/button-class";
import { ErrorPanel } from "@/shared/ui/error-panel";
import { Progress } from "@/shared/ui/progress";
import { Skeleton } from "@/shared/ui/skeleton";
import { downloadTable } from "./download-table";
import { RankingMenu } from "./ranking-menu";
import { RankingTable } from "./ranking-table";
import { countText, isRunning, RANKINGS_KEY, titleOf } from "./rankings-query";

const route = getRouteApi("/shell/ranking/$bulkId");
const LOOK_AGAIN_MS = 1_500;

export function RankedPage() {
  useTitle("Ranking");
  const { bulkId } = route.useParams();
  const client = useQueryClient();
  const queryKey = [...RANKINGS_KEY, bulkId] as const;
  const navigate = useNavigate();
  const { data, error, refetch } = useQuery({
    queryKey,
    queryFn: ({ signal }) => readRanking(bulkId, signal),
    refetchInterval: ({ state }) => (state.data && isRunning(state.data) ? LOOK_AGAIN_MS : false),
  });
  useLiveEvent("job", () => void client.invalidateQueries({ queryKey }));
  const save = async () => {
    try {
      await downloadTable(bulkId);
    } catch (problem) {
      showToast({ message: explain(problem), tone: "bad" });
    }
  };
  return (
    <>
      <div className="mb-6 flex flex-wrap items-start gap-3">
        <div className="min-w-0 grow basis-72">
          <h1 tabIndex={-1} className="text-title font-semibold">
            Ranking
          </h1>
          {data ? (
            <p className="text-ui text-muted">
              {countText(data.files)} against {titleOf(data)},{" "}
              <time dateTime={data.created_at} title={formatDateTime(data.created_at)}>
                {formatAgo(data.created_at)}
              </time>
            </p>
          ) : null}
        </div>
        {data && !isRunning(data) && data.ranking.length > 0 ? (
          <Button
            className="max-sm:hidden"
            icon={<Download size={14} aria-hidden="true" />}
            onClick={() => void save()}
          >
            Download as CSV
          </Button>
        ) : null}
        <Link to="/ranking" className={buttonClass("secondary")}>
          <Plus size={14} aria-hidden="true" />
          Another ranking
        </Link>
        {data ? <RankingMenu ranking={data} onGone={() => void navigate({ to: "/ranking" })} /> : null}
      </div>
      {error && !data ? (
        <ErrorPanel error={error} what="This ranking could not be opened" onRetry={() => void refetch()} />
      ) : null}
      {data || error ? null : <Skeleton className="h-64 w-full" />}
      {data ? <State ranking={data} /> : null}
    </>
  );
}

function State({ ranking }: { ranking: Ranking }) {
  const ranked = ranking.ranking.filter(({ rank }) => rank !== null);
  const failed = ranking.ranking.filter(({ error }) => error !== null);
  return (
    <>
      <div role="status" className="mb-4">
        {isRunning(ranking) ? (
          <>
            <p className="mb-1 text-ui text-muted">Reading and comparing. You can leave, it goes on.</p>
            <Progress label="How much of it is done" value={ranking.progress} />
          </>
        ) : null}
        {ranking.state === "failed" || ranking.state === "cancelled" ? (
          <p className="flex items-start gap-2 rounded-control bg-bad-soft px-3 py-2 text-ui">
            <CircleAlert size={14} aria-hidden="true" className="mt-[3px] shrink-0 text-bad" />
            {ranking.error ?? "It was stopped before it was done."}
          </p>
        ) : null}
      </div>
      {ranked.length > 0 ? <RankingTable ranked={ranked} /> : null}
      {failed.length > 0 ? (
        <section aria-label="Could not be read" className="mt-8">
          <h2 className="pb-2 text-card font-semibold">
            Could not be read <span className="text-muted tabular-nums">{failed.length}</span>
          </h2>
          <ul className="overflow-hidden rounded-card border border-line bg-surface">
            {failed.map(({ name, error }) => (
              <li
                key={name}
                className="flex items-start gap-2 border-t border-line px-4 py-3 first:border-t-0"
              >
                <CircleAlert size={14} aria-hidden="true" className="mt-[3px] shrink-0 text-bad" />
                <div className="min-w-0">
                  <p className="truncate text-ui font-medium">{name}</p>
                  <p className="text-ui text-muted">{error?.message}</p>
                </div>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {ranked.length > 0 ? (
        <p className="mt-6 max-w-2xl text-ui text-muted">
          The order goes by the fit: how near the whole text is to the posting, and a little of the match with
          its single demands. It says nothing about the person. Read before you decide.{" "}
          <Link
            to="/scoring"
            search={{ version: ranking.weights_version }}
            className="text-accent-text underline underline-offset-3"
          >
            How this is computed
          </Link>
        </p>
      ) : null}
    </>
  );
}

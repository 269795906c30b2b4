/** The rankings that were made before: how each stands, the way back to it, and the way to let go of it. */
import { useInfiniteQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { CircleAlert, CircleStop } from "lucide-react";
import { formatAgo, formatDateTime } from "@/shared/format/dates";
import { useLiveEvent } from "@/shared/live/live";
import type { RankingLine } from "@/shared/score/analysis";
import { Button } from "@/shared/ui/button";
import { ErrorPanel } from "@/shared/ui/error-panel";
import { Progress } from "@/shared/ui/progress";
import { Skeleton } from "@/shared/ui/skeleton";
import { useLeaving } from "./delete-later";
import { RankingMenu } from "./ranking-menu";
import { isRunning, RANKINGS_KEY, rankingsQuery, standText, titleOf } from "./rankings-query";

export function PastRankings() {
  const client = useQueryClient();
  const query = useInfiniteQuery(rankingsQuery);
  const { data, error, isPending, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = query;
  useLiveEvent("job", ({ type }) => {
    if (type === "analysis.rank") void client.invalidateQueries({ queryKey: RANKINGS_KEY });
  });
  const leaving = useLeaving((state) => state.ids);
  const rankings = (data?.pages ?? []).flatMap(({ items }) => items).filter(({ id }) => !leaving.has(id));
  return (
    <section aria-labelledby="past-rankings">
      <h2 id="past-rankings" className="pb-2 text-card font-semibold">
        Earlier rankings
      </h2>
      {isPending ? <Skeleton className="h-40 w-full" /> : null}
      {error && !data ? (
        <ErrorPanel error={error} what="Your rankings could not be loaded" onRetry={() => void refetch()} />
      ) : null}
      {data && rankings.length === 0 ? (
        <p className="rounded-card border border-dashed border-control px-4 py-5 text-ui text-muted text-pretty">
          None yet. Each ranking stays here with its table and its reasons, until you delete it.
        </p>
      ) : null}
      {rankings.length > 0 ? (
        <ul className="rounded-card border border-line bg-surface">
          {rankings.map((ranking) => (
            <Past key={ranking.id} ranking={ranking} />
          ))}
        </ul>
      ) : null}
      {hasNextPage ? (
        <Button
          variant="ghost"
          busy={isFetchingNextPage}
          className="mt-1 text-muted"
          onClick={() => void fetchNextPage()}
        >
          Show more
        </Button>
      ) : null}
    </section>
  );
}

function Past({ ranking }: { ranking: RankingLine }) {
  const { id, unread, progress, created_at: at } = ranking;
  return (
    <li className="flex items-start gap-1 border-t border-line py-2.5 ps-4 pe-1.5 first:border-t-0">
      <div className="min-w-0 grow py-1">
        <Link
          to="/ranking/$bulkId"
          params={{ bulkId: id }}
          className="line-clamp-2 text-ui font-medium break-words text-ink hover:underline"
        >
          {titleOf(ranking)}
        </Link>
        <p className="mt-0.5 text-label text-muted tabular-nums">
          <Mark ranking={ranking} />
          {standText(ranking)}
          {" · "}
          <time dateTime={at} title={formatDateTime(at)}>
            {formatAgo(at)}
          </time>
        </p>
        {unread > 0 ? (
          <p className="text-label text-muted">
            <CircleAlert size={12} aria-hidden="true" className="me-1 inline align-[-1.5px] text-warn" />
            {unread} could not be read
          </p>
        ) : null}
        {isRunning(ranking) ? (
          <div className="pt-1.5">
            <Progress label={`How much of the ranking for ${titleOf(ranking)} is done`} value={progress} />
          </div>
        ) : null}
      </div>
      <RankingMenu ranking={ranking} />
    </li>
  );
}

function Mark({ ranking: { state } }: { ranking: RankingLine }) {
  if (state === "failed")
    return <CircleAlert size={12} aria-hidden="true" className="me-1 inline align-[-1.5px] text-bad" />;
  if (state === "cancelled")
    return <CircleStop size={12} aria-hidden="true" className="me-1 inline align-[-1.5px]" />;
  return null;
}

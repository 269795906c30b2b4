/** What was ranked before, a page at a time, and how each stands in words. */
import { infiniteQueryOptions } from "@tanstack/react-query";
import type { Ranking, RankingLine } from "@/shared/score/analysis";
import { listRankings } from "@/shared/score/ranking-server";

const LOOK_AGAIN_MS = 1_500;

export const RANKINGS_KEY = ["rankings"] as const;

type Stand = Pick<RankingLine, "state" | "files" | "progress">;

export const isRunning = ({ state }: Pick<Ranking, "state">) => state === "pending" || state === "processing";

export const rankingsQuery = infiniteQueryOptions({
  queryKey: RANKINGS_KEY,
  initialPageParam: null as string | null,
  queryFn: ({ pageParam, signal }) => listRankings(pageParam, signal),
  getNextPageParam: (page) => page.next_cursor,
  refetchInterval: ({ state }) =>
    state.data?.pages.some(({ items }) => items.some(isRunning)) ? LOOK_AGAIN_MS : false,
});

export function countText(files: number): string {
  return files === 1 ? "1 resume" : `${files} resumes`;
}

/** How many of its files were read or given up; the server says it as a share. */
function readOf({ files, progress }: Stand): number {
  return Math.round(files * progress);
}

export function standText(ranking: Stand): string {
  const { state, files } = ranking;
  if (state === "pending") return `${countText(files)}, waiting for its turn`;
  if (state === "processing") return `${readOf(ranking)} of ${files} read`;
  if (state === "completed") return countText(files);
  return `Stopped, ${readOf(ranking)} of ${files} read`;
}

export function titleOf(ranking: Pick<RankingLine, "posting">): string {
  return ranking.posting.title || "A posting without a title";
}

/** The kept scores of this resume: how they went, the change since the last, and the way to keep this one. */
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { BookmarkPlus } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { explain } from "@/client/problem";
import { formatAgo } from "@/shared/format/dates";
import type { AnalysisLine, LiveAnalysis } from "@/shared/score/analysis";
import { changeText } from "@/shared/score/bands";
import { historyQuery } from "@/shared/score/score-queries";
import { keepScore } from "@/shared/score/score-server";
import { Sparkline } from "@/shared/score/sparkline";
import { showToast } from "@/shared/toast/toast-store";
import { Button } from "@/shared/ui/button";
import { Skeleton } from "@/shared/ui/skeleton";
import { useSession } from "../state/editor-context";
import { isComparable } from "./comparable";
import type { ScoreKeeper } from "./score-keeper";

const KeptScores = lazy(async () => ({ default: (await import("./kept-scores")).KeptScores }));

export function History({ keeper, analysis }: { keeper: ScoreKeeper; analysis: LiveAnalysis }) {
  const { resumeId, autosave } = useSession();
  const client = useQueryClient();
  const [isOpen, setOpen] = useState(false);
  const { data } = useQuery(historyQuery(resumeId));
  const keeping = useMutation({
    mutationFn: async () => {
      const { postingId, profile } = keeper.store.getState();
      await autosave.saveNow();
      return keepScore(resumeId, postingId, profile);
    },
    onSuccess: () => client.invalidateQueries({ queryKey: historyQuery(resumeId).queryKey }),
    onError: (error) => showToast({ message: explain(error), tone: "bad" }),
  });
  const kept = data ?? [];
  // A change is only one where both were weighed alike.
  const alike = kept.filter((line) => isComparable(line, analysis));
  const last = alike[0] ?? kept[0];
  return (
    <section
      aria-label="Kept scores"
      className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-line bg-surface px-4 py-2"
    >
      <div className="min-w-0 grow">
        {last ? (
          <details className="group/kept" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
            <summary className="flex min-h-7 list-none items-center gap-3 rounded-inner text-ui text-muted coarse:min-h-control [&::-webkit-details-marker]:hidden">
              <span className="underline decoration-line underline-offset-3">
                {sinceText(last, analysis)}
              </span>
              <Sparkline values={alike.map(({ readiness }) => readiness).reverse()} />
            </summary>
            <Suspense fallback={<Skeleton className="h-24 w-full" />}>
              {isOpen ? <KeptScores resumeId={resumeId} lines={kept} /> : null}
            </Suspense>
          </details>
        ) : (
          <p className="text-ui text-muted">{data ? "No score was kept yet." : ""}</p>
        )}
      </div>
      <Button
        variant="ghost"
        busy={keeping.isPending}
        className="h-7! shrink-0 self-start coarse:h-control!"
        icon={<BookmarkPlus size={14} aria-hidden="true" />}
        onClick={() => keeping.mutate()}
      >
        Keep this score
      </Button>
    </section>
  );
}

function sinceText(last: AnalysisLine, analysis: LiveAnalysis): string {
  const when = formatAgo(last.created_at);
  if (!isComparable(last, analysis)) return `Kept ${when}, judged otherwise`;
  const change = changeText(last.readiness, analysis.readiness.score);
  return change ? `${change} since the one kept ${when}` : `As when last kept, ${when}`;
}

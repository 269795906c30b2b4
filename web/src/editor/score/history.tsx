/** The kept scores of this resume: how they went, the change since the last, and the way to keep this one. */
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { BookmarkPlus, ChevronRight } from "lucide-react";
import { lazy, Suspense, useId, useState } from "react";
import { explain } from "@/client/problem";
import { formatAgo } from "@/shared/format/dates";
import type { AnalysisLine, LiveAnalysis } from "@/shared/score/analysis";
import { changeText } from "@/shared/score/bands";
import { historyQuery } from "@/shared/score/score-queries";
import { keepScore } from "@/shared/score/score-server";
import { Sparkline } from "@/shared/score/sparkline";
import { showToast } from "@/shared/toast/toast-store";
import { Button } from "@/shared/ui/button";
import { classNames } from "@/shared/ui/class-names";
import { Skeleton } from "@/shared/ui/skeleton";
import { useSession } from "../state/editor-context";
import { isComparable } from "./comparable";
import type { ScoreKeeper } from "./score-keeper";

const KeptScores = lazy(async () => ({ default: (await import("./kept-scores")).KeptScores }));

export function History({ keeper, analysis }: { keeper: ScoreKeeper; analysis: LiveAnalysis }) {
  const { resumeId, autosave } = useSession();
  const client = useQueryClient();
  const [isOpen, setOpen] = useState(false);
  const listId = useId();
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
  const values = alike.map(({ readiness }) => readiness).reverse();
  return (
    <section aria-label="Kept scores" className="@container border-b border-line bg-surface px-4 py-2">
      <div className="flex items-center gap-3">
        {last ? (
          <button
            type="button"
            aria-expanded={isOpen}
            aria-controls={listId}
            onClick={() => setOpen(!isOpen)}
            className="-ms-1.5 flex min-h-7 min-w-0 grow items-center gap-1.5 rounded-inner text-start text-ui text-muted hover:text-ink coarse:min-h-control"
          >
            <ChevronRight
              size={14}
              aria-hidden="true"
              className={classNames("shrink-0 transition-transform duration-120", isOpen && "rotate-90")}
            />
            <span className="min-w-0">{sinceText(last, analysis)}</span>
            <span className="ms-2 shrink-0 @max-[27rem]:hidden">
              <Sparkline values={values} />
            </span>
          </button>
        ) : (
          <p className="min-w-0 grow text-ui text-muted">{data ? "No score was kept yet." : ""}</p>
        )}
        <Button
          variant="ghost"
          busy={keeping.isPending}
          className="-me-2.5 h-7! shrink-0 coarse:h-control!"
          icon={<BookmarkPlus size={14} aria-hidden="true" />}
          onClick={() => keeping.mutate()}
        >
          Keep this score
        </Button>
      </div>
      <div id={listId}>
        {last && isOpen ? (
          <Suspense fallback={<Skeleton className="h-24 w-full" />}>
            <KeptScores resumeId={resumeId} lines={kept} />
          </Suspense>
        ) : null}
      </div>
    </section>
  );
}

function sinceText(last: AnalysisLine, analysis: LiveAnalysis): string {
  const when = formatAgo(last.created_at);
  if (!isComparable(last, analysis)) return `Kept ${when}, judged otherwise`;
  const change = changeText(last.readiness, analysis.readiness.score);
  return change ? `${change} since the one kept ${when}` : `As when last kept, ${when}`;
}

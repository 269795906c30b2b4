/** The kept scores of this resume: how they went, the change since the last, and the way to keep this one. */
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { BookmarkPlus } from "lucide-react";
import { explain } from "@/client/problem";
import { formatAgo, formatDateTime } from "@/shared/format/dates";
import type { AnalysisLine, LiveAnalysis } from "@/shared/score/analysis";
import { changeText, wholeScore } from "@/shared/score/bands";
import { historyQuery } from "@/shared/score/score-queries";
import { keepScore } from "@/shared/score/score-server";
import { Sparkline } from "@/shared/score/sparkline";
import { showToast } from "@/shared/toast/toast-store";
import { Button } from "@/shared/ui/button";
import { useSession } from "../state/editor-context";
import type { ScoreKeeper } from "./score-keeper";

export function History({ keeper, analysis }: { keeper: ScoreKeeper; analysis: LiveAnalysis }) {
  const { resumeId, autosave } = useSession();
  const client = useQueryClient();
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
  const last = kept[0];
  return (
    <section
      aria-label="Kept scores"
      className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-line bg-surface px-4 py-2"
    >
      <div className="min-w-0 grow">
        {last ? (
          <details className="group/kept">
            <summary className="flex min-h-7 list-none items-center gap-3 rounded-inner text-ui text-muted coarse:min-h-control [&::-webkit-details-marker]:hidden">
              <span className="underline decoration-line underline-offset-3">
                {sinceText(last, analysis.readiness.score)}
              </span>
              <Sparkline values={kept.map(({ readiness }) => readiness).reverse()} />
            </summary>
            <Kept lines={kept} />
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

function sinceText(last: AnalysisLine, now: number): string {
  const change = changeText(last.readiness, now);
  const when = formatAgo(last.created_at);
  return change ? `${change} since the one kept ${when}` : `As when last kept, ${when}`;
}

function Kept({ lines }: { lines: readonly AnalysisLine[] }) {
  return (
    <table className="mt-1 mb-1 w-full border-collapse text-ui tabular-nums">
      <caption className="sr-only">Kept scores, the newest first</caption>
      <thead>
        <tr className="text-label text-muted">
          <th scope="col" className="py-1 text-start font-medium">
            Kept
          </th>
          <th scope="col" className="py-1 text-end font-medium">
            Readiness
          </th>
          <th scope="col" className="py-1 text-end font-medium">
            Match
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line, index) => (
          <tr key={line.id} className="border-t border-line">
            <th scope="row" className="py-1 text-start font-normal text-muted">
              <time dateTime={line.created_at}>{formatDateTime(line.created_at)}</time>
            </th>
            <td className="py-1 text-end">
              {wholeScore(line.readiness)}
              <span className="inline-block w-9 text-muted">
                {lines[index + 1] ? changeText(lines[index + 1]?.readiness ?? 0, line.readiness) : ""}
              </span>
            </td>
            <td className="py-1 text-end">{line.match === null ? "–" : wholeScore(line.match)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The kept scores of a resume, the newest first: when, against which posting, how it changed, and what came of it. */
import { lazy, Suspense, useState } from "react";
import { formatDate, formatDateTime } from "@/shared/format/dates";
import type { AnalysisLine } from "@/shared/score/analysis";
import { changeText, wholeScore } from "@/shared/score/bands";
import { Button } from "@/shared/ui/button";
import { comparableBefore } from "./comparable";
import { toldText } from "./outcomes";

const OutcomeDialog = lazy(async () => ({ default: (await import("./outcome-dialog")).OutcomeDialog }));

const NUMBER = "py-2 ps-3 text-end align-top";

export function KeptScores({ resumeId, lines }: { resumeId: string; lines: readonly AnalysisLine[] }) {
  const [asked, setAsked] = useState<AnalysisLine | null>(null);
  return (
    <>
      <table className="mt-1 mb-1 w-full border-collapse text-ui tabular-nums">
        <caption className="sr-only">Kept scores, the newest first</caption>
        <thead>
          <tr className="text-label text-muted">
            <th scope="col" className="py-1 text-start font-medium">
              Kept
            </th>
            <th scope="col" className="py-1 ps-3 text-end font-medium">
              Readiness
            </th>
            <th scope="col" className="py-1 ps-3 text-end font-medium">
              Match
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line, index) => {
            const before = comparableBefore(lines, index);
            return (
              <tr key={line.id} className="border-t border-line">
                <th scope="row" className="w-full max-w-0 py-2 text-start align-top font-normal">
                  <time
                    dateTime={line.created_at}
                    title={formatDateTime(line.created_at)}
                    className="block truncate text-muted"
                  >
                    {formatDate(line.created_at)}
                  </time>
                  {line.match === null ? null : <Application line={line} onAsk={() => setAsked(line)} />}
                </th>
                <td className={NUMBER}>
                  <Change text={before ? changeText(before.readiness, line.readiness) : ""} />
                  {wholeScore(line.readiness)}
                </td>
                <td className={NUMBER}>
                  {line.match === null ? (
                    <span className="text-muted">–</span>
                  ) : (
                    <>
                      <Change
                        text={
                          line.change?.match ? changeText(line.match - line.change.match, line.match) : ""
                        }
                      />
                      {wholeScore(line.match)}
                    </>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <Suspense>
        {asked ? (
          <OutcomeDialog key={asked.id} resumeId={resumeId} line={asked} onClose={() => setAsked(null)} />
        ) : null}
      </Suspense>
    </>
  );
}

function Change({ text }: { text: string }) {
  return text ? <span className="me-1.5 text-label text-muted">{text}</span> : null;
}

function Application({ line, onAsk }: { line: AnalysisLine; onAsk: () => void }) {
  const title = line.posting_title ?? "A posting that is gone";
  const told = toldText(line.outcomes);
  return (
    <>
      <span className="block truncate" title={title}>
        {title}
      </span>
      <Button
        variant="ghost"
        aria-label={told ? `What came of it: ${told}. Change` : `What came of it? ${title}`}
        className="-ms-[9px] h-6! px-2! font-normal text-accent-text! coarse:h-control!"
        onClick={onAsk}
      >
        {told || "What came of it?"}
      </Button>
    </>
  );
}

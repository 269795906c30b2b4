/** What would raise the score of a file, the most first. */
import { useState } from "react";
import type { ScoreFinding } from "@/shared/score/analysis";
import { pointsText } from "@/shared/score/bands";
import { FindingRow } from "@/shared/score/finding-row";
import { byGain, totalGain } from "@/shared/score/order-findings";
import { whereOf } from "@/shared/score/where";
import { Button } from "@/shared/ui/button";

const FIRST = 6;

interface ResultFindingsProps {
  findings: readonly ScoreFinding[];
  document: unknown;
}

export function ResultFindings({ findings, document }: ResultFindingsProps) {
  const [isLong, setLong] = useState(false);
  const ordered = byGain(findings);
  const gain = totalGain(findings);
  return (
    <section aria-label="What would raise it">
      <div className="flex items-baseline justify-between gap-3 pb-3">
        <h2 className="text-card font-semibold">What would raise it</h2>
        {gain > 0 ? (
          <p className="text-ui text-muted tabular-nums">up to +{pointsText(gain)} in all</p>
        ) : null}
      </div>
      {ordered.length === 0 ? (
        <p className="text-ui text-muted">Nothing that we check for is left to mend.</p>
      ) : (
        <ul className="overflow-hidden rounded-card border border-line bg-surface">
          {(isLong ? ordered : ordered.slice(0, FIRST)).map((finding, index) => (
            <FindingRow
              // biome-ignore lint/suspicious/noArrayIndexKey: two findings may say the same of the same place.
              key={`${finding.code} ${finding.pointer} ${index}`}
              finding={finding}
              where={whereOf(document, finding.pointer)}
            />
          ))}
        </ul>
      )}
      {ordered.length > FIRST ? (
        <Button variant="ghost" className="mt-1 text-muted" onClick={() => setLong(!isLong)}>
          {isLong ? "Show fewer" : `Show all ${ordered.length}`}
        </Button>
      ) : null}
    </section>
  );
}

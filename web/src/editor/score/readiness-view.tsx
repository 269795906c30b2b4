/** How ready the resume is to be read: its parts, and what would raise them. */
import { TriangleAlert } from "lucide-react";
import { useMemo } from "react";
import type { LiveAnalysis } from "@/shared/score/analysis";
import { PartBars } from "@/shared/score/part-bars";
import { sureness } from "@/shared/score/read-fields";
import type { Draft } from "../document/draft";
import { FindingList } from "./finding-list";
import { placeScoreFindings } from "./placed";

interface ReadinessViewProps {
  analysis: LiveAnalysis;
  draft: Draft;
  isFresh: boolean;
}

export function ReadinessView({ analysis, draft, isFresh }: ReadinessViewProps) {
  const { parts, findings, gate, confidence } = analysis.readiness;
  const placed = useMemo(() => placeScoreFindings(draft, findings), [draft, findings]);
  return (
    <div className="flex flex-col gap-6">
      {gate ? (
        <p className="flex items-start gap-2 rounded-control bg-bad-soft px-3 py-2 text-ui">
          <TriangleAlert size={14} aria-hidden="true" className="mt-[3px] shrink-0 text-bad" />
          <span>{gate}</span>
        </p>
      ) : null}
      <section aria-label="What the score is made of">
        <div className="flex items-baseline justify-between gap-3 pb-1">
          <h3 className="text-ui font-semibold">What the score is made of</h3>
          <p className="text-label text-muted">the reader was {sureness(confidence ?? 1).word}</p>
        </div>
        <PartBars parts={parts} label="Parts of the readiness score" />
      </section>
      <FindingList
        placed={placed}
        reading={analysis.reading}
        isFresh={isFresh}
        title="What would raise it"
        nothing="Nothing that we check for is left to mend."
      />
    </div>
  );
}

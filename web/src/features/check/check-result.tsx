/** What was found in a file: the scores, what they are made of, what would raise them, and what a parser read. */
import { FileText, RotateCcw } from "lucide-react";
import { useState } from "react";
import { explain } from "@/client/problem";
import { formatDateTime } from "@/shared/format/dates";
import { FormError } from "@/shared/forms/form-error";
import type { Analysis } from "@/shared/score/analysis";
import { PartBars } from "@/shared/score/part-bars";
import { sureness } from "@/shared/score/read-fields";
import { Button } from "@/shared/ui/button";
import { Segmented } from "@/shared/ui/segmented";
import { Comparison } from "./comparison";
import { DeleteResult } from "./delete-result";
import { MatchSection } from "./match-section";
import { OpenInEditor } from "./open-in-editor";
import { ReadSection } from "./read-section";
import { ResultFindings } from "./result-findings";
import { ScoreCard } from "./score-card";
import { useScoredDocument } from "./use-scored-document";

interface CheckResultProps {
  analysis: Analysis;
  /** The file, while this page still has it. */
  file: File | null;
  error: unknown;
  onCompare: (postingId: string) => void;
  onStartOver: () => void;
}

type Part = "readiness" | "match";

export function CheckResult({ analysis, file, error, onCompare, onStartOver }: CheckResultProps) {
  const { readiness, match, source } = analysis;
  const [part, setPart] = useState<Part>(match ? "match" : "readiness");
  const document = useScoredDocument(analysis);
  return (
    <>
      <div className="flex flex-wrap items-start gap-3">
        <div className="min-w-0 grow basis-72">
          <h1 tabIndex={-1} className="truncate text-title font-semibold">
            {source.name}
          </h1>
          <p className="text-ui text-muted">
            Read on <time dateTime={analysis.created_at}>{formatDateTime(analysis.created_at)}</time>
          </p>
        </div>
        <div className="flex flex-wrap gap-2">
          <Button icon={<RotateCcw size={14} aria-hidden="true" />} onClick={onStartOver}>
            Another file
          </Button>
          <OpenInEditor analysis={analysis} />
        </div>
      </div>
      <FormError>{error ? explain(error) : null}</FormError>
      <div className="mt-6 grid gap-4 sm:grid-cols-2">
        <ScoreCard kind="readiness" score={readiness.score} note={readiness.gate} />
        <ScoreCard
          kind="match"
          score={match?.score ?? null}
          note={match ? null : "Compare it with a posting to see how close it is."}
        />
      </div>
      <Comparison analysisId={analysis.id} />
      <div className="mt-8 grid items-start gap-8 lg:grid-cols-[22rem_1fr]">
        <section aria-label="What the scores are made of" className="max-lg:order-last lg:sticky lg:top-6">
          {match ? (
            <div className="mb-3">
              <Segmented
                label="Score"
                options={[
                  { value: "readiness", label: "Readiness" },
                  { value: "match", label: "Match" },
                ]}
                value={part}
                onChange={setPart}
              />
            </div>
          ) : null}
          <h2 className="text-card font-semibold">What it is made of</h2>
          <p className="pb-1 text-ui text-muted">
            The reader was {sureness(readiness.confidence ?? 1).word} of what it read.
          </p>
          <PartBars
            parts={part === "match" && match ? match.parts : readiness.parts}
            label="Parts of the score"
          />
        </section>
        <div className="flex min-w-0 flex-col gap-8">
          <ResultFindings
            findings={part === "match" && match ? [...match.findings, ...match.stuffing] : readiness.findings}
            document={document}
          />
        </div>
      </div>
      <MatchSection
        analysis={analysis}
        document={document}
        canCompare={file !== null}
        onCompare={onCompare}
      />
      <ReadSection reading={analysis.reading} document={document} />
      <div className="mt-10 flex flex-wrap items-center gap-3 border-t border-line pt-6">
        <FileText size={16} aria-hidden="true" className="text-muted" />
        <p className="min-w-0 grow basis-72 text-ui text-muted">
          The score says how well a machine can read and compare this file. It promises nothing about being
          hired.
        </p>
        <DeleteResult id={analysis.id} onDeleted={onStartOver} />
      </div>
    </>
  );
}

/** The posting and what of it the resume answers; where there is none yet, the way to bring one. */
import { useQuery } from "@tanstack/react-query";
import { Columns2 } from "lucide-react";
import { lazy, Suspense, useMemo, useState } from "react";
import type { Analysis } from "@/shared/score/analysis";
import { AskedFound } from "@/shared/score/asked-found";
import { PostingForm } from "@/shared/score/posting-form";
import { PostingNotes } from "@/shared/score/posting-notes";
import { blocksOf } from "@/shared/score/resume-blocks";
import { postingQuery } from "@/shared/score/score-queries";
import { SkillChips } from "@/shared/score/skill-chips";
import { Button } from "@/shared/ui/button";
import { Dialog } from "@/shared/ui/dialog";

const SideBySide = lazy(async () => ({
  default: (await import("@/shared/score/side-by-side")).SideBySide,
}));

interface MatchSectionProps {
  analysis: Analysis;
  document: unknown;
  canCompare: boolean;
  onCompare: (postingId: string) => void;
}

export function MatchSection({ analysis, document, canCompare, onCompare }: MatchSectionProps) {
  if (analysis.match) return <Matched analysis={analysis} match={analysis.match} document={document} />;
  if (!canCompare) return null;
  return (
    <section aria-label="Compare with a posting" className="mt-12 max-w-2xl">
      <h2 className="text-card font-semibold">Compare with a posting</h2>
      <p className="mb-4 text-ui text-muted">
        See which of its wishes this resume already answers, with the lines that show it.
      </p>
      <PostingForm submitLabel="Compare" onPosting={({ id }) => onCompare(id)} />
    </section>
  );
}

interface MatchedProps {
  analysis: Analysis;
  match: NonNullable<Analysis["match"]>;
  document: unknown;
}

function Matched({ analysis, match, document }: MatchedProps) {
  const [lit, setLit] = useState<string | null>(null);
  const [isOpen, setOpen] = useState(false);
  const blocks = useMemo(() => blocksOf(document), [document]);
  const { data: posting } = useQuery({
    ...postingQuery(analysis.posting_id ?? ""),
    enabled: analysis.posting_id !== null,
  });
  return (
    <section aria-label="What the posting asks for" className="mt-12">
      <div className="flex flex-wrap items-center justify-between gap-3 pb-3">
        <h2 className="text-card font-semibold">What the posting asks for</h2>
        {posting ? (
          <Button icon={<Columns2 size={14} aria-hidden="true" />} onClick={() => setOpen(true)}>
            Side by side
          </Button>
        ) : null}
      </div>
      {posting ? <PostingNotes reading={posting.reading} /> : null}
      <div className="mt-3 grid items-start gap-8 lg:grid-cols-2">
        <div>
          {match.skills.length > 0 ? (
            <SkillChips skills={match.skills} lit={lit} onLight={setLit} onChoose={() => setOpen(true)} />
          ) : (
            <p className="text-ui text-muted">No skill was found in this posting.</p>
          )}
        </div>
        <AskedFound match={match} />
      </div>
      {posting && isOpen ? (
        <Dialog
          open
          onClose={() => setOpen(false)}
          title="Side by side"
          description="Choose a marked word to see where it stands on the other side."
          className="w-[min(76rem,calc(100vw-2rem))]"
        >
          <div className="h-[min(44rem,calc(100dvh-10rem))]">
            <Suspense>
              <SideBySide posting={posting.text} blocks={blocks} skills={match.skills} />
            </Suspense>
          </div>
        </Dialog>
      ) : null}
    </section>
  );
}

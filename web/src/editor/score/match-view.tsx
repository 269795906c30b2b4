/** How close the resume is to a posting: skills with their evidence, what is asked and found, and what would help. */
import { useQuery } from "@tanstack/react-query";
import { Columns2, X } from "lucide-react";
import { lazy, Suspense, useMemo, useState } from "react";
import type { LiveAnalysis, Match, Posting, ScoreFinding, SkillMatch } from "@/shared/score/analysis";
import { AskedFound } from "@/shared/score/asked-found";
import { PartBars } from "@/shared/score/part-bars";
import { PostingForm } from "@/shared/score/posting-form";
import { PostingNotes } from "@/shared/score/posting-notes";
import { postingQuery } from "@/shared/score/score-queries";
import { SkillChips } from "@/shared/score/skill-chips";
import { missingIn, skillKey } from "@/shared/score/skills";
import { Button } from "@/shared/ui/button";
import { ErrorPanel } from "@/shared/ui/error-panel";
import { IconButton } from "@/shared/ui/icon-button";
import { Skeleton } from "@/shared/ui/skeleton";
import type { Draft } from "../document/draft";
import { FindingList } from "./finding-list";
import { boxesOf, pin, pointAt } from "./page-box-store";
import { evidenceOf, placeScoreFindings } from "./placed";
import type { ScoreKeeper, ScoreState } from "./score-keeper";

const CompareDialog = lazy(async () => ({ default: (await import("./compare-dialog")).CompareDialog }));
const TrueWhereSheet = lazy(async () => ({ default: (await import("./true-where-sheet")).TrueWhereSheet }));

interface MatchViewProps {
  keeper: ScoreKeeper;
  state: ScoreState;
}

export function MatchView({ keeper, state }: MatchViewProps) {
  const { postingId, analysis, draft, isFresh } = state;
  if (postingId === null) {
    return (
      <section aria-label="Compare with a posting">
        <h3 className="text-ui font-semibold">Compare with a posting</h3>
        <p className="mt-0.5 mb-4 text-ui text-muted">
          See which of its wishes your resume already answers, with the lines that show it.
        </p>
        <PostingForm submitLabel="Compare" offersKept onPosting={({ id }) => keeper.setPosting(id)} />
      </section>
    );
  }
  return (
    <Compared key={postingId} postingId={postingId} onLeave={() => keeper.setPosting(null)}>
      {(posting) =>
        analysis?.match && draft ? (
          <Details
            analysis={analysis}
            match={analysis.match}
            draft={draft}
            isFresh={isFresh}
            posting={posting}
          />
        ) : (
          <Skeleton className="h-48 w-full" />
        )
      }
    </Compared>
  );
}

interface ComparedProps {
  postingId: string;
  onLeave: () => void;
  children: (posting: Posting) => React.ReactNode;
}

function Compared({ postingId, onLeave, children }: ComparedProps) {
  const { data, error, refetch } = useQuery(postingQuery(postingId));
  if (error) {
    return (
      <>
        <ErrorPanel error={error} what="The posting could not be loaded" onRetry={() => void refetch()} />
        <p className="text-center">
          <Button onClick={onLeave}>Choose another posting</Button>
        </p>
      </>
    );
  }
  if (!data) return <Skeleton className="h-48 w-full" />;
  return (
    <div className="flex flex-col gap-6">
      <div className="flex items-center gap-2 rounded-control border border-line bg-surface py-1.5 ps-3 pe-1.5">
        <div className="min-w-0 grow py-1">
          <p className="truncate text-ui font-medium">{data.title}</p>
          {data.company ? <p className="truncate text-ui text-muted">{data.company}</p> : null}
        </div>
        <IconButton label="Compare with another posting" icon={<X size={14} />} onClick={onLeave} />
      </div>
      {children(data)}
    </div>
  );
}

interface DetailsProps {
  analysis: LiveAnalysis;
  match: Match;
  draft: Draft;
  isFresh: boolean;
  posting: Posting;
}

function Details({ analysis, match, draft, isFresh, posting }: DetailsProps) {
  const [lit, setLit] = useState<string | null>(null);
  const [isComparing, setComparing] = useState(false);
  const [wanting, setWanting] = useState<SkillMatch | null>(null);
  const findings = useMemo(() => [...match.findings, ...match.stuffing], [match]);
  const placed = useMemo(() => placeScoreFindings(draft, findings), [draft, findings]);
  const boxesFor = (skill: SkillMatch | undefined) =>
    isFresh && skill
      ? skill.evidence.flatMap((spot) => boxesOf(evidenceOf(analysis.reading, spot.pointer)))
      : [];
  const light = (key: string | null) => {
    setLit(key);
    pointAt(boxesFor(match.skills.find((skill) => skillKey(skill) === key)));
  };
  const choose = (skill: SkillMatch) => {
    if (skill.state === "missing") setWanting(skill);
    else pin(boxesFor(skill));
  };
  const answerOf = (finding: ScoreFinding) => {
    const skill = missingIn(finding, match.skills);
    return skill ? { label: "Say where", perform: () => setWanting(skill) } : null;
  };
  return (
    <>
      <PostingNotes reading={posting.reading} />
      <section aria-label="Skills that the posting asks for">
        <div className="flex items-center justify-between gap-3 pb-2">
          <h3 className="text-ui font-semibold">Skills</h3>
          <Button
            variant="ghost"
            className="-me-2.5 h-7! text-accent-text! coarse:h-control!"
            icon={<Columns2 size={14} aria-hidden="true" />}
            onClick={() => setComparing(true)}
          >
            Side by side
          </Button>
        </div>
        {match.skills.length > 0 ? (
          <SkillChips
            skills={match.skills}
            lit={lit}
            onLight={light}
            onChoose={choose}
            missingHint="Asks where it would be true."
          />
        ) : (
          <p className="text-ui text-muted">No skill was found in this posting.</p>
        )}
      </section>
      <AskedFound match={match} />
      <section aria-label="What the match is made of">
        <h3 className="pb-1 text-ui font-semibold">What the match is made of</h3>
        <PartBars parts={match.parts} label="Parts of the match score" />
      </section>
      <FindingList
        placed={placed}
        reading={analysis.reading}
        isFresh={isFresh}
        title="What would raise it"
        nothing="Nothing that this posting asks for is missing."
        answerOf={answerOf}
      />
      <Suspense>
        {isComparing ? (
          <CompareDialog posting={posting} match={match} draft={draft} onClose={() => setComparing(false)} />
        ) : null}
        {wanting ? <TrueWhereSheet skill={wanting} onClose={() => setWanting(null)} /> : null}
      </Suspense>
    </>
  );
}

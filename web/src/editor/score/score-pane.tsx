/** The score of the resume as it is written: two numbers, what they are made of, and what would raise them. */
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { TriangleAlert } from "lucide-react";
import { useEffect, useId, useState } from "react";
import { useStore } from "zustand";
import { explain } from "@/client/problem";
import { bandOf, wholeScore } from "@/shared/score/bands";
import { scoringQuery } from "@/shared/score/score-queries";
import { Button } from "@/shared/ui/button";
import { Empty } from "@/shared/ui/empty";
import { ErrorPanel } from "@/shared/ui/error-panel";
import { Field } from "@/shared/ui/field";
import { Select } from "@/shared/ui/select";
import { Skeleton } from "@/shared/ui/skeleton";
import { tabPanel } from "@/shared/ui/tabs";
import { useDraft, useSession } from "../state/editor-context";
import { History } from "./history";
import { MatchView } from "./match-view";
import { clearBoxes } from "./page-box-store";
import { PageBoxes, type PagesRef } from "./page-boxes";
import { ReadinessView } from "./readiness-view";
import { keeperOf, type ScoreKeeper, type ScoreState } from "./score-keeper";
import { ScoreTabs, type ScoreView } from "./score-tabs";

const A4 = [595.28, 841.89] as const;

export function ScorePane({ pages }: { pages?: PagesRef }) {
  const isLetter = useDraft((draft) => draft.document.kind === "cover_letter");
  return (
    <section
      aria-label="Score"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keys.
      tabIndex={0}
      className="relative h-full overflow-y-auto overscroll-contain bg-canvas focus-visible:outline-offset-[-2px]"
    >
      <h2 className="sr-only">Score</h2>
      {isLetter ? (
        <Empty title="Letters have no score">
          A score tells how a resume is read by a machine. A letter is read by a person.
        </Empty>
      ) : (
        <Following {...(pages ? { pages } : {})} />
      )}
    </section>
  );
}

function Following({ pages }: { pages?: PagesRef }) {
  const keeper = keeperOf(useSession());
  const state = useStore(keeper.store);
  const idBase = useId();
  const [view, setView] = useState<ScoreView>(() => (state.postingId ? "match" : "readiness"));
  useEffect(() => keeper.follow(), [keeper]);
  useEffect(() => clearBoxes, []);
  const { analysis, draft, trouble, isFresh } = state;
  if (!analysis || !draft) {
    if (trouble) {
      return <ErrorPanel error={trouble} what="The score could not be worked out" onRetry={keeper.again} />;
    }
    return (
      <div aria-busy="true" className="flex flex-col gap-4 p-4">
        <span className="sr-only">Working out the score</span>
        <Skeleton className="h-16 w-full" />
        <Skeleton className="h-48 w-full" />
        <Skeleton className="h-64 w-full" />
      </div>
    );
  }
  const size = analysis.reading.layout.page_size ?? A4;
  return (
    <>
      <Spoken state={state} />
      <ScoreTabs idBase={idBase} state={state} view={view} onChange={setView} />
      <History keeper={keeper} analysis={analysis} />
      {trouble ? <Stale trouble={trouble} onRetry={keeper.again} /> : null}
      <div className="px-4 pt-4 pb-16" {...tabPanel(idBase, view)}>
        {view === "readiness" ? (
          <ReadinessView analysis={analysis} draft={draft} isFresh={isFresh} />
        ) : (
          <MatchView keeper={keeper} state={state} />
        )}
        <Colophon keeper={keeper} state={state} />
      </div>
      {pages ? <PageBoxes pages={pages} size={size} /> : null}
    </>
  );
}

/** Read out once a new number stands, and silent while it is the same. */
function Spoken({ state: { analysis, postingId } }: { state: ScoreState }) {
  if (!analysis) return null;
  const { score } = analysis.readiness;
  const match = postingId && analysis.match ? `, match ${wholeScore(analysis.match.score)}` : "";
  return (
    <p role="status" className="sr-only">
      Readiness {wholeScore(score)} of 100, {bandOf("readiness", score).word}
      {match}
    </p>
  );
}

function Stale({ trouble, onRetry }: { trouble: unknown; onRetry: () => void }) {
  return (
    <div
      role="alert"
      className="flex items-center gap-2 border-b border-line bg-warn-soft px-4 py-1.5 text-ui"
    >
      <TriangleAlert size={14} aria-hidden="true" className="shrink-0 text-warn" />
      <p className="min-w-0 grow">This score is an earlier one. {explain(trouble)}</p>
      <Button variant="ghost" className="h-7! coarse:h-control!" onClick={onRetry}>
        Try again
      </Button>
    </div>
  );
}

/** Who judges, by what, and the promise that is not made. */
function Colophon({ keeper, state }: { keeper: ScoreKeeper; state: ScoreState }) {
  const { data } = useQuery(scoringQuery());
  const profiles = data?.profiles ?? [];
  return (
    <footer className="mt-8 flex flex-col gap-3 border-t border-line pt-4 text-ui text-muted">
      {profiles.length > 1 ? (
        <Field label="Judged as">
          {(control) => (
            <Select
              {...control}
              value={state.profile}
              onChange={({ target }) => keeper.setProfile(target.value)}
            >
              {profiles.map(({ id, label }) => (
                <option key={id} value={id}>
                  {label}
                </option>
              ))}
            </Select>
          )}
        </Field>
      ) : null}
      <p>
        Worked out on this server, without a language model, from the page as it would be exported. The same
        page always gives the same score. It says how well a machine can read and compare it, and promises
        nothing about being hired.{" "}
        <Link
          to="/scoring"
          search={state.analysis ? { version: state.analysis.weights_version } : {}}
          className="text-accent-text underline underline-offset-3"
        >
          How this is computed
        </Link>
      </p>
    </footer>
  );
}

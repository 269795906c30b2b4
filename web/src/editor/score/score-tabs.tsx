/** The two scores, which are also the two tabs of the panel. */
import { BandWord } from "@/shared/score/band-word";
import { ScoreRing } from "@/shared/score/score-ring";
import { Tabs } from "@/shared/ui/tabs";
import { ChangeMark } from "./change-mark";
import type { ScoreState } from "./score-keeper";

export type ScoreView = "readiness" | "match";

interface ScoreTabsProps {
  idBase: string;
  state: ScoreState;
  view: ScoreView;
  onChange: (view: ScoreView) => void;
}

export function ScoreTabs({ idBase, state, view, onChange }: ScoreTabsProps) {
  const { analysis, moved, postingId } = state;
  const match = analysis?.match && postingId ? analysis.match.score : null;
  const tabs = [
    {
      id: "readiness",
      label: analysis ? (
        <Card>
          <ScoreRing kind="readiness" score={analysis.readiness.score} />
          <Words name="Readiness" mark={<ChangeMark by={moved.readiness} of={moved} />}>
            <BandWord kind="readiness" score={analysis.readiness.score} />
          </Words>
        </Card>
      ) : (
        "Readiness"
      ),
    },
    {
      id: "match",
      label: (
        <Card>
          {match === null ? <EmptyRing /> : <ScoreRing kind="match" score={match} />}
          <Words name="Match" mark={match === null ? null : <ChangeMark by={moved.match} of={moved} />}>
            {match === null ? (
              <span className="text-ui font-normal text-muted">{postingId ? "…" : "With a posting"}</span>
            ) : (
              <BandWord kind="match" score={match} />
            )}
          </Words>
        </Card>
      ),
    },
  ];
  return (
    <Tabs
      label="Scores"
      idBase={idBase}
      tabs={tabs}
      value={view}
      onChange={(id) => onChange(id as ScoreView)}
      className="border-b border-line bg-surface px-2 *:h-auto! *:min-w-0 *:grow *:basis-0 *:py-3"
    />
  );
}

function Card({ children }: { children: React.ReactNode }) {
  return <span className="flex min-w-0 items-center gap-3 text-start">{children}</span>;
}

interface WordsProps {
  name: string;
  mark: React.ReactNode;
  children: React.ReactNode;
}

function Words({ name, mark, children }: WordsProps) {
  return (
    <span className="min-w-0">
      <span className="block whitespace-nowrap text-ui font-semibold text-ink">
        {name} {mark}
      </span>
      <span className="block">{children}</span>
    </span>
  );
}

function EmptyRing() {
  return (
    <svg viewBox="0 0 40 40" aria-hidden="true" className="size-14 shrink-0">
      <circle
        cx="20"
        cy="20"
        r="18"
        fill="none"
        strokeWidth="1.5"
        strokeDasharray="3 3"
        className="stroke-control"
      />
    </svg>
  );
}

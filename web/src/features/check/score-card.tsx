/** One of the two scores: its number, its word, and what has to be known about it. */
import { BandWord } from "@/shared/score/band-word";
import type { ScoreKind } from "@/shared/score/bands";
import { ScoreRing } from "@/shared/score/score-ring";

const TEXTS: Readonly<Record<ScoreKind, { name: string; about: string }>> = {
  readiness: { name: "Readiness", about: "How well a machine and a person can read it." },
  match: { name: "Match", about: "How close it is to the posting." },
};

interface ScoreCardProps {
  kind: ScoreKind;
  score: number | null;
  note: string | null;
}

export function ScoreCard({ kind, score, note }: ScoreCardProps) {
  const { name, about } = TEXTS[kind];
  return (
    <section
      aria-label={name}
      className="flex items-center gap-5 rounded-card border border-line bg-surface px-5 py-4"
    >
      {score === null ? (
        <svg viewBox="0 0 40 40" aria-hidden="true" className="size-24 shrink-0">
          <circle
            cx="20"
            cy="20"
            r="18"
            fill="none"
            strokeWidth="1"
            strokeDasharray="2 2"
            className="stroke-control"
          />
        </svg>
      ) : (
        <ScoreRing kind={kind} score={score} large />
      )}
      <div className="min-w-0">
        <h2 className="text-card font-semibold">{name}</h2>
        {score === null ? null : <BandWord kind={kind} score={score} />}
        <p className="text-ui text-muted">{note ?? about}</p>
      </div>
    </section>
  );
}

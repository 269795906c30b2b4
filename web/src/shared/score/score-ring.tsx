/** A score as a number in a ring, with its word beside it for those who see no colour. */
import { classNames } from "../ui/class-names";
import type { Tone } from "../ui/status";
import { bandOf, type ScoreKind, wholeScore } from "./bands";

const INK: Readonly<Record<Tone, string>> = {
  good: "text-good",
  warn: "text-warn",
  bad: "text-bad",
  quiet: "text-muted",
  accent: "text-accent-text",
};

const NAMES: Readonly<Record<ScoreKind, string>> = { readiness: "Readiness", match: "Match" };

interface ScoreRingProps {
  kind: ScoreKind;
  score: number;
  large?: boolean;
}

export function ScoreRing({ kind, score, large = false }: ScoreRingProps) {
  const whole = wholeScore(score);
  const { word, tone } = bandOf(kind, score);
  return (
    <div
      role="img"
      aria-label={`${NAMES[kind]} ${whole} of 100: ${word}`}
      className={classNames("relative grid shrink-0 place-items-center", large ? "size-24" : "size-14")}
    >
      <svg
        viewBox="0 0 40 40"
        aria-hidden="true"
        className={classNames("absolute inset-0 -rotate-90", INK[tone])}
      >
        <circle cx="20" cy="20" r="18" fill="none" strokeWidth="3" className="stroke-line" />
        <circle
          cx="20"
          cy="20"
          r="18"
          fill="none"
          stroke="currentColor"
          strokeWidth="3"
          strokeLinecap="round"
          pathLength={100}
          strokeDasharray={`${whole} 100`}
          className={classNames(
            "transition-[stroke-dasharray] duration-240 ease-out",
            whole === 0 && "hidden",
          )}
        />
      </svg>
      <span
        className={classNames(
          "font-semibold text-ink tabular-nums",
          large ? "text-section" : "text-card leading-none",
        )}
      >
        {whole}
      </span>
    </div>
  );
}

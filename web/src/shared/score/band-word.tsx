/** The word that belongs to a score, in its colour. */
import { classNames } from "../ui/class-names";
import type { Tone } from "../ui/status";
import { bandOf, type ScoreKind } from "./bands";

const INK: Readonly<Record<Tone, string>> = {
  good: "text-good",
  warn: "text-warn",
  bad: "text-bad",
  quiet: "text-muted",
  accent: "text-accent-text",
};

export function BandWord({ kind, score }: { kind: ScoreKind; score: number }) {
  const { word, tone } = bandOf(kind, score);
  return <span className={classNames("text-ui font-medium", INK[tone])}>{word}</span>;
}

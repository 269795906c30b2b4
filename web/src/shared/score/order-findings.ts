/** Findings in the order in which mending them gives most. */
import type { ScoreFinding } from "./analysis";

const RANK = { error: 0, warning: 1, info: 2 } as const;

/** By points, then by weight, then as they came, so that equal ones never change places. */
export function byGain<F extends Pick<ScoreFinding, "points" | "severity">>(findings: readonly F[]): F[] {
  return [...findings].sort(
    (one, other) => other.points - one.points || RANK[one.severity] - RANK[other.severity],
  );
}

/** What all of them together would give at most. */
export function totalGain(findings: readonly Pick<ScoreFinding, "points">[]): number {
  return findings.reduce((sum, { points }) => sum + points, 0);
}

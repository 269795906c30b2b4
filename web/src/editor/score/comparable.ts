/** Which kept scores may be compared: only those of the same weights and the same field of work. */
import type { AnalysisLine } from "@/shared/score/analysis";

type Weighed = Pick<AnalysisLine, "profile" | "weights_version">;

export function isComparable(one: Weighed, other: Weighed): boolean {
  return one.profile === other.profile && one.weights_version === other.weights_version;
}

/** The kept score before this one that it may be compared with; the list has the newest first. */
export function comparableBefore<T extends Weighed>(lines: readonly T[], index: number): T | undefined {
  const line = lines[index];
  return line && lines.slice(index + 1).find((earlier) => isComparable(earlier, line));
}

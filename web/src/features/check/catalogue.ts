/** The catalogue of checks, by the part of the score that they belong to. */
import type { CatalogueCheck } from "@/shared/score/analysis";

export interface CatalogueGroup {
  readonly part: string;
  readonly checks: readonly CatalogueCheck[];
  readonly points: number;
}

const OTHER = "Checks";

/** A part is said as a name: "reading_order" is "Reading order". */
function nameOf(part: string): string {
  const words = part.replaceAll("_", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

export function byPart(checks: readonly CatalogueCheck[]): CatalogueGroup[] {
  const groups = new Map<string, CatalogueCheck[]>();
  for (const check of checks) {
    const part = check.part ? nameOf(check.part) : OTHER;
    groups.set(part, [...(groups.get(part) ?? []), check]);
  }
  return [...groups].map(([part, own]) => ({
    part,
    checks: own,
    points: own.reduce((sum, { points }) => sum + points, 0),
  }));
}

/** The catalogue of checks, by the part of the score that they belong to. */
import type { CatalogueCheck, Scoring } from "@/shared/score/analysis";

export interface CatalogueGroup {
  readonly code: string;
  readonly label: string;
  readonly checks: readonly CatalogueCheck[];
  readonly points: number;
}

export function byPart({ parts, checks }: Pick<Scoring, "parts" | "checks">): CatalogueGroup[] {
  const named = [...parts, { code: "", label: "Further checks" }];
  const known = new Set(parts.map(({ code }) => code));
  const partOf = ({ part }: CatalogueCheck) => (part && known.has(part) ? part : "");
  return named
    .map(({ code, label }) => {
      const own = checks.filter((check) => partOf(check) === code);
      return { code, label, checks: own, points: own.reduce((sum, { points }) => sum + points, 0) };
    })
    .filter(({ checks: own }) => own.length > 0);
}

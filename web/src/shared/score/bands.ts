/** A word for a score, so that a number and its colour are never alone. None of them promises anything. */
import type { Tone } from "../ui/status";

export type ScoreKind = "readiness" | "match";

export interface Band {
  readonly word: string;
  readonly tone: Tone;
}

const BANDS: Readonly<Record<ScoreKind, readonly (Band & { readonly from: number })[]>> = {
  readiness: [
    { from: 85, word: "Strong", tone: "good" },
    { from: 70, word: "Good", tone: "good" },
    { from: 50, word: "Fair", tone: "warn" },
    { from: 0, word: "Needs work", tone: "bad" },
  ],
  match: [
    { from: 80, word: "Very close", tone: "good" },
    { from: 60, word: "Close", tone: "good" },
    { from: 40, word: "Partly", tone: "warn" },
    { from: 0, word: "Far off", tone: "bad" },
  ],
};

const LOWEST: Band = { word: "Needs work", tone: "bad" };

/** The number that is shown: whole, and never rounded up to a band or a hundred that was not reached. */
export function wholeScore(score: number): number {
  return Math.max(0, Math.min(100, Math.floor(score + 1e-9)));
}

export function bandOf(kind: ScoreKind, score: number): Band {
  const whole = wholeScore(score);
  return BANDS[kind].find((band) => whole >= band.from) ?? LOWEST;
}

/** Points with as many digits as they need: 8, 2.5, 0.75. */
export function pointsText(points: number): string {
  return Number(points.toFixed(2)).toString();
}

/** Points beside a bar, where one digit is as exact as anybody looks. */
export function shortPoints(points: number): string {
  return Number(points.toFixed(1)).toString();
}

/** How much of its points a part has; a part that asks for nothing has all. */
export function shareOf(points: number, of: number): number {
  return of <= 0 ? 1 : Math.max(0, Math.min(1, points / of));
}

export function toneOfShare(share: number): Tone {
  if (share >= 0.8) return "good";
  return share >= 0.5 ? "warn" : "bad";
}

/** "+2", "−3", or nothing where the shown number is the same. */
export function changeText(before: number, after: number): string {
  const change = wholeScore(after) - wholeScore(before);
  if (change === 0) return "";
  return change > 0 ? `+${change}` : `−${-change}`;
}

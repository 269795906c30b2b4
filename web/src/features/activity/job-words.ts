/** What a job does and how it stands, in words. */
import type { Tone } from "@/shared/ui/status";

export const EXPORT = "export.render";
const KINDS: Record<string, string> = {
  [EXPORT]: "Export",
  "mail.deliver": "Letter",
  "tex.compile": "LaTeX typeset",
  "analysis.rank": "Ranking",
};

export function jobName(type: string): string {
  const known = KINDS[type];
  if (known) return known;
  const words = type.replace(/[._]/g, " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

export interface JobState {
  word: string;
  tone: Tone;
  isRunning: boolean;
  canRetry: boolean;
}

const STATES: Record<string, JobState> = {
  pending: { word: "Waiting", tone: "quiet", isRunning: true, canRetry: false },
  processing: { word: "Running", tone: "accent", isRunning: true, canRetry: false },
  completed: { word: "Done", tone: "good", isRunning: false, canRetry: false },
  failed: { word: "Failed", tone: "bad", isRunning: false, canRetry: true },
  cancelled: { word: "Cancelled", tone: "warn", isRunning: false, canRetry: false },
};

export function jobState(state: string): JobState {
  return STATES[state] ?? { word: state, tone: "quiet", isRunning: false, canRetry: false };
}

/** What may become of an application, in the order in which it happens. */
import type { Outcome } from "@/shared/score/analysis";

interface OutcomeWords {
  readonly outcome: Outcome;
  readonly label: string;
  readonly hint: string;
}

export const OUTCOMES: readonly OutcomeWords[] = [
  { outcome: "applied", label: "Applied", hint: "It was sent." },
  { outcome: "no_answer", label: "No answer", hint: "Nothing came back." },
  { outcome: "interview", label: "Interview", hint: "There was a talk, on the phone or in person." },
  { outcome: "rejected", label: "Rejected", hint: "They said no." },
  { outcome: "offer", label: "Offer", hint: "They said yes." },
];

export function outcomeLabel(outcome: Outcome): string {
  return OUTCOMES.find((one) => one.outcome === outcome)?.label ?? outcome;
}

/** All that was told, the last of it first to be read. */
export function toldText(told: readonly Outcome[]): string {
  return OUTCOMES.filter(({ outcome }) => told.includes(outcome))
    .map(({ label }) => label)
    .join(", ");
}

/** Findings laid beside the parts of the draft they speak of, by id, so that they hold while it is edited. */
import type { Evidence, Reading, ScoreFinding } from "@/shared/score/analysis";
import { byGain } from "@/shared/score/order-findings";
import { whereOf } from "@/shared/score/where";
import { resolvePointer } from "../document/address";
import type { Draft } from "../document/draft";

export interface Placed {
  readonly finding: ScoreFinding;
  readonly id: string;
  readonly field: string;
  readonly where: string;
  /** The same for the same finding in the same part, wherever that part goes. */
  readonly key: string;
}

export function placeScoreFindings(draft: Draft, findings: readonly ScoreFinding[]): Placed[] {
  const seen = new Map<string, number>();
  return byGain(findings).map((finding) => {
    const { id, field } = resolvePointer(draft, finding.pointer);
    const base = `${finding.code}|${id}|${field}`;
    const count = seen.get(base) ?? 0;
    seen.set(base, count + 1);
    const key = count === 0 ? base : `${base}|${count}`;
    return { finding, id, field, where: whereOf(draft.document, finding.pointer), key };
  });
}

/** Where on the page a pointer stands: its own evidence, else that of the fields at it or below it. */
export function evidenceOf(
  reading: Reading,
  pointer: string,
  own: readonly Evidence[] = [],
): readonly Evidence[] {
  if (own.length > 0 || pointer === "") return own;
  const exact = reading.fields.filter((field) => field.pointer === pointer);
  const below = reading.fields.filter((field) => field.pointer.startsWith(`${pointer}/`));
  const found = exact.length > 0 ? exact : below;
  return found.flatMap((field) => field.evidence);
}

/** How sure a value is, as people say it. */
import type { EntryView, FieldView, GroupView } from "./outline";
import { allFields } from "./outline";

export type Sureness = "sure" | "likely" | "check" | "empty";

const SURE = 0.85;
const LIKELY = 0.7;

/** Data says what is what, so nothing is guessed there; an empty field is told apart from a doubtful one. */
export function surenessOf({
  text,
  seen,
  field,
}: Pick<FieldView, "text" | "seen" | "field">): Sureness | null {
  if (text === "") return field.always ? "empty" : null;
  if (seen === null) return null;
  return seen.confidence >= SURE ? "sure" : seen.confidence >= LIKELY ? "likely" : "check";
}

export function isDoubtful(field: FieldView): boolean {
  const sureness = surenessOf(field);
  return sureness === "check" || sureness === "likely";
}

export function countDoubtful(groups: readonly GroupView[]): number {
  return groups.flatMap((group) => group.entries.flatMap(allFields)).filter(isDoubtful).length;
}

/** Only what is doubtful, with the entries around it. */
export function onlyDoubtful(groups: readonly GroupView[]): GroupView[] {
  const kept = (entry: EntryView): EntryView[] => {
    const fields = entry.fields.filter(isDoubtful);
    const inner = entry.inner.flatMap(kept);
    return fields.length + inner.length > 0 ? [{ ...entry, fields, inner }] : [];
  };
  return groups.flatMap((group) => {
    const entries = group.entries.flatMap(kept);
    return entries.length > 0 ? [{ ...group, entries }] : [];
  });
}

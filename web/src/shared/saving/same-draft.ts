/** Whether two drafts say the same, however the server wrote out what was left empty. */
import type { KeptDraft } from "./local-drafts";

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isEmpty(value: unknown, key: string): boolean {
  if (value === undefined || value === null || value === "") return true;
  if (key === "visible") return value === true;
  if (key === "present") return value === false;
  if (Array.isArray(value)) return value.length === 0;
  return isRecord(value) && Object.entries(value).every(([inner, part]) => isEmpty(part, inner));
}

function same(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (Array.isArray(one) && Array.isArray(other)) {
    return one.length === other.length && one.every((part, index) => same(part, other[index]));
  }
  if (!isRecord(one) || !isRecord(other)) return false;
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...keys].every(
    (key) => (isEmpty(one[key], key) && isEmpty(other[key], key)) || same(one[key], other[key]),
  );
}

export function sameDraft(one: KeptDraft, other: KeptDraft): boolean {
  return one.title === other.title && same(one.document, other.document);
}

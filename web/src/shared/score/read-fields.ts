/** The fields that were read, by the part of the resume they belong to, as names and texts. */
import type { FieldRead, Reading } from "./analysis";
import { partAndField } from "./where";

/** Three words say as much as a hundred percentages. */
export function sureness(confidence: number): { word: string; look: string } {
  if (confidence >= 0.85) return { word: "sure", look: "text-good" };
  if (confidence >= 0.6) return { word: "fairly sure", look: "text-warn" };
  return { word: "not sure", look: "text-bad" };
}

/** A value of a document as one text, whatever its shape. */
export function textOfValue(value: unknown): string {
  if (typeof value === "string" || typeof value === "number") return String(value);
  if (Array.isArray(value)) return value.map(textOfValue).filter(Boolean).join(", ");
  if (typeof value !== "object" || value === null) return "";
  const { raw, value: inner, text } = value as Record<string, unknown>;
  const own = textOfValue(raw ?? inner ?? text);
  return own || Object.values(value).map(textOfValue).filter(Boolean).join(" ");
}

export interface NamedField extends Pick<FieldRead, "pointer" | "confidence" | "evidence"> {
  readonly name: string;
  readonly text: string;
}

export interface ReadGroup {
  readonly key: string;
  readonly part: string;
  readonly fields: readonly NamedField[];
}

/** Neighbours of the same part stand together; what says nothing is left out. */
export function readGroups(reading: Pick<Reading, "fields">, document: unknown): ReadGroup[] {
  const groups: { key: string; part: string; fields: NamedField[] }[] = [];
  for (const { pointer, value, confidence, evidence } of reading.fields) {
    const text = textOfValue(value);
    if (text === "") continue;
    const { part, field } = partAndField(document, pointer);
    const own = { pointer, name: part === "" ? "Text" : field, text, confidence, evidence };
    const last = groups.at(-1);
    if (last && last.part === (part || field)) last.fields.push(own);
    else groups.push({ key: pointer, part: part || field, fields: [own] });
  }
  return groups;
}

/** New parts of a document: empty, visible, and with ids of their own. */
import { isRecord, type Node, type Section, type SectionType } from "./draft";
import type { Field, PartName } from "./fields";
import { freshId } from "./fresh-id";
import { PARTS } from "./parts";

function emptyValue(field: Field): unknown {
  if (field.kind === "words" || field.kind === "highlights" || field.kind === "parts") return [];
  return field.plain ? "" : null;
}

export function blankPart(name: PartName): Node {
  const part: Record<string, unknown> & { id: string } = { id: freshId(), visible: true };
  for (const field of PARTS[name].fields) part[field.name] = emptyValue(field);
  if (name === "work") part.roles = [blankPart("role")];
  if (name === "highlight") part.text = "";
  return part;
}

export function blankSection(type: SectionType): Section {
  const title = type === "custom" ? "Custom section" : null;
  return { id: freshId(), type, title, visible: true, items: [blankPart(type)] };
}

/** A copy of a part in which every id is new. */
export function copyPart<T>(value: T): T {
  if (Array.isArray(value)) return value.map(copyPart) as T;
  if (!isRecord(value)) return value;
  const copy: Record<string, unknown> = {};
  for (const [key, part] of Object.entries(value)) copy[key] = copyPart(part);
  if (typeof value.id === "string") copy.id = freshId();
  return copy as T;
}

/** Names for values that stay when entries are removed: the id of the part and the way inside it. */
import { isRecord, listOf, type Reading, type Values } from "./reading";

/** The lists that hold parts with names of their own. */
const LISTS = ["sections", "profiles", "details", "items", "roles", "highlights", "courses"];

export interface Seen {
  confidence: number;
  evidence: Reading["fields"][number]["evidence"];
}

/** The name of the value that a pointer leads to: `basics.email`, or `<id of the entry>.period.start`. */
export function keyOf(document: Values, pointer: string): string | null {
  let value: unknown = document;
  let owner = "document";
  let way: string[] = [];
  for (const step of pointer.split("/").slice(1)) {
    const name = step.replaceAll("~1", "/").replaceAll("~0", "~");
    const next: unknown = Array.isArray(value)
      ? value[Number(name)]
      : isRecord(value)
        ? value[name]
        : undefined;
    if (name === "basics") {
      owner = "basics";
      way = [];
    } else if (isRecord(next) && typeof next.id === "string") {
      owner = next.id;
      way = [];
    } else if (!Array.isArray(value)) {
      way.push(name);
    }
    value = next;
  }
  const inside = way.filter((name) => name !== "content" && name !== "sections" && name !== "items");
  const field = inside.join(".").replace(/\.(?:value|raw)$/, "");
  return field === "" ? (owner === "document" ? null : owner) : `${owner}.${field}`;
}

/** How sure each value is, by its name. Where a list has several, its weakest word counts. */
export function seenByKey({ document, fields }: Pick<Reading, "document" | "fields">): Map<string, Seen> {
  const seen = new Map<string, Seen>();
  for (const { pointer, confidence, evidence } of fields) {
    const key = keyOf(document, pointer);
    if (key === null) continue;
    const before = seen.get(key);
    seen.set(key, {
      confidence: Math.min(confidence, before?.confidence ?? 1),
      evidence: before ? [...before.evidence, ...evidence] : evidence,
    });
  }
  return seen;
}

/** The part of this name: the head of the document, an entry, or a part of one. */
export function partOf(document: Values, name: string): Values | null {
  const content = isRecord(document.content) ? document.content : {};
  const basics = isRecord(content.basics) ? content.basics : {};
  if (name === "basics") return basics;
  return findIn([...listOf(basics.profiles), ...listOf(basics.details), ...listOf(content.sections)], name);
}

function findIn(parts: readonly Values[], name: string): Values | null {
  for (const part of parts) {
    if (part.id === name) return part;
    for (const list of LISTS) {
      const found = findIn(listOf(part[list]), name);
      if (found) return found;
    }
  }
  return null;
}

export function valueAt(part: Values, way: readonly string[]): unknown {
  return way.reduce<unknown>((value, name) => (isRecord(value) ? value[name] : undefined), part);
}

/** Sets a value in a part, and makes the objects on the way to it. */
export function setAt(part: Values, way: readonly string[], value: unknown): void {
  let here = part;
  for (const name of way.slice(0, -1)) {
    const inner = here[name];
    const next: Values = isRecord(inner) ? inner : {};
    here[name] = next;
    here = next;
  }
  const last = way.at(-1);
  if (last === undefined) return;
  if (value === null || value === undefined) delete here[last];
  else here[last] = value;
}

/** A copy of the document without these parts. */
export function without(document: Values, removed: ReadonlySet<string>): Values {
  const copy = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(copy);
    if (!isRecord(value)) return value;
    const made: Values = {};
    for (const [name, inner] of Object.entries(value)) {
      const kept =
        LISTS.includes(name) && Array.isArray(inner)
          ? inner.filter((part) => !(isRecord(part) && typeof part.id === "string" && removed.has(part.id)))
          : inner;
      made[name] = copy(kept);
    }
    return made;
  };
  return copy(document) as Values;
}

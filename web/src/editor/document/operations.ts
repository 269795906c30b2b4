/** Changes of a draft as data, each addressed by id; applying them never touches what they do not name. */
import { carryPlaces, type Path, placesOf, read } from "./address";
import { type Draft, isRecord, type Node } from "./draft";

export type Operation =
  | { readonly op: "set"; readonly id: string; readonly field: string; readonly value: unknown }
  | {
      readonly op: "insert";
      readonly parent: string;
      readonly list: string;
      readonly index: number;
      readonly value: Node;
    }
  | { readonly op: "remove"; readonly id: string }
  | { readonly op: "move"; readonly id: string; readonly index: number };

function replaceAt(holder: unknown, path: Path, value: unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return value;
  if (Array.isArray(holder) && typeof step === "number") {
    const copy = holder.slice();
    copy[step] = replaceAt(holder[step], rest, value);
    return copy;
  }
  const record = isRecord(holder) ? holder : {};
  return { ...record, [step]: replaceAt(record[step], rest, value) };
}

function listAt(draft: Draft, path: Path): unknown[] {
  const list = read(draft, path);
  return Array.isArray(list) ? list.slice() : [];
}

function setField(draft: Draft, id: string, field: string, value: unknown): Draft {
  const place = placesOf(draft).get(id);
  if (!place) return draft;
  const path = [...place.path, ...field.split(".")];
  if (Object.is(read(draft, path), value)) return draft;
  const next = replaceAt(draft, path, value) as Draft;
  if (!Array.isArray(value)) carryPlaces(draft, next);
  return next;
}

function insert(draft: Draft, parent: string, list: string, index: number, value: Node): Draft {
  const place = placesOf(draft).get(parent);
  if (!place) return draft;
  const path = [...place.path, list];
  const parts = listAt(draft, path);
  parts.splice(index, 0, value);
  return replaceAt(draft, path, parts) as Draft;
}

function remove(draft: Draft, id: string): Draft {
  const place = placesOf(draft).get(id);
  if (!place?.parent) return draft;
  const path = place.path.slice(0, -1);
  const parts = listAt(draft, path);
  parts.splice(place.index, 1);
  return replaceAt(draft, path, parts) as Draft;
}

function move(draft: Draft, id: string, index: number): Draft {
  const place = placesOf(draft).get(id);
  if (!place?.parent) return draft;
  const path = place.path.slice(0, -1);
  const parts = listAt(draft, path);
  const to = Math.max(0, Math.min(index, parts.length - 1));
  if (to === place.index) return draft;
  parts.splice(to, 0, ...parts.splice(place.index, 1));
  return replaceAt(draft, path, parts) as Draft;
}

function applyOne(draft: Draft, operation: Operation): Draft {
  switch (operation.op) {
    case "set":
      return setField(draft, operation.id, operation.field, operation.value);
    case "insert":
      return insert(draft, operation.parent, operation.list, operation.index, operation.value);
    case "remove":
      return remove(draft, operation.id);
    case "move":
      return move(draft, operation.id, operation.index);
  }
}

/** The draft after the operations; the very same draft when they change nothing. */
export function apply(draft: Draft, operations: readonly Operation[]): Draft {
  return operations.reduce(applyOne, draft);
}

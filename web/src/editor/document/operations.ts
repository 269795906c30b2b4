/** Changes of a draft as data, each addressed by id; applying them never touches what they do not name. */
import { carryPlaces, nodeAt, type Path, placesOf, read } from "./address";
import { type Draft, isNode, isRecord, type Node } from "./draft";

/** The same words as the server's operations: a change made here means the same there. */
export type Operation =
  | { readonly op: "set"; readonly target: string; readonly field: string; readonly value: unknown }
  | { readonly op: "hide" | "show" | "remove"; readonly target: string }
  | {
      readonly op: "add";
      readonly parent: string;
      readonly list: string;
      readonly part: Node;
      readonly after: string | null;
    }
  | {
      readonly op: "move";
      readonly target: string;
      readonly parent: string;
      readonly list: string;
      readonly after: string | null;
    };

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

function setField(draft: Draft, target: string, field: string, value: unknown): Draft {
  const place = placesOf(draft).get(target);
  if (!place) return draft;
  const path = [...place.path, field];
  if (Object.is(read(draft, path), value)) return draft;
  const next = replaceAt(draft, path, value) as Draft;
  if (!Array.isArray(value)) carryPlaces(draft, next);
  return next;
}

function withList(
  draft: Draft,
  parent: string,
  list: string,
  change: (parts: unknown[]) => unknown[],
): Draft {
  const place = placesOf(draft).get(parent);
  if (!place) return draft;
  const path = [...place.path, list];
  return replaceAt(draft, path, change(listAt(draft, path))) as Draft;
}

/** Behind the part of that id; first where there is none. */
function putAfter(parts: unknown[], part: Node, after: string | null): unknown[] {
  const index = parts.findIndex((other) => isNode(other) && other.id === after) + 1;
  return parts.toSpliced(index, 0, part);
}

function remove(draft: Draft, target: string): Draft {
  const place = placesOf(draft).get(target);
  if (!place?.parent) return draft;
  return withList(draft, place.parent, place.list, (parts) => parts.toSpliced(place.index, 1));
}

function move(draft: Draft, operation: Extract<Operation, { op: "move" }>): Draft {
  const { target, parent, list, after } = operation;
  const node = nodeAt(draft, target);
  if (!node || !placesOf(draft).has(parent) || target === after) return draft;
  return withList(remove(draft, target), parent, list, (parts) => putAfter(parts, node, after));
}

function applyOne(draft: Draft, operation: Operation): Draft {
  switch (operation.op) {
    case "set":
      return setField(draft, operation.target, operation.field, operation.value);
    case "hide":
    case "show":
      return setField(draft, operation.target, "visible", operation.op === "show");
    case "add":
      return withList(draft, operation.parent, operation.list, (parts) =>
        putAfter(parts, operation.part, operation.after),
      );
    case "remove":
      return remove(draft, operation.target);
    case "move":
      return move(draft, operation);
  }
}

/** The draft after the operations; the very same draft when they change nothing. */
export function apply(draft: Draft, operations: readonly Operation[]): Draft {
  return operations.reduce(applyOne, draft);
}

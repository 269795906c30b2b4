/** The commands of the editor: values with a name, keys, and what they do to the draft as operations. */
import { nodeAt, placesOf } from "./address";
import { blankPart, blankSection, copyPart } from "./blank";
import { type Draft, isRecord, type Node, nodesOf, ROOT, type SectionType, textOf } from "./draft";
import type { PartName } from "./fields";
import type { Operation } from "./operations";

export interface Command {
  readonly name: string;
  readonly keys?: string;
  /** Typing into one field is one burst: its steps are undone together. */
  readonly burst?: string;
  readonly perform: (draft: Draft) => readonly Operation[];
}

export const KEYS = { moveUp: "Alt+ArrowUp", moveDown: "Alt+ArrowDown", addLine: "Enter" } as const;

/** The parts of the list that a part stands in, itself among them. */
function siblingsOf(draft: Draft, id: string): readonly Node[] {
  const place = placesOf(draft).get(id);
  return place?.parent ? nodesOf(nodeAt(draft, place.parent)?.[place.list]) : [];
}

/** Behind which part it stands in the list of the others when it is to be at the index. */
function moveOperation(draft: Draft, id: string, index: number): Operation[] {
  const place = placesOf(draft).get(id);
  const siblings = siblingsOf(draft, id);
  if (!place?.parent || index === place.index || index < 0 || index >= siblings.length) return [];
  const others = siblings.filter((sibling) => sibling.id !== id);
  return [
    { op: "move", target: id, parent: place.parent, list: place.list, after: others[index - 1]?.id ?? null },
  ];
}

/** Sets a field, also one within an object; an object whose every value is gone is itself gone. */
export function setField(id: string, field: string, value: unknown): Command {
  return {
    name: "field.set",
    burst: `${id}.${field}`,
    perform: (draft) => {
      const [outer = field, inner] = field.split(".");
      if (inner === undefined) return [{ op: "set", target: id, field, value }];
      const holder = nodeAt(draft, id)?.[outer];
      const next = { ...(isRecord(holder) ? holder : {}), [inner]: value };
      const isEmpty = Object.values(next).every((kept) => kept === null || kept === "");
      return [{ op: "set", target: id, field: outer, value: isEmpty ? null : next }];
    },
  };
}

export function rename(title: string): Command {
  return { ...setField(ROOT.resume, "title", title), name: "document.rename" };
}

export function toggleVisible(id: string): Command {
  return {
    name: "part.toggle_visible",
    perform: (draft) => [{ op: nodeAt(draft, id)?.visible === false ? "show" : "hide", target: id }],
  };
}

export function moveTo(id: string, index: number): Command {
  return { name: "part.move", perform: (draft) => moveOperation(draft, id, index) };
}

export function moveBy(id: string, steps: 1 | -1): Command {
  return {
    name: steps === 1 ? "part.move_down" : "part.move_up",
    keys: steps === 1 ? KEYS.moveDown : KEYS.moveUp,
    perform: (draft) => moveOperation(draft, id, (placesOf(draft).get(id)?.index ?? 0) + steps),
  };
}

export function duplicate(id: string): Command {
  return {
    name: "part.duplicate",
    perform: (draft) => {
      const place = placesOf(draft).get(id);
      const node = nodeAt(draft, id);
      if (!place?.parent || !node) return [];
      return [{ op: "add", parent: place.parent, list: place.list, part: copyPart(node), after: id }];
    },
  };
}

export function remove(id: string): Command {
  return { name: "part.remove", perform: () => [{ op: "remove", target: id }] };
}

/** Puts a new part at the end of a list. */
export function addPart(parent: string, list: string, part: Node): Command {
  return {
    name: "part.add",
    perform: (draft) => {
      const after = nodesOf(nodeAt(draft, parent)?.[list]).at(-1)?.id ?? null;
      return [{ op: "add", parent, list, part, after }];
    },
  };
}

export function newPart(name: PartName): Node {
  return blankPart(name);
}

export function addSection(type: SectionType): { command: Command; id: string } {
  const section = blankSection(type);
  return { command: { ...addPart(ROOT.content, "sections", section), name: "section.add" }, id: section.id };
}

/** Enter in a line of a list: what stands after the caret becomes the next line. */
export function splitLine(id: string, caret: number): { command: Command; id: string } {
  const next = { ...blankPart("highlight") };
  const perform = (draft: Draft): Operation[] => {
    const place = placesOf(draft).get(id);
    const text = textOf(nodeAt(draft, id)?.text);
    if (!place?.parent) return [];
    const part = { ...next, text: text.slice(caret).trimStart() };
    return [
      { op: "set", target: id, field: "text", value: text.slice(0, caret).trimEnd() },
      { op: "add", parent: place.parent, list: place.list, part, after: id },
    ];
  };
  return { command: { name: "line.split", keys: KEYS.addLine, perform }, id: next.id };
}

/** Backspace at the start of a line: it joins the one before it, or goes when it is empty. */
export function joinLine(draft: Draft, id: string): { command: Command; id: string; caret: number } | null {
  const place = placesOf(draft).get(id);
  if (!place?.parent) return null;
  const before = nodesOf(nodeAt(draft, place.parent)?.[place.list])[place.index - 1];
  if (!before) return null;
  const kept = textOf(before.text);
  const rest = textOf(nodeAt(draft, id)?.text);
  const joined: Operation[] = rest
    ? [{ op: "set", target: before.id, field: "text", value: kept + rest }]
    : [];
  const command: Command = { name: "line.join", perform: () => [...joined, { op: "remove", target: id }] };
  return { command, id: before.id, caret: kept.length };
}

/** Lines that were pasted at once: the first goes into the line itself, each other becomes a line. */
export function pasteLines(
  id: string,
  text: string,
  lines: readonly string[],
): { command: Command; id: string } {
  const parts = lines.map((line) => ({ ...blankPart("highlight"), text: line }));
  const perform = (draft: Draft): Operation[] => {
    const place = placesOf(draft).get(id);
    if (!place?.parent) return [];
    const { parent, list } = place;
    const adds = parts.map(
      (part, at): Operation => ({ op: "add", parent, list, part, after: parts[at - 1]?.id ?? id }),
    );
    return [{ op: "set", target: id, field: "text", value: text }, ...adds];
  };
  return { command: { name: "line.paste", perform }, id: parts.at(-1)?.id ?? id };
}

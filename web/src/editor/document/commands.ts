/** The commands of the editor: values with a name, keys, and what they do to the draft as operations. */
import { nodeAt, placesOf, read } from "./address";
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

function siblingsOf(draft: Draft, id: string): number {
  const place = placesOf(draft).get(id);
  const list = place && read(draft, place.path.slice(0, -1));
  return Array.isArray(list) ? list.length : 0;
}

/** Sets a field; an object whose every value is gone is itself gone. */
export function setField(id: string, field: string, value: unknown): Command {
  return {
    name: "field.set",
    burst: `${id}.${field}`,
    perform: (draft) => {
      const [outer, inner] = field.split(".");
      const holder = outer && inner && nodeAt(draft, id)?.[outer];
      if (outer && inner && value === null && isRecord(holder)) {
        const left = Object.entries(holder).filter(
          ([key, kept]) => key !== inner && kept !== null && kept !== "",
        );
        if (left.length === 0) return [{ op: "set", id, field: outer, value: null }];
      }
      return [{ op: "set", id, field, value }];
    },
  };
}

export function rename(title: string): Command {
  return { ...setField(ROOT.draft, "title", title), name: "document.rename" };
}

export function toggleVisible(id: string): Command {
  return {
    name: "part.toggle_visible",
    perform: (draft) => [{ op: "set", id, field: "visible", value: nodeAt(draft, id)?.visible === false }],
  };
}

export function moveTo(id: string, index: number): Command {
  return { name: "part.move", perform: () => [{ op: "move", id, index }] };
}

export function moveBy(id: string, steps: 1 | -1): Command {
  return {
    name: steps === 1 ? "part.move_down" : "part.move_up",
    keys: steps === 1 ? KEYS.moveDown : KEYS.moveUp,
    perform: (draft) => {
      const index = (placesOf(draft).get(id)?.index ?? 0) + steps;
      return index < 0 || index >= siblingsOf(draft, id) ? [] : [{ op: "move", id, index }];
    },
  };
}

export function duplicate(id: string): Command {
  return {
    name: "part.duplicate",
    perform: (draft) => {
      const place = placesOf(draft).get(id);
      const node = nodeAt(draft, id);
      if (!place?.parent || !node) return [];
      return [
        {
          op: "insert",
          parent: place.parent,
          list: place.list,
          index: place.index + 1,
          value: copyPart(node),
        },
      ];
    },
  };
}

export function remove(id: string): Command {
  return { name: "part.remove", perform: () => [{ op: "remove", id }] };
}

export function addPart(parent: string, list: string, part: Node, index?: number): Command {
  return {
    name: "part.add",
    perform: (draft) => {
      const end = nodesOf(nodeAt(draft, parent)?.[list]).length;
      return [{ op: "insert", parent, list, index: index ?? end, value: part }];
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
    const value = { ...next, text: text.slice(caret).trimStart() };
    return [
      { op: "set", id, field: "text", value: text.slice(0, caret).trimEnd() },
      { op: "insert", parent: place.parent, list: place.list, index: place.index + 1, value },
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
  const joined: Operation[] = rest ? [{ op: "set", id: before.id, field: "text", value: kept + rest }] : [];
  const command: Command = { name: "line.join", perform: () => [...joined, { op: "remove", id }] };
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
    const { parent, list, index } = place;
    const inserts = parts.map(
      (value, offset): Operation => ({ op: "insert", parent, list, index: index + 1 + offset, value }),
    );
    return [{ op: "set", id, field: "text", value: text }, ...inserts];
  };
  return { command: { name: "line.paste", perform }, id: parts.at(-1)?.id ?? id };
}

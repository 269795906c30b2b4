/** Finds the parts of a draft by id, so that no change depends on where a part stands. */
import { type Draft, isNode, isRecord, type Node, ROOT } from "./draft";

export type Path = readonly (string | number)[];

export interface Place {
  readonly path: Path;
  /** The address of the part that holds the list this one stands in, or null for the roots. */
  readonly parent: string | null;
  readonly list: string;
  readonly index: number;
}

type Places = ReadonlyMap<string, Place>;

const known = new WeakMap<Draft, Places>();

const ROOTS: readonly [string, Path][] = [
  [ROOT.resume, []],
  [ROOT.document, ["document"]],
  [ROOT.content, ["document", "content"]],
  [ROOT.basics, ["document", "content", "basics"]],
  [ROOT.presentation, ["document", "presentation"]],
];

function collect(holder: unknown, address: string, path: Path, places: Map<string, Place>): void {
  if (!isRecord(holder)) return;
  for (const [list, value] of Object.entries(holder)) {
    if (!Array.isArray(value)) continue;
    value.forEach((part, index) => {
      if (!isNode(part) || places.has(part.id)) return;
      const here = [...path, list, index];
      places.set(part.id, { path: here, parent: address, list, index });
      collect(part, part.id, here, places);
    });
  }
}

export function placesOf(draft: Draft): Places {
  const before = known.get(draft);
  if (before) return before;
  const places = new Map<string, Place>();
  for (const [address, path] of ROOTS) places.set(address, { path, parent: null, list: "", index: 0 });
  const { content } = draft.document;
  collect(content.basics, ROOT.basics, ["document", "content", "basics"], places);
  collect(content, ROOT.content, ["document", "content"], places);
  known.set(draft, places);
  return places;
}

/** A change of a text moves nothing, so the places of the draft before it still hold. */
export function carryPlaces(from: Draft, to: Draft): void {
  known.set(to, placesOf(from));
}

export function read(value: unknown, path: Path): unknown {
  let here = value;
  for (const step of path) {
    if (Array.isArray(here) && typeof step === "number") here = here[step];
    else if (isRecord(here)) here = here[step];
    else return undefined;
  }
  return here;
}

export function nodeAt(draft: Draft, id: string): Node | undefined {
  const place = placesOf(draft).get(id);
  const node = place && read(draft, place.path);
  return isRecord(node) ? (node as Node) : undefined;
}

/** The address and the field that a JSON pointer of a finding speaks of. */
export function resolvePointer(draft: Draft, pointer: string): { id: string; field: string } {
  const steps = pointer
    .split("/")
    .slice(1)
    .map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));
  let here: unknown = draft.document;
  let id: string = ROOT.document;
  let field: string[] = [];
  for (const step of steps) {
    here = Array.isArray(here) ? here[Number(step)] : isRecord(here) ? here[step] : undefined;
    field.push(step);
    if (isNode(here)) {
      id = here.id;
      field = [];
    } else if (field.join("/") === "content/basics" || field.join("/") === "presentation") {
      id = field.length === 2 ? ROOT.basics : ROOT.presentation;
      field = [];
    }
  }
  return { id, field: field.join(".") };
}

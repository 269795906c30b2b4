/** What the server found in the document, laid beside the fields it speaks of. */
import { createStore, type StoreApi } from "zustand/vanilla";
import type { Finding } from "../../client/problem";
import { resolvePointer } from "../document/address";
import type { Draft } from "../document/draft";

export interface PlacedFinding extends Finding {
  readonly id: string;
  readonly field: string;
}

export interface FindingState {
  readonly preview: readonly PlacedFinding[];
  readonly save: readonly PlacedFinding[];
}

export type FindingStore = StoreApi<FindingState>;

export function createFindingStore(): FindingStore {
  return createStore<FindingState>()(() => ({ preview: [], save: [] }));
}

export function placeFindings(draft: Draft, findings: readonly Finding[]): PlacedFinding[] {
  const base = (pointer: string) => pointer.replace(/^\/document(?=\/)/, "");
  return findings.map((finding) => ({ ...finding, ...resolvePointer(draft, base(finding.pointer)) }));
}

/** Every finding once, whichever answer it came with. */
export function allFindings(state: FindingState): PlacedFinding[] {
  const seen = new Set<string>();
  return [...state.save, ...state.preview].filter((finding) => {
    const key = `${finding.code} ${finding.pointer}`;
    return seen.has(key) ? false : seen.add(key);
  });
}

const concerns = (finding: PlacedFinding, id: string, field: string) =>
  finding.id === id && (finding.field === field || finding.field.startsWith(`${field}.`));

/** What is said about one field, as one text; empty when nothing is. */
export function messageFor(state: FindingState, id: string, field: string): string {
  const messages = allFindings(state)
    .filter((finding) => finding.severity !== "info" && concerns(finding, id, field))
    .map((finding) => finding.message);
  return [...new Set(messages)].join(" ");
}

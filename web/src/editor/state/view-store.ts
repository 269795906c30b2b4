/** What is open and chosen on screen; not part of the document and not part of its history. */
import { createStore, type StoreApi } from "zustand/vanilla";
import type { SavedDraft } from "@/shared/saving/autosave";
import type { ResumeDocument } from "../document/draft";

export type Zoom = "fit" | number;
export type Tab = "edit" | "design" | "preview" | "score";
/** What stands beside the pages, or in their place where there is no room: nothing, their words, their score. */
export type Side = "pages" | "reading" | "score";

export interface ViewState {
  readonly open: ReadonlySet<string>;
  readonly zoom: Zoom;
  readonly tab: Tab;
  readonly side: Side;
  readonly exporting: boolean;
  readonly renaming: string | null;
  /** What is on the server instead of what was expected there, until it is decided about. */
  readonly conflict: SavedDraft<ResumeDocument> | null;
}

export type ViewStore = StoreApi<ViewState>;

export function createViewStore(open: readonly string[]): ViewStore {
  return createStore<ViewState>()(() => ({
    open: new Set(open),
    zoom: "fit",
    tab: "edit",
    side: "pages",
    exporting: false,
    renaming: null,
    conflict: null,
  }));
}

export function setOpen(view: ViewStore, id: string, open: boolean): void {
  view.setState((state) => {
    const next = new Set(state.open);
    if (open) next.add(id);
    else next.delete(id);
    return { open: next };
  });
}

export function openAll(view: ViewStore, ids: readonly string[]): void {
  view.setState((state) => ({ open: new Set([...state.open, ...ids]) }));
}

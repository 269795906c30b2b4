/** What is open and chosen on screen; not part of the project. */
import { createStore, type StoreApi } from "zustand/vanilla";
import { keep, kept } from "@/shared/hooks/kept";
import type { SavedDraft } from "@/shared/saving/autosave";
import type { LatexDocument } from "../document/project";

export type Zoom = "width" | "page" | number;
export type Panel = "files" | "outline" | "help";
/** What a narrow screen shows. */
export type Side = "source" | "page" | "panel";

export interface Cursor {
  readonly line: number;
  readonly column: number;
}

export interface ViewState {
  readonly active: string;
  readonly tabs: readonly string[];
  readonly panel: Panel | null;
  readonly side: Side;
  readonly zoom: Zoom;
  /** How far the pages were scrolled when they were last in sight. */
  readonly scrolled: number;
  readonly wrap: boolean;
  readonly auto: boolean;
  readonly problems: boolean;
  readonly log: boolean;
  readonly cursor: Cursor;
  readonly exporting: boolean;
  readonly structuring: boolean;
  readonly conflict: SavedDraft<LatexDocument> | null;
}

export type ViewStore = StoreApi<ViewState>;

const SWITCH = ["on", "off"] as const;
const PANELS = ["files", "outline", "help", "none"] as const;

export function createViewStore(main: string): ViewStore {
  const panel = kept("curricle.latex.panel", PANELS, "files");
  const store = createStore<ViewState>()(() => ({
    active: main,
    tabs: [main],
    panel: panel === "none" ? null : panel,
    side: "source",
    zoom: "width",
    scrolled: 0,
    wrap: kept("curricle.latex.wrap", SWITCH, "on") === "on",
    auto: kept("curricle.latex.auto", SWITCH, "on") === "on",
    problems: false,
    log: false,
    cursor: { line: 1, column: 1 },
    exporting: false,
    structuring: false,
    conflict: null,
  }));
  store.subscribe((state, before) => {
    if (state.wrap !== before.wrap) keep("curricle.latex.wrap", state.wrap ? "on" : "off");
    if (state.auto !== before.auto) keep("curricle.latex.auto", state.auto ? "on" : "off");
    if (state.panel !== before.panel) keep("curricle.latex.panel", state.panel ?? "none");
  });
  return store;
}

export function openTab(view: ViewStore, name: string): void {
  view.setState(({ tabs }) => ({ active: name, tabs: tabs.includes(name) ? tabs : [...tabs, name] }));
}

/** Closes a tab; its neighbour takes its place. The last one stays. */
export function closeTab(view: ViewStore, name: string): void {
  view.setState(({ tabs, active }) => {
    const at = tabs.indexOf(name);
    if (at === -1 || tabs.length === 1) return {};
    const rest = tabs.toSpliced(at, 1);
    return { tabs: rest, active: active === name ? (rest[Math.max(0, at - 1)] ?? active) : active };
  });
}

/** The tabs follow what the files are called now. */
export function renameTab(view: ViewStore, from: string, to: string): void {
  view.setState(({ tabs, active }) => ({
    tabs: tabs.map((tab) => (tab === from ? to : tab)),
    active: active === from ? to : active,
  }));
}

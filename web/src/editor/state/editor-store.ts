/** The one store of a document: its draft, its history, and the one way to change it. */
import { type TemporalState, temporal } from "zundo";
import { createStore, type StoreApi } from "zustand/vanilla";
import { type Command, setField } from "../document/commands";
import type { Draft } from "../document/draft";
import { apply } from "../document/operations";

/** A pause in typing longer than this begins a new step of the history. */
const BURST_PAUSE_MS = 900;
const HISTORY_LIMIT = 200;

export interface EditorState {
  readonly draft: Draft;
  /** Grows with each change, so that answers from the server can say which draft they speak of. */
  readonly version: number;
  /** When the draft last changed, on the clock of the page's performance entries. */
  readonly changedAt: number;
}

export type EditorStore = StoreApi<EditorState> & {
  temporal: StoreApi<TemporalState<Pick<EditorState, "draft">>>;
};

export interface Editor {
  readonly store: EditorStore;
  readonly run: (command: Command) => void;
  readonly set: (id: string, field: string, value: unknown) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  /** Takes a draft that came from elsewhere, as one step that can be undone. */
  readonly adopt: (draft: Draft) => void;
  readonly draft: () => Draft;
}

export function createEditor(draft: Draft, now: () => number = () => performance.now()): Editor {
  const store: EditorStore = createStore<EditorState>()(
    temporal((): EditorState => ({ draft, version: 0, changedAt: now() }), {
      limit: HISTORY_LIMIT,
      partialize: (state) => ({ draft: state.draft }),
      equality: (past, current) => past.draft === current.draft,
    }),
  );
  const history = () => store.temporal.getState();
  let burst: { key: string; at: number } | null = null;

  const commit = (next: Draft) => {
    store.setState((state) => ({ draft: next, version: state.version + 1, changedAt: now() }));
  };
  const stamp = () => {
    burst = null;
    history().pause();
    store.setState((state) => ({ version: state.version + 1, changedAt: now() }));
    history().resume();
  };
  const run = (command: Command) => {
    const before = store.getState().draft;
    const after = apply(before, command.perform(before));
    if (after === before) return;
    const time = now();
    const continues =
      command.burst !== undefined && burst?.key === command.burst && time - burst.at < BURST_PAUSE_MS;
    if (continues) history().pause();
    commit(after);
    if (continues) history().resume();
    burst = command.burst === undefined ? null : { key: command.burst, at: time };
  };

  return {
    store,
    run,
    set: (id, field, value) => run(setField(id, field, value)),
    undo: () => {
      if (history().pastStates.length === 0) return;
      history().undo();
      stamp();
    },
    redo: () => {
      if (history().futureStates.length === 0) return;
      history().redo();
      stamp();
    },
    adopt: (next) => {
      burst = null;
      commit(next);
    },
    draft: () => store.getState().draft,
  };
}

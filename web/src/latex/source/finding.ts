/** Finding arrives a moment after the source: who opens a file reads it first. */
import type { Extension } from "@codemirror/state";
import { type EditorView, keymap } from "@codemirror/view";

export interface Finding {
  readonly extension: Extension;
  readonly open: (view: EditorView) => boolean;
}

export async function loadFinding(): Promise<Finding> {
  return (await import("./search-panel")).FINDING;
}

/** The keys that ask for it until it is there. */
export function findingKeys(open: () => void): Extension {
  const run = () => {
    open();
    return true;
  };
  return keymap.of([{ key: "Mod-f", run }]);
}

/** The one store of a LaTeX project: its draft, counted so that answers can say which draft they speak of. */
import { createStore, type StoreApi } from "zustand/vanilla";
import type { LatexContent, LatexDraft } from "../document/project";
import { fileOf, isText, withFile } from "../document/project";

export interface ProjectState {
  readonly draft: LatexDraft;
  readonly version: number;
  /** When the draft last changed, on the clock of the page's performance entries. */
  readonly changedAt: number;
}

export interface ProjectStore {
  readonly store: StoreApi<ProjectState>;
  readonly draft: () => LatexDraft;
  readonly content: () => LatexContent;
  readonly rename: (title: string) => void;
  readonly setText: (name: string, text: string) => void;
  readonly change: (perform: (content: LatexContent) => LatexContent) => void;
  /** Takes a draft that came from elsewhere. */
  readonly adopt: (draft: LatexDraft) => void;
}

export function createProjectStore(
  draft: LatexDraft,
  now: () => number = () => performance.now(),
): ProjectStore {
  const store = createStore<ProjectState>()(() => ({ draft, version: 0, changedAt: now() }));
  const read = () => store.getState().draft;
  const commit = (next: LatexDraft) => {
    if (next === read()) return;
    store.setState((state) => ({ draft: next, version: state.version + 1, changedAt: now() }));
  };
  const change: ProjectStore["change"] = (perform) => {
    const { title, document } = read();
    const content = perform(document.content);
    if (content !== document.content) commit({ title, document: { ...document, content } });
  };
  return {
    store,
    draft: read,
    content: () => read().document.content,
    rename: (title) => commit({ ...read(), title }),
    setText: (name, text) =>
      change((content) => {
        const file = fileOf(content, name);
        return file && isText(file) && file.text !== text ? withFile(content, { name, text }) : content;
      }),
    change,
    adopt: commit,
  };
}

/** Gives the parts of the editor their stores, and lets each listen only to what it shows. */
import { createContext, useContext } from "react";
import { useStore } from "zustand";
import type { StoreApi } from "zustand/vanilla";
import type { Autosave, SaveStatus } from "@/shared/saving/autosave";
import { nodeAt } from "../document/address";
import type { Draft, Node, ResumeDocument } from "../document/draft";
import type { Editor } from "./editor-store";
import { type FindingStore, messageFor } from "./finding-store";
import type { ViewState, ViewStore } from "./view-store";

export interface EditorSession {
  readonly resumeId: string;
  readonly editor: Editor;
  readonly view: ViewStore;
  readonly findings: FindingStore;
  readonly saving: StoreApi<SaveStatus>;
  readonly autosave: Autosave<ResumeDocument>;
}

export const EditorContext = createContext<EditorSession | null>(null);

export function useSession(): EditorSession {
  const session = useContext(EditorContext);
  if (!session) throw new Error("A part of the editor stands outside of it.");
  return session;
}

export function useEditor(): Editor {
  return useSession().editor;
}

export function useDraft<T>(select: (draft: Draft) => T): T {
  return useStore(useEditor().store, (state) => select(state.draft));
}

/** One part of the document; its reader renders again only when the part itself changes. */
export function useNode(id: string): Node | undefined {
  return useDraft((draft) => nodeAt(draft, id));
}

export function useView<T>(select: (view: ViewState) => T): T {
  return useStore(useSession().view, select);
}

export function useFindingMessage(id: string, field: string): string {
  return useStore(useSession().findings, (state) => messageFor(state, id, field));
}

/** Gives the parts of the LaTeX editor their stores, and lets each listen only to what it shows. */
import { createContext, useContext } from "react";
import { useStore } from "zustand";
import type { LatexContent } from "../document/project";
import type { TypesetState } from "../typesetting/typeset-store";
import type { LatexSession } from "./latex-session";
import type { ViewState } from "./view-store";

export const LatexContext = createContext<LatexSession | null>(null);

export function useLatex(): LatexSession {
  const session = useContext(LatexContext);
  if (!session) throw new Error("A part of the LaTeX editor stands outside of it.");
  return session;
}

export function useContent<T>(select: (content: LatexContent) => T): T {
  return useStore(useLatex().project.store, (state) => select(state.draft.document.content));
}

export function useView<T>(select: (view: ViewState) => T): T {
  return useStore(useLatex().view, select);
}

export function useTypeset<T>(select: (typeset: TypesetState) => T): T {
  return useStore(useLatex().typeset, select);
}

/** All that an open LaTeX resume consists of: project, view, page, source and saving. */
import type { StoreApi } from "zustand/vanilla";
import type { Autosave, SaveStatus } from "@/shared/saving/autosave";
import type { LatexDocument, LatexDraft } from "../document/project";
import type { PageStack } from "../pages/page-stack";
import type { SourceDesk } from "../source/source-desk";
import type { TypesetStore } from "../typesetting/typeset-store";
import type { ProjectStore } from "./project-store";
import type { ViewStore } from "./view-store";

export interface SourceHistory {
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

export interface LatexSession {
  readonly resumeId: string;
  readonly project: ProjectStore;
  readonly view: ViewStore;
  readonly typeset: TypesetStore;
  readonly history: StoreApi<SourceHistory>;
  readonly saving: StoreApi<SaveStatus>;
  readonly autosave: Autosave<LatexDocument>;
  readonly desk: SourceDesk;
  /** Typesets the newest text now. */
  readonly typesetNow: () => void;
  /** The pages want to be shown here from now on; the answer lets them go. */
  readonly attachPages: (stack: PageStack) => () => void;
  readonly jumpToPage: () => void;
  readonly jumpToSource: (page: number, x: number, y: number) => void;
  /** Opens a file at a line, and shows the line. */
  readonly openAt: (file: string, line: number, column?: number | null) => void;
  /** Takes a draft that came from elsewhere; each file can undo it. */
  readonly adopt: (draft: LatexDraft) => void;
  readonly stop: () => void;
}

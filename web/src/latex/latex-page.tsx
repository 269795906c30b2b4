/** The editor of a LaTeX resume: the source on the left, its page on the right, typeset while one writes. */
import "./latex.css";
import { lazy, Suspense, useEffect, useState } from "react";
import { useStore } from "zustand";
import { useTitle } from "@/shared/hooks/use-title";
import type { FoundResume } from "@/shared/saving/found-resume";
import { ErrorBoundary } from "@/shared/ui/error-boundary";
import { DropZone } from "./files/drop-zone";
import { TopBar } from "./shell/top-bar";
import { useLatexCommands } from "./shell/use-latex-commands";
import { Workspace } from "./shell/workspace";
import { LatexContext, useLatex, useView } from "./state/latex-context";
import { openLatex } from "./state/open-latex";

const FORMATS = ["pdf", "png", "svg", "text", "latex"] as const;
const WORDS = {
  pdf: "To send and to print, exactly the page that you see.",
  text: "What is read out of the page, to paste into forms.",
  latex: "All files as one archive, to go on anywhere.",
};
const loadExport = () => import("@/shared/export/export-dialog");
const loadConflict = () => import("@/shared/saving/conflict-dialog");
const ExportDialog = lazy(async () => ({ default: (await loadExport()).ExportDialog }));
const ConflictDialog = lazy(async () => ({ default: (await loadConflict()).ConflictDialog }));
const StructureDialog = lazy(async () => ({
  default: (await import("./shell/structure-dialog")).StructureDialog,
}));

/** A conflict may come when nothing can be loaded any more, so the dialogs are there before they are needed. */
function loadDialogs(): () => void {
  const timer = setTimeout(() => Promise.all([loadExport(), loadConflict()]).catch(() => undefined), 3_000);
  return () => clearTimeout(timer);
}

export function LatexPage({ found }: { found: FoundResume }) {
  const [session, setSession] = useState<ReturnType<typeof openLatex> | null>(null);
  useEffect(() => {
    const opened = openLatex(found);
    setSession(opened);
    return () => opened.stop();
  }, [found]);
  if (!session) return null;
  return (
    <LatexContext value={session}>
      <LatexFrame />
    </LatexContext>
  );
}

function LatexFrame() {
  const session = useLatex();
  const title = useStore(session.project.store, (state) => state.draft.title);
  useTitle(title);
  useLatexCommands(session);
  useEffect(loadDialogs, []);
  return (
    <div className="flex h-full min-h-0 flex-col">
      <TopBar />
      <main id="main" tabIndex={-1} className="relative min-h-0 grow">
        <h1 tabIndex={-1} className="sr-only">
          {title}
        </h1>
        <DropZone>
          <Workspace />
        </DropZone>
      </main>
      <Dialogs />
    </div>
  );
}

function Dialogs() {
  const session = useLatex();
  const { view, project, autosave, resumeId } = session;
  const exporting = useView((state) => state.exporting);
  const structuring = useView((state) => state.structuring);
  const conflict = useView((state) => state.conflict);
  const close = () => view.setState({ exporting: false, structuring: false });
  return (
    <ErrorBoundary what="This dialog could not be opened" onRetry={close}>
      <Suspense>
        {exporting ? (
          <ExportDialog
            resumeId={resumeId}
            autosave={autosave}
            formats={FORMATS}
            words={WORDS}
            mayDiffer={false}
            description="The page as it is typeset, or the source as one archive."
            onClose={close}
          />
        ) : null}
        {structuring ? <StructureDialog onClose={close} /> : null}
        {conflict ? (
          <ConflictDialog
            key={conflict.revision}
            mine={project.draft}
            takeTheirs={() => {
              session.adopt({ title: conflict.title, document: conflict.document });
              autosave.adopt(conflict);
            }}
            keepMine={() => autosave.continueFrom(conflict.revision)}
            onDone={() => view.setState({ conflict: null })}
          />
        ) : null}
      </Suspense>
    </ErrorBoundary>
  );
}

/** The editor of one resume: content on the left, the typeset page on the right, everything saved as it is written. */
import { lazy, Suspense, useEffect, useState } from "react";
import { useTitle } from "@/shared/hooks/use-title";
import type { FoundResume } from "@/shared/saving/found-resume";
import { ErrorBoundary } from "@/shared/ui/error-boundary";
import { TopBar } from "./shell/top-bar";
import { useEditorCommands } from "./shell/use-editor-commands";
import { Workspace } from "./shell/workspace";
import { EditorContext, type EditorSession, useDraft, useSession, useView } from "./state/editor-context";
import { attachSession, openSession } from "./state/open-session";

const loadExport = () => import("@/shared/export/export-dialog");
const loadConflict = () => import("@/shared/saving/conflict-dialog");
const ExportDialog = lazy(async () => ({ default: (await loadExport()).ExportDialog }));
const ConflictDialog = lazy(async () => ({ default: (await loadConflict()).ConflictDialog }));

const loadSide = () => import("./score/pages-side");

/** A conflict may come when nothing can be loaded any more, so the dialogs are there before they are needed. */
function loadDialogs(): () => void {
  const load = () => Promise.all([loadExport(), loadConflict(), loadSide()]).catch(() => undefined);
  const timer = setTimeout(load, 3_000);
  return () => clearTimeout(timer);
}

export function EditorPage({ found }: { found: FoundResume }) {
  const [session, setSession] = useState<EditorSession | null>(null);
  // Opening may save at once, so it is done once, and not by a rendering that may be thrown away.
  useEffect(() => {
    const opened = openSession(found);
    setSession(opened);
    return attachSession(opened);
  }, [found]);
  if (!session) return null;
  return (
    <EditorContext value={session}>
      <EditorFrame />
    </EditorContext>
  );
}

function EditorFrame() {
  const session = useSession();
  const title = useDraft((draft) => draft.title);
  const exporting = useView((view) => view.exporting);
  const conflict = useView((view) => view.conflict);
  useTitle(title);
  useEditorCommands(session);
  useEffect(loadDialogs, []);
  return (
    <div className="flex h-full min-h-0 flex-col">
      <TopBar />
      <main id="main" tabIndex={-1} className="min-h-0 grow">
        <h1 tabIndex={-1} className="sr-only">
          {title}
        </h1>
        <Workspace />
      </main>
      <ErrorBoundary
        what="This dialog could not be opened"
        onRetry={() => session.view.setState({ exporting: false })}
      >
        <Suspense>
          {exporting ? (
            <ExportDialog
              resumeId={session.resumeId}
              autosave={session.autosave}
              onClose={() => session.view.setState({ exporting: false })}
            />
          ) : null}
          {conflict ? (
            <ConflictDialog
              key={conflict.revision}
              mine={session.editor.draft}
              takeTheirs={() => {
                session.editor.adopt({ title: conflict.title, document: conflict.document });
                session.autosave.adopt(conflict);
              }}
              keepMine={() => session.autosave.continueFrom(conflict.revision)}
              onDone={() => session.view.setState({ conflict: null })}
            />
          ) : null}
        </Suspense>
      </ErrorBoundary>
    </div>
  );
}

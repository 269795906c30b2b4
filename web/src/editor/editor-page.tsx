/** The editor of one resume: content on the left, the typeset page on the right, everything saved as it is written. */
import { useQueryClient } from "@tanstack/react-query";
import { lazy, Suspense, useEffect, useState } from "react";
import { useTitle } from "@/shared/hooks/use-title";
import { ErrorBoundary } from "@/shared/ui/error-boundary";
import { ErrorPanel } from "@/shared/ui/error-panel";
import { Skeleton } from "@/shared/ui/skeleton";
import { TopBar } from "./shell/top-bar";
import { useEditorCommands } from "./shell/use-editor-commands";
import { Workspace } from "./shell/workspace";
import { EditorContext, type EditorSession, useDraft, useSession, useView } from "./state/editor-context";
import { attachSession, openSession } from "./state/open-session";

const loadExport = () => import("./export/export-dialog");
const loadConflict = () => import("./saving/conflict-dialog");
const ExportDialog = lazy(async () => ({ default: (await loadExport()).ExportDialog }));
const ConflictDialog = lazy(async () => ({ default: (await loadConflict()).ConflictDialog }));

/** A conflict may come when nothing can be loaded any more, so the dialogs are there before they are needed. */
function loadDialogs(): () => void {
  const timer = setTimeout(() => Promise.all([loadExport(), loadConflict()]).catch(() => undefined), 3_000);
  return () => clearTimeout(timer);
}

type Opening =
  | { stage: "opening" }
  | { stage: "failed"; error: unknown }
  | { stage: "open"; session: EditorSession };

export function EditorPage({ resumeId }: { resumeId: string }) {
  const [opening, setOpening] = useState<Opening>({ stage: "opening" });
  const [attempt, setAttempt] = useState(0);
  const queries = useQueryClient();

  // biome-ignore lint/correctness/useExhaustiveDependencies: a further attempt opens again.
  useEffect(() => {
    let left = false;
    let detach = () => {};
    openSession(resumeId).then(
      (session) => {
        if (left) return session.autosave.stop();
        detach = attachSession(session);
        setOpening({ stage: "open", session });
      },
      (error: unknown) => left || setOpening({ stage: "failed", error }),
    );
    return () => {
      left = true;
      detach();
      void queries.invalidateQueries({ queryKey: ["resumes"] });
    };
  }, [resumeId, attempt, queries]);

  if (opening.stage === "opening") return <Blank />;
  if (opening.stage === "failed") {
    const again = () => {
      setOpening({ stage: "opening" });
      setAttempt((count) => count + 1);
    };
    return (
      <main id="main" className="h-full">
        <h1 className="sr-only">Resume</h1>
        <ErrorPanel error={opening.error} what="This resume could not be opened" onRetry={again} />
      </main>
    );
  }
  return (
    <EditorContext value={opening.session}>
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
          {exporting ? <ExportDialog onClose={() => session.view.setState({ exporting: false })} /> : null}
          {conflict ? (
            <ConflictDialog
              key={conflict.revision}
              theirs={conflict}
              onDone={() => session.view.setState({ conflict: null })}
            />
          ) : null}
        </Suspense>
      </ErrorBoundary>
    </div>
  );
}

function Blank() {
  return (
    <main id="main" aria-busy="true" className="flex h-full flex-col">
      <h1 className="sr-only">Opening the resume</h1>
      <div className="flex h-12 items-center gap-3 border-b border-line px-4">
        <Skeleton className="h-5 w-48" />
      </div>
      <div className="grid min-h-0 grow gap-8 bg-sunken p-4 md:grid-cols-[44%_1fr]">
        <Skeleton className="h-64 w-full" />
        <Skeleton className="mx-auto hidden aspect-[210/297] h-full md:block" />
      </div>
    </main>
  );
}

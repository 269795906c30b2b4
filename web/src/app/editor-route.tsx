/** The address of one resume: finds it, and opens the editor of its kind, each a bundle of its own. */
import { useQueryClient } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { lazy, Suspense, useEffect, useState } from "react";
import { type FoundResume, findResume, kindOf } from "@/shared/saving/found-resume";
import { ErrorBoundary } from "@/shared/ui/error-boundary";
import { ErrorPanel } from "@/shared/ui/error-panel";
import { Skeleton } from "@/shared/ui/skeleton";
import { isLatex, rememberKind } from "./kind-memory";
import { VisitorBanner } from "./shell/visitor-banner";

const loadEditor = async () => ({ default: (await import("@/editor/editor-page")).EditorPage });
const loadLatex = async () => ({ default: (await import("@/latex/latex-page")).LatexPage });
const EditorPage = lazy(loadEditor);
const LatexPage = lazy(loadLatex);
const route = getRouteApi("/resumes/$resumeId");

export function EditorRoute() {
  const { resumeId } = route.useParams();
  return (
    <div className="flex h-full flex-col">
      <VisitorBanner />
      <div className="min-h-0 grow">
        <ErrorBoundary what="The editor stopped" key={resumeId}>
          <Finding key={resumeId} resumeId={resumeId} />
        </ErrorBoundary>
      </div>
    </div>
  );
}

type Search =
  | { stage: "under way" }
  | { stage: "failed"; error: unknown }
  | { stage: "done"; found: FoundResume };

function Finding({ resumeId }: { resumeId: string }) {
  const [search, setSearch] = useState<Search>({ stage: "under way" });
  const [attempt, setAttempt] = useState(0);
  const queries = useQueryClient();
  // biome-ignore lint/correctness/useExhaustiveDependencies: a further attempt searches again.
  useEffect(() => {
    let left = false;
    // The bundle comes while the server is asked; which one is known as soon as the resume was seen before.
    void (isLatex(resumeId) ? loadLatex() : loadEditor()).catch(() => undefined);
    findResume(resumeId).then(
      (found) => left || setSearch({ stage: "done", found }),
      (error: unknown) => left || setSearch({ stage: "failed", error }),
    );
    return () => {
      left = true;
      void queries.invalidateQueries({ queryKey: ["resumes"] });
    };
  }, [resumeId, attempt, queries]);

  if (search.stage === "under way") return <Blank />;
  if (search.stage === "failed") {
    const again = () => {
      setSearch({ stage: "under way" });
      setAttempt((count) => count + 1);
    };
    return (
      <main id="main" className="h-full">
        <h1 className="sr-only">Resume</h1>
        <ErrorPanel error={search.error} what="This resume could not be opened" onRetry={again} />
      </main>
    );
  }
  return (
    <Suspense fallback={<Blank />}>
      <Found found={search.found} />
    </Suspense>
  );
}

function Found({ found }: { found: FoundResume }) {
  const kind = kindOf(found);
  useEffect(() => rememberKind(found.resumeId, kind), [found, kind]);
  return kind === "latex" ? <LatexPage found={found} /> : <EditorPage found={found} />;
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

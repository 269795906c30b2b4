/** The address of one resume; the editor is a bundle of its own. */
import { getRouteApi } from "@tanstack/react-router";
import { lazy, Suspense } from "react";
import { ErrorBoundary } from "@/shared/ui/error-boundary";
import { Skeleton } from "@/shared/ui/skeleton";
import { VisitorBanner } from "./shell/visitor-banner";

const EditorPage = lazy(async () => ({ default: (await import("@/editor/editor-page")).EditorPage }));
const route = getRouteApi("/resumes/$resumeId");

export function EditorRoute() {
  const { resumeId } = route.useParams();
  return (
    <div className="flex h-full flex-col">
      <VisitorBanner />
      <div className="min-h-0 grow">
        <ErrorBoundary what="The editor stopped" key={resumeId}>
          <Suspense fallback={<Opening />}>
            <EditorPage key={resumeId} resumeId={resumeId} />
          </Suspense>
        </ErrorBoundary>
      </div>
    </div>
  );
}

function Opening() {
  return (
    <main id="main" aria-busy="true" className="p-4">
      <h1 className="sr-only">Opening the resume</h1>
      <Skeleton className="h-8 w-64" />
    </main>
  );
}

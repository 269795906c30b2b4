/** From a file to a resume: read it, look it over, save it. Nothing is saved before the last step. */
import { useMutation } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { ArrowLeft } from "lucide-react";
import { useEffect, useRef } from "react";
import { useTitle } from "@/shared/hooks/use-title";
import { takeHandedFile } from "@/shared/import/handed-file";
import { buttonClass } from "@/shared/ui/button-class";
import { Skeleton } from "@/shared/ui/skeleton";
import { readSource, refusalOf } from "./read-source";
import { ReviewScreen } from "./review-screen";
import { StartScreen } from "./start-screen";

const route = getRouteApi("/import");

export function ImportPage() {
  useTitle("Bring your resume");
  const { analysis } = route.useSearch();
  const read = useMutation({ mutationFn: readSource });
  const { mutate } = read;
  const isBegun = useRef(false);

  useEffect(() => {
    if (isBegun.current) return;
    isBegun.current = true;
    const file = takeHandedFile();
    if (file) mutate({ file });
    else if (analysis) mutate({ analysisId: analysis });
  }, [analysis, mutate]);

  if (read.data) {
    return <ReviewScreen key={read.submittedAt} reading={read.data} onAgain={() => read.reset()} />;
  }
  return (
    <div className="flex h-full flex-col">
      <div className="flex h-12 shrink-0 items-center border-b border-line px-3">
        <Link to="/" className={buttonClass("ghost")}>
          <ArrowLeft size={16} aria-hidden="true" />
          Your resumes
        </Link>
      </div>
      <div className="min-h-0 grow">
        {read.isPending ? (
          <Waiting />
        ) : (
          <StartScreen
            problem={read.error ? refusalOf(read.error) : null}
            onFile={(file) => mutate({ file })}
          />
        )}
      </div>
    </div>
  );
}

function Waiting() {
  return (
    <main id="main" tabIndex={-1} aria-busy="true" className="grid h-full gap-6 p-4 md:grid-cols-2">
      <h1 tabIndex={-1} className="sr-only">
        Bring your resume
      </h1>
      <p role="status" className="sr-only">
        Reading the file…
      </p>
      <Skeleton className="hidden h-full w-full md:block" />
      <div className="grid content-start gap-4">
        <Skeleton className="h-8 w-48" />
        <Skeleton className="h-40 w-full" />
        <Skeleton className="h-40 w-full" />
      </div>
    </main>
  );
}

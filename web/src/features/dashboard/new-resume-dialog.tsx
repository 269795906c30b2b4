/** Where a resume comes from: a blank page, a sample, or a file. */
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { FileCode, FilePlus2, FileUp, LayoutList } from "lucide-react";
import { lazy, Suspense, useRef, useState } from "react";
import { api, body } from "@/client/api";
import { explain, isProblem } from "@/client/problem";
import { FormError } from "@/shared/forms/form-error";
import { keep, kept } from "@/shared/hooks/kept";
import { handFile, RESUME_FILES } from "@/shared/import/handed-file";
import { TemplateChoice } from "@/shared/template/template-choice";
import { Dialog } from "@/shared/ui/dialog";
import { Segmented } from "@/shared/ui/segmented";
import { Skeleton } from "@/shared/ui/skeleton";
import { SampleTile } from "./sample-tile";
import { StartButton } from "./start-button";
import { useCreateResume } from "./use-create-resume";

const NewLatex = lazy(async () => ({ default: (await import("./new-latex")).NewLatex }));

type Way = "fields" | "latex";

const WAYS = [
  { value: "fields", label: "With fields", icon: <LayoutList size={14} aria-hidden="true" /> },
  { value: "latex", label: "In LaTeX", icon: <FileCode size={14} aria-hidden="true" /> },
] as const;

export function NewResumeDialog({ onClose }: { onClose: () => void }) {
  const [way, setWay] = useState<Way>(() => kept("curricle.new.way", ["fields", "latex"], "fields"));
  const choose = (next: Way) => {
    keep("curricle.new.way", next);
    setWay(next);
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title="New resume"
      description="You can change everything later."
      className="w-[min(40rem,calc(100vw-2rem))]"
    >
      <div className="mb-4">
        <Segmented label="How it is written" options={WAYS} value={way} onChange={choose} />
      </div>
      {way === "fields" ? (
        <WithFields />
      ) : (
        <Suspense fallback={<Skeleton className="h-96 w-full" />}>
          <NewLatex />
        </Suspense>
      )}
    </Dialog>
  );
}

function WithFields() {
  const samples = useQuery({
    queryKey: ["samples"],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async ({ signal }) => body(await api.GET("/api/v1/samples", { signal })),
  });
  const create = useCreateResume();
  const picker = useRef<HTMLInputElement>(null);
  const [template, setTemplate] = useState("modern");
  const navigate = useNavigate();

  const onFile = (file: File | undefined) => {
    if (!file) return;
    handFile(file);
    void navigate({ to: "/import" });
  };

  return (
    <div className="flex flex-col gap-4" aria-busy={create.isPending}>
      <FormError>{create.error ? failure(create.error) : null}</FormError>
      <TemplateChoice value={template} onChange={setTemplate} />
      <div className="grid gap-3 sm:grid-cols-2">
        <StartButton
          icon={<FilePlus2 size={20} aria-hidden="true" />}
          name="Empty page"
          hint="Start from your name"
          disabled={create.isPending}
          onClick={() => create.mutate({ title: "My resume", template })}
        />
        <StartButton
          icon={<FileUp size={20} aria-hidden="true" />}
          name="From a file"
          hint="PDF, Word, LinkedIn, JSON and many more"
          disabled={create.isPending}
          onClick={() => picker.current?.click()}
        />
      </div>
      <input
        ref={picker}
        type="file"
        accept={RESUME_FILES}
        aria-label="Resume to bring in"
        hidden
        onChange={(event) => {
          onFile(event.currentTarget.files?.[0]);
          event.currentTarget.value = "";
        }}
      />
      <h3 className="text-label font-medium text-muted">From a sample</h3>
      <ul className="grid grid-cols-2 gap-3 sm:grid-cols-3">
        {samples.isPending ? <Skeleton className="aspect-[3/4] w-full" /> : null}
        {samples.data?.map((sample) => (
          <SampleTile
            key={sample.name}
            picture={`/api/v1/samples/${sample.name}/page.svg`}
            disabled={create.isPending}
            onClick={() => create.mutate({ title: sample.title, sample: sample.name, template })}
          >
            {sample.title}
          </SampleTile>
        ))}
      </ul>
      {samples.error ? <p className="text-ui text-muted">{explain(samples.error)}</p> : null}
    </div>
  );
}

/** The first thing that the server found in the document says more than that it found something. */
function failure(error: unknown): string {
  const first = isProblem(error) ? error.findings[0] : undefined;
  return first ? `${explain(error)} ${first.message} (${first.pointer || "/"})` : explain(error);
}

/** Where a LaTeX resume comes from: a blank page, a sample, or what somebody brings along. */
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { FilePlus2, FileUp } from "lucide-react";
import { useRef, useState } from "react";
import { explain } from "@/client/problem";
import { FormError } from "@/shared/forms/form-error";
import {
  BLANK,
  createLatex,
  listTexSamples,
  readTexSample,
  TEX_FILES,
  type TexSample,
} from "@/shared/tex/project-server";
import { Skeleton } from "@/shared/ui/skeleton";
import { ImportTexDialog } from "./import-tex-dialog";
import { RESUMES_KEY } from "./resumes-query";
import { SampleTile } from "./sample-tile";
import { StartButton } from "./start-button";

const ENGINES: Readonly<Record<string, string>> = { xelatex: "XeLaTeX", lualatex: "LuaLaTeX" };

export function NewLatex() {
  const client = useQueryClient();
  const navigate = useNavigate();
  const picker = useRef<HTMLInputElement>(null);
  const [file, setFile] = useState<File | null>(null);
  const samples = useQuery({
    queryKey: ["tex", "samples"],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: ({ signal }) => listTexSamples(signal),
  });
  const create = useMutation({
    mutationFn: async (sample: TexSample | null) =>
      sample ? createLatex(sample.title, await readTexSample(sample.name)) : createLatex("My resume", BLANK),
    onSuccess: async (resumeId) => {
      void client.invalidateQueries({ queryKey: RESUMES_KEY });
      await navigate({ to: "/resumes/$resumeId", params: { resumeId } });
    },
  });
  return (
    <div className="flex flex-col gap-4" aria-busy={create.isPending}>
      <FormError>{create.error ? explain(create.error) : null}</FormError>
      <div className="grid gap-3 sm:grid-cols-2">
        <StartButton
          icon={<FilePlus2 size={20} aria-hidden="true" />}
          name="Short document"
          hint="One page that is yours to fill"
          disabled={create.isPending}
          onClick={() => create.mutate(null)}
        />
        <StartButton
          icon={<FileUp size={20} aria-hidden="true" />}
          name="Bring your own"
          hint="A .tex file, or a .zip with all that belongs to it"
          disabled={create.isPending}
          onClick={() => picker.current?.click()}
        />
      </div>
      <input
        ref={picker}
        type="file"
        accept={TEX_FILES}
        hidden
        aria-label="LaTeX to bring in"
        onChange={(event) => {
          setFile(event.currentTarget.files?.[0] ?? null);
          event.currentTarget.value = "";
        }}
      />
      <h3 className="text-label font-medium text-muted">From a sample</h3>
      <ul className="grid grid-cols-2 gap-3 sm:grid-cols-3">
        {samples.isPending ? <Skeleton className="aspect-[3/4] w-full" /> : null}
        {samples.data?.map((sample) => (
          <SampleTile
            key={sample.name}
            picture={`/latex/${sample.name}.webp`}
            disabled={create.isPending}
            onClick={() => create.mutate(sample)}
          >
            <span className="flex items-baseline justify-between gap-2">
              {sample.title}
              <span className="text-label font-normal text-muted">{ENGINES[sample.engine]}</span>
            </span>
            <span className="block text-label font-normal text-muted">{sample.description}</span>
          </SampleTile>
        ))}
      </ul>
      {samples.error ? <p className="text-ui text-muted">{explain(samples.error)}</p> : null}
      {file ? <ImportTexDialog file={file} onClose={() => setFile(null)} /> : null}
    </div>
  );
}

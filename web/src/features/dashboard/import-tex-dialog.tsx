/** Looks into LaTeX that somebody brings along, says what was found, and makes a resume of it. */
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { CircleAlert, FileCode, Info, TriangleAlert } from "lucide-react";
import { explain } from "@/client/problem";
import { handFile } from "@/shared/import/handed-file";
import { createLatex, type ReadProject, readUpload, titleOf } from "@/shared/tex/project-server";
import { Banner } from "@/shared/ui/banner";
import { Button } from "@/shared/ui/button";
import { Dialog } from "@/shared/ui/dialog";
import { Skeleton } from "@/shared/ui/skeleton";
import { RESUMES_KEY } from "./resumes-query";

const icon = { size: 14, "aria-hidden": true } as const;
const MARK: Readonly<Record<string, React.ReactNode>> = {
  error: <CircleAlert {...icon} className="mt-[3px] shrink-0 text-bad" />,
  warning: <TriangleAlert {...icon} className="mt-[3px] shrink-0 text-warn" />,
  info: <Info {...icon} className="mt-[3px] shrink-0 text-muted" />,
};
const MOST_NAMES = 12;

export function ImportTexDialog({ file, onClose }: { file: File; onClose: () => void }) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const read = useQuery({
    queryKey: ["tex", "upload", file.name, file.size, file.lastModified],
    gcTime: 0,
    retry: false,
    queryFn: () => readUpload(file),
  });
  const create = useMutation({
    mutationFn: (project: ReadProject) => createLatex(titleOf(file.name), project),
    onSuccess: async (resumeId) => {
      void client.invalidateQueries({ queryKey: RESUMES_KEY });
      await navigate({ to: "/resumes/$resumeId", params: { resumeId } });
    },
  });
  const { data } = read;
  const failure = read.error ?? create.error;
  return (
    <Dialog
      open
      onClose={onClose}
      title={titleOf(file.name)}
      description="It becomes a resume of yours. The file itself stays as it is."
      className="w-[min(34rem,calc(100vw-2rem))]"
      footer={
        <>
          <Button
            onClick={() => {
              handFile(file);
              void navigate({ to: "/import" });
            }}
          >
            Turn it into fields
          </Button>
          <Button
            variant="primary"
            disabled={!data?.main}
            busy={create.isPending}
            onClick={() => data && create.mutate(data)}
          >
            Open in the editor
          </Button>
        </>
      }
    >
      <div className="grid gap-4" aria-live="polite">
        {failure ? <Banner tone="bad">{explain(failure)}</Banner> : null}
        {read.isPending ? <Skeleton className="h-24 w-full" /> : null}
        {data ? <Contents project={data} /> : null}
      </div>
    </Dialog>
  );
}

function Contents({ project: { files, findings, main } }: { project: ReadProject }) {
  return (
    <>
      <section aria-labelledby="import-files">
        <h3 id="import-files" className="mb-1.5 text-label font-medium text-muted">
          {files.length === 1 ? "1 file" : `${files.length} files`}
        </h3>
        <ul className="grid gap-1 sm:grid-cols-2">
          {files.slice(0, MOST_NAMES).map(({ name }) => (
            <li key={name} className="flex min-w-0 items-center gap-2 text-ui">
              <FileCode {...icon} className="shrink-0 text-muted" />
              <span className="truncate font-mono text-label">{name}</span>
              {name === main ? <span className="shrink-0 text-label text-muted">main</span> : null}
            </li>
          ))}
          {files.length > MOST_NAMES ? (
            <li className="text-label text-muted">and {files.length - MOST_NAMES} more</li>
          ) : null}
        </ul>
      </section>
      {findings.length > 0 ? (
        <section aria-labelledby="import-findings">
          <h3 id="import-findings" className="mb-1.5 text-label font-medium text-muted">
            Worth knowing
          </h3>
          <ul className="grid gap-1.5">
            {findings.map(({ code, severity, pointer, message }) => (
              <li key={`${code} ${pointer} ${message}`} className="flex items-start gap-2 text-ui">
                {MARK[severity] ?? MARK.info}
                <span>{message}</span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  );
}

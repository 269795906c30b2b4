/** Jobs with their state and progress. */
import { Ban, CircleAlert, CircleCheck, CircleDashed, LoaderCircle } from "lucide-react";
import type { ReactNode } from "react";
import type { Job } from "@/client/types";
import { formatAgo, formatDateTime, formatDuration } from "@/shared/format/dates";
import { Button } from "@/shared/ui/button";
import { type Column, DataTable } from "@/shared/ui/data-table";
import { Pill } from "@/shared/ui/pill";
import { Progress } from "@/shared/ui/progress";
import { ExportFile } from "./export-file";
import { EXPORT, jobName, jobState } from "./job-words";

const ICONS: Record<string, ReactNode> = {
  pending: <CircleDashed size={12} aria-hidden="true" />,
  processing: <LoaderCircle size={12} aria-hidden="true" />,
  completed: <CircleCheck size={12} aria-hidden="true" />,
  failed: <CircleAlert size={12} aria-hidden="true" />,
  cancelled: <Ban size={12} aria-hidden="true" />,
};

export function JobTable({ jobs, onRetry }: { jobs: readonly Job[]; onRetry: (job: Job) => void }) {
  const columns: Column<Job>[] = [
    {
      id: "kind",
      name: "Kind",
      isHeader: true,
      cell: (job) => (
        <span className="block py-1.5">
          <span className="block font-medium">{jobName(job.type)}</span>
          {job.type === EXPORT && job.state === "completed" && job.subject_id ? (
            <ExportFile exportId={job.subject_id} />
          ) : null}
          {job.error ? <span className="block text-muted">{job.error.message}</span> : null}
        </span>
      ),
    },
    {
      id: "state",
      name: "State",
      cell: (job) => {
        const { word, tone } = jobState(job.state);
        return (
          <Pill tone={tone} icon={ICONS[job.state]}>
            {word}
          </Pill>
        );
      },
    },
    {
      id: "progress",
      name: "Progress",
      isWide: true,
      cell: (job) =>
        job.state === "processing" ? (
          <Progress label={`Progress of ${jobName(job.type)}`} value={job.progress} />
        ) : null,
    },
    {
      id: "asked",
      name: "Asked for",
      cell: (job) => (
        <time dateTime={job.created_at} title={formatDateTime(job.created_at)}>
          {formatAgo(job.created_at)}
        </time>
      ),
    },
    {
      id: "duration",
      name: "Took",
      isWide: true,
      isNumber: true,
      cell: (job) => (job.duration_seconds === null ? "" : formatDuration(job.duration_seconds)),
    },
    {
      id: "actions",
      name: "Actions",
      isNameHidden: true,
      cell: (job) =>
        jobState(job.state).canRetry ? (
          <Button variant="ghost" aria-label={`Try ${jobName(job.type)} again`} onClick={() => onRetry(job)}>
            Try again
          </Button>
        ) : null,
    },
  ];
  return <DataTable caption="Your jobs" columns={columns} rows={jobs} rowKey={(job) => job.id} />;
}

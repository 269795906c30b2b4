/** What is running and what has run for the caller, as it happens. */
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Activity, Pause, Radio, RefreshCw } from "lucide-react";
import { useState } from "react";
import { api } from "@/client/api";
import { explain } from "@/client/problem";
import type { Job } from "@/client/types";
import { useTitle } from "@/shared/hooks/use-title";
import { jobsQuery } from "@/shared/live/jobs-query";
import { useLiveState } from "@/shared/live/live";
import { showToast } from "@/shared/toast/toast-store";
import { Empty } from "@/shared/ui/empty";
import { ErrorPanel } from "@/shared/ui/error-panel";
import { Segmented } from "@/shared/ui/segmented";
import { Skeleton } from "@/shared/ui/skeleton";
import { Status } from "@/shared/ui/status";
import { JobTable } from "./job-table";
import { jobState } from "./job-words";

type Filter = "all" | "running" | "failed";

const FILTERS: Record<Filter, (job: Job) => boolean> = {
  all: () => true,
  running: (job) => jobState(job.state).isRunning,
  failed: (job) => jobState(job.state).canRetry,
};

export function ActivityPage() {
  useTitle("Activity");
  const client = useQueryClient();
  const [filter, setFilter] = useState<Filter>("all");
  const { data, error, isPending, refetch } = useQuery(jobsQuery);
  const jobs = data ?? [];
  const shown = jobs.filter(FILTERS[filter]);
  const count = (name: Filter) => jobs.filter(FILTERS[name]).length;

  const retry = async (job: Job) => {
    try {
      await api.POST("/api/v1/jobs/{job_id}/retry", { params: { path: { job_id: job.id } } });
      await client.invalidateQueries({ queryKey: jobsQuery.queryKey });
    } catch (problem) {
      showToast({ message: explain(problem), tone: "bad" });
    }
  };

  return (
    <>
      <div className="mb-6 flex flex-wrap items-center gap-3">
        <h1 tabIndex={-1} className="text-title font-semibold">
          Activity
        </h1>
        <div className="grow">
          <LiveLine />
        </div>
        {jobs.length > 0 ? (
          <Segmented
            label="Show"
            value={filter}
            onChange={setFilter}
            options={[
              { value: "all", label: `All ${count("all")}` },
              { value: "running", label: `Running ${count("running")}` },
              { value: "failed", label: `Failed ${count("failed")}` },
            ]}
          />
        ) : null}
      </div>
      {isPending ? <Skeleton className="h-40 w-full" /> : null}
      {error ? (
        <ErrorPanel error={error} what="The activity could not be loaded" onRetry={() => void refetch()} />
      ) : null}
      {data && jobs.length === 0 ? (
        <Empty icon={<Activity size={32} aria-hidden="true" />} title="Nothing has run yet">
          Exports and other work in the background are listed here, with their progress.
        </Empty>
      ) : null}
      {jobs.length > 0 && shown.length === 0 ? (
        <p className="text-body text-muted">Nothing of this kind.</p>
      ) : null}
      {shown.length > 0 ? <JobTable jobs={shown} onRetry={(job) => void retry(job)} /> : null}
    </>
  );
}

function LiveLine() {
  const state = useLiveState();
  if (state === "live") {
    return (
      <Status tone="good" icon={<Radio size={14} aria-hidden="true" />}>
        Live
      </Status>
    );
  }
  if (state === "reconnecting") {
    return (
      <Status tone="warn" icon={<RefreshCw size={14} aria-hidden="true" />}>
        Reconnecting
      </Status>
    );
  }
  return state === "paused" ? <Status icon={<Pause size={14} aria-hidden="true" />}>Paused</Status> : null;
}

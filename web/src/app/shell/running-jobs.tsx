/** How much work of the caller is running right now, as the server says it. */
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { jobsQuery } from "@/shared/live/jobs-query";
import { useLiveEvent } from "@/shared/live/live";
import { Spinner } from "@/shared/ui/spinner";

export function RunningJobs() {
  const client = useQueryClient();
  const { data } = useQuery(jobsQuery);
  useLiveEvent("job", () => void client.invalidateQueries({ queryKey: jobsQuery.queryKey }));
  const running = (data ?? []).filter((job) => job.state === "pending" || job.state === "processing").length;
  return (
    <div role="status">
      {running > 0 ? (
        <Link
          to="/activity"
          className="mb-1 flex h-row items-center gap-2.5 rounded-control px-2 text-ui text-accent-text hover:bg-hover"
        >
          <Spinner />
          {running === 1 ? "1 job running" : `${running} jobs running`}
        </Link>
      ) : null}
    </div>
  );
}

/** The caller's latest jobs. */
import { queryOptions } from "@tanstack/react-query";
import { api, body } from "@/client/api";
import type { Job } from "@/client/types";

export const jobsQuery = queryOptions({
  queryKey: ["jobs"],
  queryFn: async ({ signal }): Promise<Job[]> =>
    body(await api.GET("/api/v1/jobs", { params: { query: { limit: 50 } }, signal })).items,
});

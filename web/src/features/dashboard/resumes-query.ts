/** The caller's resumes, a page at a time. */
import { infiniteQueryOptions } from "@tanstack/react-query";
import { api, body } from "@/client/api";

export type ResumeSort = "updated" | "created" | "title";

const PAGE_SIZE = 24;

export const RESUMES_KEY = ["resumes"] as const;

export const resumesQuery = (sort: ResumeSort) =>
  infiniteQueryOptions({
    queryKey: [...RESUMES_KEY, sort],
    staleTime: 0,
    initialPageParam: null as string | null,
    queryFn: async ({ pageParam, signal }) =>
      body(
        await api.GET("/api/v1/resumes", {
          params: { query: { limit: PAGE_SIZE, sort, ...(pageParam === null ? {} : { cursor: pageParam }) } },
          signal,
        }),
      ),
    getNextPageParam: (page) => page.next_cursor,
  });

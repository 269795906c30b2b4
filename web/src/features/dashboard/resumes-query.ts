/** The caller's resumes, a page at a time. */
import { infiniteQueryOptions, keepPreviousData } from "@tanstack/react-query";
import { api, body } from "@/client/api";

export type ResumeSort = "updated" | "created" | "title";

const PAGE_SIZE = 24;

export const RESUMES_KEY = ["resumes"] as const;
export const PAGES_KEY = [...RESUMES_KEY, "pages"] as const;

export const resumesQuery = (sort: ResumeSort, onlyFavourites: boolean) =>
  infiniteQueryOptions({
    queryKey: [...PAGES_KEY, sort, onlyFavourites],
    staleTime: 0,
    placeholderData: keepPreviousData,
    initialPageParam: null as string | null,
    queryFn: async ({ pageParam, signal }) =>
      body(
        await api.GET("/api/v1/resumes", {
          params: {
            query: {
              limit: PAGE_SIZE,
              sort,
              ...(onlyFavourites ? { favourite: true } : {}),
              ...(pageParam === null ? {} : { cursor: pageParam }),
            },
          },
          signal,
        }),
      ),
    getNextPageParam: (page) => page.next_cursor,
  });

/** The questions about scores and postings that are remembered for a while. */
import { queryOptions } from "@tanstack/react-query";
import { listAnalyses, listPostings, readPosting, readScoring } from "./score-server";

export const POSTINGS_KEY = ["postings"] as const;

export const postingsQuery = queryOptions({
  queryKey: [...POSTINGS_KEY, "list"],
  queryFn: ({ signal }) => listPostings(signal),
});

export const postingQuery = (id: string) =>
  queryOptions({
    queryKey: [...POSTINGS_KEY, "one", id],
    staleTime: 60_000,
    queryFn: ({ signal }) => readPosting(id, signal),
  });

export const historyQuery = (resumeId: string) =>
  queryOptions({
    queryKey: ["analyses", "of", resumeId],
    queryFn: ({ signal }) => listAnalyses(resumeId, signal),
  });

/** A version of the catalogue only changes with the program. */
export const scoringQuery = (version?: string) =>
  queryOptions({
    queryKey: ["scoring", version],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: ({ signal }) => readScoring(version, signal),
  });

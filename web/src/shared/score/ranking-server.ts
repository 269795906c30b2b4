/** Many resumes against one posting: how that is asked for, and how far it is. */
import { api, body } from "@/client/api";
import type { Ranking, RankingPage } from "./analysis";

const PAGE_SIZE = 10;

export type Candidates = { readonly files: readonly File[] } | { readonly resumeIds: readonly string[] };

export async function startRanking(candidates: Candidates, postingId: string): Promise<string> {
  if ("resumeIds" in candidates) {
    const order = { resume_ids: [...candidates.resumeIds], posting_id: postingId };
    return body(await api.POST("/api/v1/analyses/bulk", { body: order })).id;
  }
  const form = new FormData();
  for (const file of candidates.files) form.append("files", file);
  form.set("posting_id", postingId);
  const order = form as unknown as { files: string[] };
  return body(await api.POST("/api/v1/analyses/bulk", { body: order })).id;
}

const one = (id: string) => ({ path: { ranking_id: id } });

export async function readRanking(id: string, signal: AbortSignal): Promise<Ranking> {
  const params = { ...one(id), header: { Accept: "application/json" } };
  const answer = body(await api.GET("/api/v1/analyses/bulk/{ranking_id}", { params, signal }));
  return answer as Ranking;
}

/** What was ranked before, the newest first, a page at a time. */
export async function listRankings(cursor: string | null, signal: AbortSignal): Promise<RankingPage> {
  const query = { limit: PAGE_SIZE, ...(cursor === null ? {} : { cursor }) };
  return body(await api.GET("/api/v1/analyses/bulk", { params: { query }, signal }));
}

/** Keeps what was read until now; one that is over stays as it is. */
export async function stopRanking(id: string): Promise<void> {
  await api.POST("/api/v1/analyses/bulk/{ranking_id}/stop", { params: one(id) });
}

export async function deleteRanking(id: string): Promise<void> {
  await api.DELETE("/api/v1/analyses/bulk/{ranking_id}", { params: one(id), keepalive: true });
}

/** The same ranking as a table for other programs. */
export async function readRankingTable(id: string): Promise<Blob> {
  const params = { ...one(id), header: { Accept: "text/csv" } };
  return body(await api.GET("/api/v1/analyses/bulk/{ranking_id}", { params, parseAs: "blob" }));
}

/** What is asked of the server about scores and postings. */
import { api, body } from "@/client/api";
import type { ResumeDocument } from "@/client/types";
import type {
  Analysis,
  AnalysisLine,
  LiveAnalysis,
  Outcome,
  Posting,
  PostingLine,
  Scoring,
} from "./analysis";

const MOST_KEPT = 20;
const MOST_POSTINGS = 100;

// The client forgets how long a list of four numbers is; the answers are named by their schemas.

export interface LiveQuestion {
  readonly document: unknown;
  readonly postingId: string | null;
  readonly profile: string;
}

/** A form as the client takes it: the schema calls a file of one a text. */
function formOf<T>(values: Readonly<Record<string, File | string | undefined>>): T {
  const form = new FormData();
  for (const [name, value] of Object.entries(values)) if (value !== undefined) form.set(name, value);
  return form as unknown as T;
}

export async function scoreLive(question: LiveQuestion, signal: AbortSignal): Promise<LiveAnalysis> {
  const { document, postingId, profile } = question;
  const order = { document: document as never, posting_id: postingId, profile };
  return body(await api.POST("/api/v1/analyses/live", { body: order, signal })) as LiveAnalysis;
}

export async function keepScore(
  resumeId: string,
  postingId: string | null,
  profile: string,
): Promise<Analysis> {
  const order = { resume_id: resumeId, posting_id: postingId, profile };
  return body(await api.POST("/api/v1/analyses", { body: order })) as Analysis;
}

export async function scoreFile(file: File, postingId?: string): Promise<Analysis> {
  const form = formOf<{ file: string }>({ file, posting_id: postingId });
  return body(await api.POST("/api/v1/analyses", { body: form })) as Analysis;
}

const one = (id: string) => ({ path: { analysis_id: id } });

export async function readAnalysis(id: string, signal: AbortSignal): Promise<Analysis> {
  return body(await api.GET("/api/v1/analyses/{analysis_id}", { params: one(id), signal })) as Analysis;
}

export async function deleteAnalysis(id: string): Promise<void> {
  await api.DELETE("/api/v1/analyses/{analysis_id}", { params: one(id) });
}

/** The document that was read from the file of an analysis. */
export async function readAnalysisDocument(id: string, signal?: AbortSignal): Promise<ResumeDocument> {
  const params = one(id);
  return body(
    await api.GET("/api/v1/analyses/{analysis_id}/document", { params, ...(signal ? { signal } : {}) }),
  );
}

export async function listAnalyses(resumeId: string, signal: AbortSignal): Promise<readonly AnalysisLine[]> {
  const query = { resume_id: resumeId, limit: MOST_KEPT };
  return body(await api.GET("/api/v1/analyses", { params: { query }, signal })).items;
}

/** All that became of an application; what was told before and is not among it is taken back. */
export async function tellOutcomes(analysisId: string, outcomes: readonly Outcome[]): Promise<void> {
  const order = { outcomes: [...outcomes] };
  await api.PUT("/api/v1/analyses/{analysis_id}/outcome", { params: one(analysisId), body: order });
}

export type PostingSource = { text: string } | { url: string } | { file: File };

export async function makePosting(source: PostingSource): Promise<Posting> {
  const order = "file" in source ? formOf<{ file: string }>(source) : source;
  return body(await api.POST("/api/v1/postings", { body: order })) as Posting;
}

const kept = (id: string) => ({ path: { posting_id: id } });

export async function readPosting(id: string, signal: AbortSignal): Promise<Posting> {
  return body(await api.GET("/api/v1/postings/{posting_id}", { params: kept(id), signal })) as Posting;
}

export async function listPostings(signal: AbortSignal): Promise<readonly PostingLine[]> {
  const query = { limit: MOST_POSTINGS };
  return body(await api.GET("/api/v1/postings", { params: { query }, signal })).items;
}

export async function renamePosting(id: string, title: string): Promise<void> {
  await api.PATCH("/api/v1/postings/{posting_id}", { params: kept(id), body: { title } });
}

export async function deletePosting(id: string): Promise<void> {
  await api.DELETE("/api/v1/postings/{posting_id}", { params: kept(id), keepalive: true });
}

/** By one version of the weights; without one, by what everybody is scored with. */
export async function readScoring(version: string | undefined, signal: AbortSignal): Promise<Scoring> {
  const query = version ? { version } : {};
  return body(await api.GET("/api/v1/scoring", { params: { query }, signal }));
}

/** What the editor asks of the server, and how the answers become what the editor holds. */
import { api, body } from "../client/api";
import type { paths } from "../client/schema";
import type { ResumeExport } from "../client/types";
import type { Draft, ResumeDocument } from "./document/draft";
import type { PreviewAnswer } from "./preview/preview-loop";
import type { SavedDraft, SaveOptions } from "./saving/autosave";

type JsonBody<T> = T extends { requestBody: { content: { "application/json": infer Body } } } ? Body : never;
type SaveBody = JsonBody<paths["/api/v1/resumes/{resume_id}"]["put"]>;
type CreateBody = JsonBody<paths["/api/v1/resumes"]["post"]>;
type PreviewBody = JsonBody<paths["/api/v1/export/preview"]["post"]>;
type ExportBody = JsonBody<paths["/api/v1/resumes/{resume_id}/exports"]["post"]>;

/** Browsers refuse bodies above 64 kB that are to outlive their page. */
const LARGEST_KEEPALIVE = 60_000;

export const EXPORT_FORMATS = ["pdf", "png", "svg", "text"] as const;
export type Format = (typeof EXPORT_FORMATS)[number];

function savedDraft(resume: { title: string; document: unknown; revision: number }): SavedDraft {
  const kept = resume.document as Partial<ResumeDocument>;
  const content = { basics: kept.content?.basics ?? {}, sections: kept.content?.sections ?? [] };
  const document: ResumeDocument = { ...kept, content, presentation: kept.presentation ?? {} };
  return { title: resume.title, document, revision: resume.revision };
}

export async function readResume(resumeId: string): Promise<SavedDraft> {
  const params = { path: { resume_id: resumeId } };
  return savedDraft(body(await api.GET("/api/v1/resumes/{resume_id}", { params, cache: "no-store" })));
}

export async function saveResume(
  resumeId: string,
  draft: Draft,
  revision: number,
  options: SaveOptions,
): Promise<{ revision: number }> {
  const { title, document } = draft;
  const small = options.keepalive === true && JSON.stringify(document).length < LARGEST_KEEPALIVE;
  return body(
    await api.PUT("/api/v1/resumes/{resume_id}", {
      params: { path: { resume_id: resumeId }, header: { "If-Match": `"${revision}"` } },
      body: { title, document } as unknown as SaveBody,
      keepalive: small,
    }),
  );
}

export async function createResume(draft: Draft): Promise<{ id: string }> {
  return body(await api.POST("/api/v1/resumes", { body: draft as unknown as CreateBody }));
}

export async function previewPages(
  draft: Draft,
  known: readonly string[],
  signal: AbortSignal,
): Promise<PreviewAnswer> {
  const question = { document: draft.document, format: "svg", known };
  return body(
    await api.POST("/api/v1/export/preview", { body: question as unknown as PreviewBody, signal }),
  ) as PreviewAnswer;
}

export async function requestExport(resumeId: string, format: Format): Promise<ResumeExport> {
  const params = { path: { resume_id: resumeId } };
  return body(
    await api.POST("/api/v1/resumes/{resume_id}/exports", { params, body: { format } as ExportBody }),
  );
}

export async function readExport(exportId: string): Promise<ResumeExport> {
  return body(await api.GET("/api/v1/exports/{export_id}", { params: { path: { export_id: exportId } } }));
}

export async function listExports(resumeId: string): Promise<readonly ResumeExport[]> {
  const answer: unknown = body(
    await api.GET("/api/v1/resumes/{resume_id}/exports", { params: { path: { resume_id: resumeId } } }),
  );
  const items = Array.isArray(answer) ? answer : (answer as { items?: unknown }).items;
  return Array.isArray(items) ? (items as ResumeExport[]) : [];
}

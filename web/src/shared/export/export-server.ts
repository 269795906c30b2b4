/** What a file of a resume is asked for with, and how it is followed. */
import { api, body } from "../../client/api";
import type { paths } from "../../client/schema";
import type { ResumeExport } from "../../client/types";

type JsonBody<T> = T extends { requestBody: { content: { "application/json": infer Body } } } ? Body : never;
type ExportBody = JsonBody<paths["/api/v1/resumes/{resume_id}/exports"]["post"]>;

export type Format = ResumeExport["format"];

export interface ExportChoice {
  readonly format: Format;
  /** Without name, contacts, photo and links. */
  readonly redact: boolean;
  /** Drawn together to at most so many pages. */
  readonly fit: number | null;
}

export async function requestExport(resumeId: string, choice: ExportChoice): Promise<ResumeExport> {
  const params = { path: { resume_id: resumeId } };
  return body(await api.POST("/api/v1/resumes/{resume_id}/exports", { params, body: choice as ExportBody }));
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

/** What the editor asks of the server, and how the answers become what the editor holds. */
import { api, body } from "../client/api";
import type { Finding } from "../client/problem";
import type { paths } from "../client/schema";
import type { ResumeExport } from "../client/types";
import type { Draft, ResumeDocument } from "./document/draft";
import type { Overflow } from "./preview/overflow";
import type { PreviewPage } from "./preview/page-cache";
import type { SavedDraft, SaveOptions } from "./saving/autosave";
import type { Sources } from "./typesetting/protocol";

type JsonBody<T> = T extends { requestBody: { content: { "application/json": infer Body } } } ? Body : never;
type SaveBody = JsonBody<paths["/api/v1/resumes/{resume_id}"]["put"]>;
type CreateBody = JsonBody<paths["/api/v1/resumes"]["post"]>;
type PreviewBody = JsonBody<paths["/api/v1/export/preview"]["post"]>;
type CompositionBody = JsonBody<paths["/api/v1/export/composition"]["post"]>;
type ExportBody = JsonBody<paths["/api/v1/resumes/{resume_id}/exports"]["post"]>;

/** Browsers refuse bodies above 64 kB that are to outlive their page. */
const LARGEST_KEEPALIVE = 60_000;

export type Format = ResumeExport["format"];

export interface ExportChoice {
  readonly format: Format;
  /** Without name, contacts, photo and links. */
  readonly redact: boolean;
  /** Drawn together to at most so many pages. */
  readonly fit: number | null;
}

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

interface PagesAnswer {
  readonly pages: readonly PreviewPage[];
  readonly overflow?: Overflow | null;
  readonly findings: readonly Finding[];
}

export interface Composition {
  /** Empty where only the server can typeset the document. */
  readonly data: string;
  readonly sources: Sources;
  readonly top: number;
  readonly line: number;
  readonly findings: readonly Finding[];
}

async function preview<T>(question: Record<string, unknown>, signal: AbortSignal): Promise<T> {
  const answer = await api.POST("/api/v1/export/preview", {
    body: question as unknown as PreviewBody,
    signal,
  });
  return body(answer) as unknown as T;
}

export function previewPages(
  draft: Draft,
  known: readonly string[],
  signal: AbortSignal,
): Promise<PagesAnswer> {
  return preview({ document: draft.document, format: "svg", known }, signal);
}

/** The document as its template reads it, and where the parts of that template are. */
export async function compose(draft: Draft, signal: AbortSignal): Promise<Composition> {
  const question = { document: draft.document } as unknown as CompositionBody;
  return body(await api.POST("/api/v1/export/composition", { body: question, signal })) as Composition;
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

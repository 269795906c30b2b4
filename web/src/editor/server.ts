/** What the editor asks of the server for its pages. */
import { api, body } from "../client/api";
import type { Finding } from "../client/problem";
import type { paths } from "../client/schema";
import type { Draft } from "./document/draft";
import type { Overflow } from "./preview/overflow";
import type { PreviewPage } from "./preview/page-cache";
import type { Sources } from "./typesetting/protocol";

type JsonBody<T> = T extends { requestBody: { content: { "application/json": infer Body } } } ? Body : never;
type PreviewBody = JsonBody<paths["/api/v1/export/preview"]["post"]>;
type CompositionBody = JsonBody<paths["/api/v1/export/composition"]["post"]>;

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

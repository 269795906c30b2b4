/** How a document of any kind is read from the server and saved there. */
import { api, body } from "../../client/api";
import type { paths } from "../../client/schema";
import type { SavedDraft, SaveOptions } from "./autosave";
import type { KeptDraft } from "./local-drafts";

type JsonBody<T> = T extends { requestBody: { content: { "application/json": infer Body } } } ? Body : never;
type SaveBody = JsonBody<paths["/api/v1/resumes/{resume_id}"]["put"]>;
type CreateBody = JsonBody<paths["/api/v1/resumes"]["post"]>;

/** Browsers refuse bodies above 64 kB that are to outlive their page. */
const LARGEST_KEEPALIVE = 60_000;

export async function readResume(resumeId: string): Promise<SavedDraft> {
  const params = { path: { resume_id: resumeId } };
  const { title, document, revision } = body(
    await api.GET("/api/v1/resumes/{resume_id}", { params, cache: "no-store" }),
  );
  return { title, document, revision };
}

export async function saveResume(
  resumeId: string,
  draft: KeptDraft,
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

export async function createResume(draft: KeptDraft): Promise<{ id: string }> {
  return body(await api.POST("/api/v1/resumes", { body: draft as unknown as CreateBody }));
}

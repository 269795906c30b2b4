/** Finds the draft of whoever is here, or makes one from a sample. */
import { api, body } from "@/client/api";

const SAMPLE = "engineer";
let underWay: Promise<string> | null = null;

/** The id of the resume to open; a new one is made in this design. Two calls at once make one draft. */
export function openDraft(template?: string): Promise<string> {
  underWay ??= findOrMake(template).finally(() => {
    underWay = null;
  });
  return underWay;
}

async function isOffered(template: string): Promise<boolean> {
  const offered = body(await api.GET("/api/v1/templates"));
  return offered.some((one) => one.id === template);
}

async function findOrMake(template?: string): Promise<string> {
  // Whoever is signed in stays who they are; somebody unknown becomes a visitor.
  await api.POST("/api/v1/visitors");
  const page = body(await api.GET("/api/v1/resumes", { params: { query: { limit: 1, sort: "updated" } } }));
  const last = page.items[0];
  if (last) return last.id;
  const document = body(await api.GET("/api/v1/samples/{name}", { params: { path: { name: SAMPLE } } }));
  if (template && (await isOffered(template))) document.presentation = { ...document.presentation, template };
  const title = document.content?.basics?.name || "My resume";
  return body(await api.POST("/api/v1/resumes", { body: { title, document } })).id;
}

/** Finds the draft of whoever is here, or makes one from a sample. */
import { api, body } from "@/client/api";

const SAMPLE = "engineer";
let underWay: Promise<string> | null = null;

/** The id of the resume to open. Two calls at once make one draft. */
export function openDraft(): Promise<string> {
  underWay ??= findOrMake().finally(() => {
    underWay = null;
  });
  return underWay;
}

async function findOrMake(): Promise<string> {
  // Whoever is signed in stays who they are; somebody unknown becomes a visitor.
  await api.POST("/api/v1/visitors");
  const page = body(await api.GET("/api/v1/resumes", { params: { query: { limit: 1, sort: "updated" } } }));
  const last = page.items[0];
  if (last) return last.id;
  const document = body(await api.GET("/api/v1/samples/{name}", { params: { path: { name: SAMPLE } } }));
  const title = document.content?.basics?.name || "My resume";
  return body(await api.POST("/api/v1/resumes", { body: { title, document } })).id;
}

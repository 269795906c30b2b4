/** A LaTeX resume that says the same as the open one. */
import { api, body } from "@/client/api";
import type { EditorSession } from "../state/editor-context";

export async function createLatex({ resumeId, autosave }: EditorSession): Promise<string> {
  await autosave.saveNow();
  const params = { path: { resume_id: resumeId } };
  return body(await api.POST("/api/v1/resumes/{resume_id}/latex", { params })).id;
}

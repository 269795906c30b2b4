/** Scores the open LaTeX resume as it is saved, and says where the result is. */
import { explain } from "@/client/problem";
import { keepScore } from "@/shared/score/score-server";
import { showToast } from "@/shared/toast/toast-store";
import type { LatexSession } from "../state/latex-session";

/** The id of the analysis, or null where there is none; why is said. */
export async function scoreLatex({ autosave, resumeId }: LatexSession): Promise<string | null> {
  showToast({ message: "Typesetting and reading it…" });
  try {
    await autosave.saveNow();
    return (await keepScore(resumeId, null, "general")).id;
  } catch (error) {
    showToast({ message: explain(error), tone: "bad" });
    return null;
  }
}

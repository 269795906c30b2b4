/** The source as a file: the text itself where there is one alone, else an archive of all. */
import { explain } from "@/client/problem";
import { readExport, requestExport } from "@/shared/export/export-server";
import { showToast } from "@/shared/toast/toast-store";
import { isText } from "../document/project";
import type { LatexSession } from "../state/latex-session";

const ASK_AGAIN_MS = 300;
const MOST_ASKED = 100;

function offer(address: string, name: string): void {
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
}

async function archiveOf(resumeId: string): Promise<string> {
  let made = await requestExport(resumeId, { format: "latex", redact: false, fit: null });
  for (let asked = 0; asked < MOST_ASKED && !made.download_url; asked++) {
    if (made.status === "failed" || made.status === "cancelled")
      throw new Error("The archive could not be made.");
    await new Promise((resolve) => setTimeout(resolve, ASK_AGAIN_MS));
    made = await readExport(made.id);
  }
  return made.download_url ?? "";
}

export async function downloadSource({ project, autosave, resumeId }: LatexSession): Promise<void> {
  const { files } = project.content();
  const [only] = files;
  if (files.length === 1 && only && isText(only)) {
    const address = URL.createObjectURL(new Blob([only.text], { type: "application/x-tex" }));
    offer(address, only.name);
    setTimeout(() => URL.revokeObjectURL(address), 10_000);
    return;
  }
  try {
    await autosave.saveNow();
    offer(await archiveOf(resumeId), "");
  } catch (error) {
    showToast({ message: explain(error), tone: "bad" });
  }
}

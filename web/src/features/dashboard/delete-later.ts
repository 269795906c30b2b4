/** A deletion that can be taken back for as long as its message is shown; leaving the page makes it final. */
import { create } from "zustand";
import { api } from "@/client/api";
import { explain } from "@/client/problem";
import { showToast } from "@/shared/toast/toast-store";

/** The resumes that are no longer shown, though the server still has them. */
export const useHidden = create<{ ids: ReadonlySet<string> }>(() => ({ ids: new Set() }));

const waiting = new Set<string>();

export function deleteLater(resume: { id: string; title: string }, onDone: () => void): void {
  hide(resume.id);
  waiting.add(resume.id);
  showToast({
    message: `“${resume.title}” is deleted.`,
    action: {
      label: "Undo",
      perform: () => {
        waiting.delete(resume.id);
        show(resume.id);
      },
    },
    onExpire: () => void deleteNow(resume.id).then(onDone),
  });
}

async function deleteNow(id: string): Promise<void> {
  if (!waiting.delete(id)) return;
  try {
    await api.DELETE("/api/v1/resumes/{resume_id}", { params: { path: { resume_id: id } }, keepalive: true });
  } catch (error) {
    show(id);
    showToast({ message: explain(error), tone: "bad" });
  }
}

function hide(id: string): void {
  useHidden.setState(({ ids }) => ({ ids: new Set(ids).add(id) }));
}

function show(id: string): void {
  useHidden.setState(({ ids }) => ({ ids: new Set([...ids].filter((entry) => entry !== id)) }));
}

window.addEventListener("pagehide", () => {
  for (const id of [...waiting]) void deleteNow(id);
});

/** A posting whose deletion can be taken back while its message is shown; leaving the page makes it final. */
import { create } from "zustand";
import { explain } from "@/client/problem";
import { deletePosting } from "@/shared/score/score-server";
import { showToast } from "@/shared/toast/toast-store";

/** The postings that are no longer shown, though the server still has them. */
export const useLeaving = create<{ ids: ReadonlySet<string> }>(() => ({ ids: new Set() }));

const waiting = new Set<string>();

export function deleteLater(posting: { id: string; title: string }, onDone: () => void): void {
  useLeaving.setState(({ ids }) => ({ ids: new Set(ids).add(posting.id) }));
  waiting.add(posting.id);
  const undo = () => {
    waiting.delete(posting.id);
    bringBack(posting.id);
  };
  showToast({
    message: `“${posting.title}” is deleted.`,
    action: { label: "Undo", perform: undo },
    onExpire: () => void deleteNow(posting.id).then(onDone),
  });
}

async function deleteNow(id: string): Promise<void> {
  if (!waiting.delete(id)) return;
  try {
    await deletePosting(id);
  } catch (error) {
    bringBack(id);
    showToast({ message: explain(error), tone: "bad" });
  }
}

function bringBack(id: string): void {
  useLeaving.setState(({ ids }) => ({ ids: new Set([...ids].filter((other) => other !== id)) }));
}

window.addEventListener("pagehide", () => {
  for (const id of [...waiting]) void deleteNow(id);
});

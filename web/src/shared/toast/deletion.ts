/** A deletion that can be taken back for as long as its message is shown; leaving the page makes it final. */
import { create } from "zustand";
import { explain } from "@/client/problem";
import { showToast } from "./toast-store";

export interface Deletable {
  readonly id: string;
  readonly title: string;
}

/** Deletions of one kind of thing: which are no longer shown, though the server still has them, and one more. */
export function createDeletion(remove: (id: string) => Promise<unknown>) {
  const useLeaving = create<{ ids: ReadonlySet<string> }>(() => ({ ids: new Set() }));
  const waiting = new Set<string>();

  const bringBack = (id: string) =>
    useLeaving.setState(({ ids }) => ({ ids: new Set([...ids].filter((other) => other !== id)) }));

  const deleteNow = async (id: string) => {
    if (!waiting.delete(id)) return;
    try {
      await remove(id);
    } catch (error) {
      bringBack(id);
      showToast({ message: explain(error), tone: "bad" });
    }
  };

  const deleteLater = ({ id, title }: Deletable, onDone: () => void) => {
    useLeaving.setState(({ ids }) => ({ ids: new Set(ids).add(id) }));
    waiting.add(id);
    const undo = () => {
      waiting.delete(id);
      bringBack(id);
    };
    showToast({
      message: `“${title}” is deleted.`,
      action: { label: "Undo", perform: undo },
      onExpire: () => void deleteNow(id).then(onDone),
    });
  };

  window.addEventListener("pagehide", () => {
    for (const id of [...waiting]) void deleteNow(id);
  });

  return { useLeaving, deleteLater };
}

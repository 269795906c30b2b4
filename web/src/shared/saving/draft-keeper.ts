/** Writes the newest draft to the device: at once when idle, and one write at a time. */
import type { LocalDraft, LocalDrafts } from "./local-drafts";

export interface DraftKeeper {
  keep(draft: LocalDraft): void;
  /** Forgets the copy, unless something newer waits to be written. */
  forget(resumeId: string): void;
  /** Whether the last write reached the device. */
  kept(): boolean;
}

export function createDraftKeeper(drafts: LocalDrafts, onChange: () => void): DraftKeeper {
  let next: (() => Promise<void>) | null = null;
  let busy = false;
  let kept = true;

  const settle = (worked: boolean) => {
    if (kept === worked) return;
    kept = worked;
    onChange();
  };
  const work = async () => {
    busy = true;
    while (next) {
      const write = next;
      next = null;
      await write().then(
        () => settle(true),
        () => settle(false),
      );
    }
    busy = false;
  };
  const schedule = (write: () => Promise<void>) => {
    next = write;
    if (!busy) void work();
  };
  return {
    keep: (draft) => {
      drafts.hold(draft);
      schedule(() => drafts.keep(draft));
    },
    forget: (resumeId) => schedule(() => drafts.forget(resumeId)),
    kept: () => kept,
  };
}

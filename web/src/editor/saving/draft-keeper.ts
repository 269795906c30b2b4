/** Writes each draft to the device in the turn of its change; a slow device gets only the newest. */
import type { LocalDraft, LocalDrafts } from "./local-drafts";

export interface DraftKeeper {
  keep(draft: LocalDraft): void;
  /** Forgets the copy, unless something newer waits to be written. */
  forget(resumeId: string): void;
  /** Whether the last write reached the device. */
  kept(): boolean;
}

/** A crash of the tab loses what was not handed over, so writes overlap, up to what a stuck device may pile up. */
const MOST_UNDERWAY = 32;

export function createDraftKeeper(drafts: LocalDrafts, onChange: () => void): DraftKeeper {
  let next: (() => Promise<void>) | null = null;
  let underway = 0;
  let kept = true;

  const settle = (worked: boolean) => {
    underway -= 1;
    if (kept !== worked) {
      kept = worked;
      onChange();
    }
    if (next) work(next);
  };
  const work = (write: () => Promise<void>) => {
    next = null;
    underway += 1;
    write().then(
      () => settle(true),
      () => settle(false),
    );
  };
  const schedule = (write: () => Promise<void>) => {
    if (underway < MOST_UNDERWAY) work(write);
    else next = write;
  };
  return {
    keep: (draft) => schedule(() => drafts.keep(draft)),
    forget: (resumeId) => schedule(() => drafts.forget(resumeId)),
    kept: () => kept,
  };
}

/**
 * The newest draft, told to the browser in the very turn of a key. A database is asked step by step, and a tab
 * that crashes takes its unanswered questions with it; this one store takes a whole value at once.
 */
import type { LocalDraft } from "./local-drafts";

export interface LastWords {
  say(draft: LocalDraft): void;
  heard(resumeId: string): LocalDraft | null;
  /** Takes back what was said, unless something newer was said since. */
  forget(resumeId: string, upTo?: number): void;
}

const PREFIX = "curricle.last-words.";
// The store holds some five million characters for the whole site, and is written while a key is held.
const LONGEST = 1_000_000;

export function createLastWords(storage: Storage): LastWords {
  const newest = new Map<string, number>();
  const forget = (resumeId: string) => {
    newest.delete(resumeId);
    storage.removeItem(PREFIX + resumeId);
  };
  return {
    say: (draft) => {
      try {
        const words = JSON.stringify(draft);
        if (words.length > LONGEST) return forget(draft.resumeId);
        storage.setItem(PREFIX + draft.resumeId, words);
        newest.set(draft.resumeId, draft.changedAt);
      } catch {
        // Full or forbidden: the database still has every draft but those of the last moment.
        forget(draft.resumeId);
      }
    },
    heard: (resumeId) => {
      try {
        return JSON.parse(storage.getItem(PREFIX + resumeId) ?? "null") as LocalDraft | null;
      } catch {
        return null;
      }
    },
    forget: (resumeId, upTo = Number.POSITIVE_INFINITY) => {
      if ((newest.get(resumeId) ?? 0) <= upTo) forget(resumeId);
    },
  };
}

/** The later of two drafts. */
export function later(one: LocalDraft | null, other: LocalDraft | null): LocalDraft | null {
  if (!one || !other) return one ?? other;
  return other.changedAt > one.changedAt ? other : one;
}

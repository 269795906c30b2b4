/** The draft of the last moment: there after a crash, gone once the database has it, never newer than itself. */
import { beforeEach, describe, expect, it } from "vitest";
import { createLastWords, later } from "@/shared/saving/last-words";
import type { LocalDraft } from "@/shared/saving/local-drafts";
import { sampleDraft } from "../testing/sample-draft";

const draft = (title: string, changedAt: number): LocalDraft => ({
  ...sampleDraft(),
  title,
  resumeId: "x",
  revision: 1,
  changedAt,
});

describe("last words", () => {
  beforeEach(() => localStorage.clear());

  it("are heard by the next tab", () => {
    createLastWords(localStorage).say(draft("a", 1));
    expect(createLastWords(localStorage).heard("x")).toEqual(draft("a", 1));
    expect(createLastWords(localStorage).heard("y")).toBeNull();
  });

  it("stay while something newer was said", () => {
    const words = createLastWords(localStorage);
    words.say(draft("a", 1));
    words.say(draft("b", 2));
    words.forget("x", 1);
    expect(words.heard("x")?.title).toBe("b");
    words.forget("x", 2);
    expect(words.heard("x")).toBeNull();
  });

  it("leave nothing old behind where the new does not fit", () => {
    const words = createLastWords(localStorage);
    words.say(draft("a", 1));
    words.say(draft("b".repeat(2_000_000), 2));
    expect(words.heard("x")).toBeNull();
  });

  it("survive a store that refuses or holds rubbish", () => {
    const refusing = {
      ...localStorage,
      setItem: () => {
        throw new DOMException("full", "QuotaExceededError");
      },
      removeItem: () => {},
      getItem: () => "{rubbish",
    } as Storage;
    const words = createLastWords(refusing);
    words.say(draft("a", 1));
    expect(words.heard("x")).toBeNull();
  });

  it("give way to what is later", () => {
    expect(later(draft("a", 1), draft("b", 2))?.title).toBe("b");
    expect(later(draft("a", 1), null)?.title).toBe("a");
    expect(later(null, null)).toBeNull();
  });
});

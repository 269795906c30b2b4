/** The copy on this device: the first change is written at once, the newest always last. */
import { describe, expect, it } from "vitest";
import { createDraftKeeper } from "@/shared/saving/draft-keeper";
import type { LocalDraft, LocalDrafts } from "@/shared/saving/local-drafts";
import { sampleDraft } from "../testing/sample-draft";

const draft = (title: string): LocalDraft => ({
  ...sampleDraft(),
  title,
  resumeId: "x",
  revision: 1,
  changedAt: 0,
});

function slowDrafts() {
  const written: string[] = [];
  const waiting: (() => void)[] = [];
  const write = (what: string) =>
    new Promise<void>((resolve) => {
      written.push(what);
      waiting.push(resolve);
    });
  const held: string[] = [];
  const drafts: LocalDrafts = {
    hold: ({ title }) => held.push(title),
    keep: ({ title }) => write(title),
    forget: () => write("(forgotten)"),
    read: async () => null,
  };
  const turn = async () => {
    waiting.shift()?.();
    await new Promise((resolve) => setTimeout(resolve));
  };
  return { drafts, held, written, turn };
}

describe("draft keeper", () => {
  it("holds on to each change in its turn, and skips what is outdated when it writes", async () => {
    const { drafts, held, written, turn } = slowDrafts();
    const keeper = createDraftKeeper(drafts, () => {});
    keeper.keep(draft("a"));
    expect(written).toEqual(["a"]);
    keeper.keep(draft("b"));
    keeper.keep(draft("c"));
    expect(held).toEqual(["a", "b", "c"]);
    await turn();
    expect(written).toEqual(["a", "c"]);
  });

  it("does not forget what came after the save", async () => {
    const { drafts, written, turn } = slowDrafts();
    const keeper = createDraftKeeper(drafts, () => {});
    keeper.keep(draft("a"));
    keeper.forget("x");
    keeper.keep(draft("b"));
    await turn();
    expect(written).toEqual(["a", "b"]);
  });

  it("says when the device refuses", async () => {
    const told: boolean[] = [];
    const refusing: LocalDrafts = {
      hold: () => {},
      keep: () => Promise.reject(new Error("full")),
      forget: async () => {},
      read: async () => null,
    };
    const keeper = createDraftKeeper(refusing, () => told.push(keeper.kept()));
    keeper.keep(draft("a"));
    await new Promise((resolve) => setTimeout(resolve));
    expect(told).toEqual([false]);
  });
});

/** The copy on this device: each change is handed over at once, the newest always last. */
import { describe, expect, it } from "vitest";
import { sampleDraft } from "../testing/sample-draft";
import { createDraftKeeper } from "./draft-keeper";
import type { LocalDraft, LocalDrafts } from "./local-drafts";

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
  const drafts: LocalDrafts = {
    keep: ({ title }) => write(title),
    forget: () => write("(forgotten)"),
    read: async () => null,
  };
  const turn = async () => {
    waiting.shift()?.();
    await new Promise((resolve) => setTimeout(resolve));
  };
  return { drafts, written, turn };
}

describe("draft keeper", () => {
  it("writes in the very turn of the change, whatever is still underway", () => {
    const { drafts, written } = slowDrafts();
    const keeper = createDraftKeeper(drafts, () => {});
    for (const title of ["a", "b", "c"]) keeper.keep(draft(title));
    expect(written).toEqual(["a", "b", "c"]);
  });

  it("gives a stuck device only the newest, once it takes something again", async () => {
    const { drafts, written, turn } = slowDrafts();
    const keeper = createDraftKeeper(drafts, () => {});
    for (let number = 0; number < 500; number += 1) keeper.keep(draft(`${number}`));
    const piled = written.length;
    expect(piled).toBeLessThan(100);
    await turn();
    expect(written.slice(piled)).toEqual(["499"]);
  });

  it("does not forget what came after the save", () => {
    const { drafts, written } = slowDrafts();
    const keeper = createDraftKeeper(drafts, () => {});
    keeper.keep(draft("a"));
    keeper.forget("x");
    keeper.keep(draft("b"));
    expect(written).toEqual(["a", "(forgotten)", "b"]);
  });

  it("says when the device refuses", async () => {
    const told: boolean[] = [];
    const refusing: LocalDrafts = {
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

/** The score of an open resume: what it answers to, what it remembers, and whom it asks again. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { ApiProblem } from "@/client/problem";
import type { LiveAnalysis } from "@/shared/score/analysis";
import * as server from "@/shared/score/score-server";
import type { EditorSession } from "../state/editor-context";
import { createEditor } from "../state/editor-store";
import { sampleDraft } from "../testing/sample-draft";
import { keeperOf, movedBetween } from "./score-keeper";

const analysisOf = (readiness: number, match: number | null = null) =>
  ({ readiness: { score: readiness }, match: match === null ? null : { score: match } }) as LiveAnalysis;

function openSession(): EditorSession {
  return { resumeId: crypto.randomUUID(), editor: createEditor(sampleDraft()) } as unknown as EditorSession;
}

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe("movedBetween", () => {
  it("speaks of shown numbers, and only of those that were there before", () => {
    expect(movedBetween(analysisOf(61.9), analysisOf(63.1, 40))).toEqual({ readiness: 2, match: 0 });
    expect(movedBetween(analysisOf(60, 41.2), analysisOf(60.8, 40.9))).toEqual({ readiness: 0, match: -1 });
    expect(movedBetween(null, analysisOf(60))).toEqual({ readiness: 0, match: 0 });
  });
});

describe("the keeper of a score", () => {
  it("keeps the old number until the new one is there, and says the change", async () => {
    const ask = vi.spyOn(server, "scoreLive").mockResolvedValueOnce(analysisOf(60));
    const session = openSession();
    const keeper = keeperOf(session);
    const stop = keeper.follow();
    await pass(0);
    ask.mockResolvedValueOnce(analysisOf(64));
    session.editor.set("a", "text", "Led 14 people");
    expect(keeper.store.getState()).toMatchObject({ isFresh: false, analysis: { readiness: { score: 60 } } });
    await pass(249);
    expect(ask).toHaveBeenCalledTimes(1);
    await pass(1);
    expect(keeper.store.getState()).toMatchObject({ isFresh: true, moved: { readiness: 4 } });
    stop();
  });

  it("asks nothing when only the title changed, and nothing once nobody looks", async () => {
    const ask = vi.spyOn(server, "scoreLive").mockResolvedValue(analysisOf(60));
    const session = openSession();
    const stop = keeperOf(session).follow();
    await pass(0);
    session.editor.set("@resume", "title", "Another");
    await pass(500);
    expect(ask).toHaveBeenCalledTimes(1);
    stop();
    session.editor.set("a", "text", "Led 14 people");
    await pass(500);
    expect(ask).toHaveBeenCalledTimes(1);
    expect(keeperOf(session).store.getState().analysis?.readiness.score).toBe(60);
  });

  it("asks a busy server again before it says so", async () => {
    const busy = new ApiProblem(503, { title: "Busy" }, null);
    const ask = vi
      .spyOn(server, "scoreLive")
      .mockRejectedValueOnce(busy)
      .mockResolvedValueOnce(analysisOf(60));
    const keeper = keeperOf(openSession());
    const stop = keeper.follow();
    await pass(0);
    expect(keeper.store.getState().trouble).toBeNull();
    await pass(2_000);
    expect(keeper.store.getState().analysis?.readiness.score).toBe(60);
    ask.mockRejectedValue(busy);
    keeper.again();
    await pass(10_000);
    expect(keeper.store.getState().trouble).toBe(busy);
    expect(keeper.store.getState().analysis?.readiness.score).toBe(60);
    stop();
  });

  it("remembers the posting on this device, and a new one is no change of the score", async () => {
    vi.spyOn(server, "scoreLive").mockResolvedValue(analysisOf(60, 40));
    const session = openSession();
    const keeper = keeperOf(session);
    const stop = keeper.follow();
    await pass(0);
    keeper.setPosting("p1");
    await pass(0);
    expect(keeper.store.getState()).toMatchObject({ postingId: "p1", moved: { readiness: 0, match: 0 } });
    expect(localStorage.getItem(`curricle.posting.${session.resumeId}`)).toBe("p1");
    keeper.setPosting(null);
    expect(localStorage.getItem(`curricle.posting.${session.resumeId}`)).toBeNull();
    stop();
  });
});

/** The newest text wins, what is nearly done is waited for, and nobody who types on and on is left without a page. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createCompileLoop, createHold, LONGEST_UNSEEN_MS, PATIENCE_MS, type Subject } from "./compile-loop";

interface Call {
  readonly subject: Subject<string>;
  readonly signal: AbortSignal;
  readonly answer: (value: string) => void;
  readonly fail: (error: unknown) => void;
}

function start() {
  let time = 0;
  const calls: Call[] = [];
  const shown: string[] = [];
  const busy: boolean[] = [];
  const onFailure = vi.fn((_error: unknown) => true);
  const loop = createCompileLoop<string, string>({
    request: (subject, signal) =>
      new Promise((answer, fail) => {
        signal.addEventListener("abort", () => fail(new DOMException("given up", "AbortError")));
        calls.push({ subject, signal, answer, fail });
      }),
    show: (answer) => shown.push(answer),
    onFailure,
    onBusy: (now) => busy.push(now),
    now: () => time,
  });
  let version = 0;
  const push = (draft: string) => loop.push({ draft, version: ++version, changedAt: time });
  const settle = async (index: number, after: number) => {
    time += after;
    calls[index]?.answer(`page of ${calls[index]?.subject.draft}`);
    await vi.advanceTimersByTimeAsync(0);
  };
  const wait = (ms: number) => {
    time += ms;
  };
  return { loop, push, calls, shown, busy, onFailure, settle, wait };
}

describe("compile loop", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it("asks at once, one at a time, and then for the newest only", async () => {
    const { push, calls, shown, settle } = start();
    for (const draft of ["a", "b", "c"]) push(draft);
    expect(calls).toHaveLength(1);
    await settle(0, 50);
    expect(calls.map(({ subject }) => subject.draft)).toEqual(["a", "c"]);
    await settle(1, 50);
    expect(shown).toEqual(["page of a", "page of c"]);
  });

  it("gives up a long run for newer text, but not one that is nearly done", async () => {
    const { push, calls, settle, wait } = start();
    push("a");
    await settle(0, 4 * PATIENCE_MS);
    push("b");
    await settle(1, 4 * PATIENCE_MS);
    push("c");
    wait(100);
    push("d");
    expect(calls[2]?.signal.aborted).toBe(true);
    await vi.advanceTimersByTimeAsync(0);
    expect(calls[3]?.subject.draft).toBe("d");
    wait(3.5 * PATIENCE_MS);
    push("e");
    expect(calls[3]?.signal.aborted).toBe(false);
  });

  it("lets a page through to somebody who never stops typing", async () => {
    const { push, calls, settle, wait } = start();
    push("a");
    await settle(0, 5_000);
    push("b");
    await settle(1, 5_000);
    push("c");
    wait(LONGEST_UNSEEN_MS + 1);
    push("d");
    expect(calls[2]?.signal.aborted).toBe(false);
  });

  it("says that it is busy from the first text to the last page", async () => {
    const { push, busy, settle } = start();
    push("a");
    push("b");
    await settle(0, 10);
    expect(busy.at(-1)).toBe(true);
    await settle(1, 10);
    expect(busy.at(-1)).toBe(false);
  });

  it("tries again by itself where that is worth it, and goes on with the newest", async () => {
    const { push, calls, onFailure } = start();
    push("a");
    calls[0]?.fail(new Error("away"));
    await vi.advanceTimersByTimeAsync(1_000);
    expect(calls).toHaveLength(2);
    onFailure.mockReturnValue(false);
    calls[1]?.fail(new Error("refused"));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(calls).toHaveLength(2);
    push("b");
    expect(calls[2]?.subject.draft).toBe("b");
  });

  it("holds text back while engines are warmed, so that what is sent is the newest", async () => {
    const calls: Call[] = [];
    const loop = createCompileLoop<string, string>({
      request: (subject, signal) =>
        new Promise((answer, fail) => calls.push({ subject, signal, answer, fail })),
      show: () => undefined,
      onFailure: () => false,
      onBusy: () => undefined,
      now: () => Date.now(),
    });
    const push = (draft: string) => loop.push({ draft, version: 1, changedAt: 0 });
    for (const [index, duration] of [50, 350].entries()) {
      push(`slow ${index}`);
      await vi.advanceTimersByTimeAsync(duration);
      calls[index]?.answer("page");
      await vi.advanceTimersByTimeAsync(0);
    }
    push("a");
    await vi.advanceTimersByTimeAsync(100);
    push("b");
    expect(calls).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(100);
    expect(calls[2]?.subject.draft).toBe("b");
    loop.stop();
  });

  it("forgets to hold back when answers come at once", () => {
    const hold = createHold();
    for (const duration of [50, 400, 400]) hold.learn(duration);
    expect(hold.milliseconds()).toBeGreaterThan(200);
    for (let count = 0; count < 20; count++) hold.learn(55);
    expect(hold.milliseconds()).toBe(0);
  });

  it("is silent once it is stopped", async () => {
    const { loop, push, calls, shown, onFailure, settle } = start();
    push("a");
    loop.stop();
    await settle(0, 10);
    expect(calls[0]?.signal.aborted).toBe(true);
    expect(shown).toEqual([]);
    expect(onFailure).not.toHaveBeenCalled();
  });
});

/** When the server is asked, and whose answer counts. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createScoreLoop } from "./score-loop";

function open() {
  const asked: string[] = [];
  const answers: ((answer: string) => void)[] = [];
  const refusals: ((error: Error) => void)[] = [];
  const shown: string[] = [];
  const failed: unknown[] = [];
  const signals: AbortSignal[] = [];
  const loop = createScoreLoop<string, string>({
    ask: (question, signal) => {
      asked.push(question);
      signals.push(signal);
      return new Promise((resolve, reject) => {
        answers.push(resolve);
        refusals.push(reject);
      });
    },
    show: (answer) => shown.push(answer),
    fail: (error) => failed.push(error),
  });
  return { loop, asked, answers, refusals, shown, failed, signals };
}

const settle = () => vi.advanceTimersByTimeAsync(0);

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe("the loop of the score", () => {
  it("asks once for a burst of keys, a quarter of a second after the last", async () => {
    const { loop, asked } = open();
    for (const word of ["a", "ab", "abc"]) {
      loop.push(word);
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(asked).toEqual([]);
    await vi.advanceTimersByTimeAsync(150);
    expect(asked).toEqual(["abc"]);
  });

  it("gives up the older question and never shows its answer", async () => {
    const { loop, answers, shown, signals } = open();
    loop.push("old", true);
    loop.push("new", true);
    expect(signals[0]?.aborted).toBe(true);
    answers[1]?.("new answer");
    answers[0]?.("old answer");
    await settle();
    expect(shown).toEqual(["new answer"]);
  });

  it("says a failure, but not one that it caused itself", async () => {
    const { loop, refusals, failed } = open();
    loop.push("one", true);
    loop.push("two", true);
    refusals[0]?.(new Error("aborted"));
    refusals[1]?.(new Error("down"));
    await settle();
    expect(failed).toHaveLength(1);
    expect(String(failed[0])).toContain("down");
  });

  it("asks nothing any more once it is stopped", async () => {
    const { loop, asked } = open();
    loop.push("a");
    loop.stop();
    await vi.advanceTimersByTimeAsync(1000);
    expect(asked).toEqual([]);
  });
});

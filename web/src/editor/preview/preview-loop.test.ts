/** The preview follows the keys: one request at a time, the newest draft next, no old page over a new one. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { ApiProblem, Unreachable } from "@/client/problem";
import { sampleDraft } from "../testing/sample-draft";
import { PageCache } from "./page-cache";
import { createPreviewLoop, type PreviewAnswer, type PreviewSubject } from "./preview-loop";

const subject = (version: number): PreviewSubject => ({
  draft: { ...sampleDraft(), title: String(version) },
  version,
  changedAt: 0,
});
const answer: PreviewAnswer = { findings: [] };

function start() {
  const asked: string[] = [];
  const shown: number[] = [];
  const failures: unknown[] = [];
  const open: { resolve: (value: PreviewAnswer) => void; reject: (error: unknown) => void }[] = [];
  const loop = createPreviewLoop({
    request: ({ title }) => {
      asked.push(title);
      return new Promise<PreviewAnswer>((resolve, reject) => open.push({ resolve, reject }));
    },
    show: (_answer, { version }) => void shown.push(version),
    onFailure: (error) => failures.push(error),
    onFindings: () => {},
  });
  const settle = () => vi.advanceTimersByTimeAsync(0);
  const reply = async () => {
    open.shift()?.resolve(answer);
    await settle();
  };
  const refuse = async (error: unknown) => {
    open.shift()?.reject(error);
    await settle();
  };
  return { loop, asked, shown, failures, reply, refuse };
}

describe("preview loop", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it("asks at once when idle, and then only for the newest", async () => {
    const { loop, asked, shown, reply } = start();
    for (const version of [1, 2, 3]) loop.push(subject(version));
    expect(asked).toEqual(["1"]);
    await reply();
    expect(asked).toEqual(["1", "3"]);
    await reply();
    expect(shown).toEqual([1, 3]);
  });

  it("tries again when the server was away, and sooner when something changes", async () => {
    const { loop, asked, failures, shown, reply, refuse } = start();
    loop.push(subject(1));
    await refuse(new Unreachable("down"));
    expect(failures).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(asked).toEqual(["1", "1"]);
    await refuse(new Unreachable("down"));
    loop.push(subject(2));
    expect(asked).toEqual(["1", "1", "2"]);
    await reply();
    expect(shown).toEqual([2]);
  });

  it("does not ask again for a draft that the server refused", async () => {
    const { loop, asked, refuse } = start();
    loop.push(subject(1));
    await refuse(new ApiProblem(422, {}, null));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(asked).toEqual(["1"]);
  });

  it("shows nothing more once it was stopped", async () => {
    const { loop, shown, reply } = start();
    loop.push(subject(1));
    loop.stop();
    await reply();
    expect(shown).toEqual([]);
  });
});

describe("page cache", () => {
  const page = (hash: string, svg?: string) => ({ hash, width: 1, height: 1, ...(svg ? { svg } : {}) });

  it("completes an answer with the pages it holds", () => {
    const cache = new PageCache();
    cache.take([page("a", "<svg/>"), page("b", "<svg/>")]);
    expect(cache.take([page("a"), page("c", "<svg/>")])?.map(({ hash }) => hash)).toEqual(["a", "c"]);
    expect(cache.take([page("unknown")])).toBeNull();
  });

  it("lets the oldest pages go, never those of the last answer", () => {
    const cache = new PageCache();
    for (let number = 0; number < 40; number += 1)
      cache.take([page("kept", "<svg/>"), page(String(number), "<svg/>")]);
    expect(cache.hashes()).toHaveLength(24);
    expect(cache.hashes()).toContain("kept");
    expect(cache.hashes()).not.toContain("3");
  });
});

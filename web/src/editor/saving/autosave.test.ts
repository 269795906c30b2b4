/** Autosave: every change reaches the device, then the server, and nothing is overwritten or lost on the way. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { ApiProblem, Unreachable } from "@/client/problem";
import {
  type AutosavePorts,
  createAutosave,
  DEBOUNCE_MS,
  type SavedDraft,
  type SaveStatus,
} from "@/shared/saving/autosave";
import { setField } from "../document/commands";
import type { ResumeDocument } from "../document/draft";
import { createEditor } from "../state/editor-store";
import { sampleDraft } from "../testing/sample-draft";

const refusal = (status: number) =>
  new ApiProblem(status, { code: "x.y", errors: [{ pointer: "/content/basics/name" }] }, null);

function start(
  put: AutosavePorts<ResumeDocument>["put"],
  theirs: SavedDraft<ResumeDocument> = { ...sampleDraft(), revision: 9 },
) {
  const editor = createEditor(sampleDraft());
  const states: SaveStatus["state"][] = [];
  const keeper = { keep: vi.fn(), forget: vi.fn(), kept: () => true };
  const onConflict = vi.fn();
  const ports: AutosavePorts<ResumeDocument> = {
    resumeId: "x",
    read: editor.draft,
    put,
    fetchTheirs: async () => theirs,
    keeper,
    onStatus: ({ state }) => states.push(state),
    onConflict,
  };
  const autosave = createAutosave(ports, 1);
  const type = (text: string) => {
    editor.run(setField("a", "text", text));
    autosave.changed();
  };
  return { editor, autosave, type, states, keeper, onConflict };
}

describe("autosave", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it("keeps each change on the device at once and saves once the keys rest", async () => {
    const put = vi.fn(async () => ({ revision: 2 }));
    const { type, states, keeper } = start(put);
    type("o");
    type("on");
    expect(keeper.keep).toHaveBeenCalledTimes(2);
    expect(put).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(DEBOUNCE_MS);
    expect(put).toHaveBeenCalledTimes(1);
    expect(put.mock.calls[0]).toMatchObject([expect.anything(), 1, {}]);
    expect(states).toEqual(["unsaved", "saving", "saved"]);
    expect(keeper.forget).toHaveBeenCalled();
  });

  it("saves what was typed during a save under the revision that it made", async () => {
    let answer: (value: { revision: number }) => void = () => {};
    const put = vi.fn(
      () =>
        new Promise<{ revision: number }>((resolve) => {
          answer = resolve;
        }),
    );
    const { type, states, keeper } = start(put);
    type("one");
    await vi.advanceTimersByTimeAsync(DEBOUNCE_MS);
    type("two");
    answer({ revision: 2 });
    await vi.advanceTimersByTimeAsync(DEBOUNCE_MS);
    expect(put).toHaveBeenCalledTimes(2);
    expect(put.mock.calls[1]).toMatchObject([expect.anything(), 2, {}]);
    expect(keeper.forget).not.toHaveBeenCalled();
    answer({ revision: 3 });
    await vi.advanceTimersByTimeAsync(0);
    expect(states.at(-1)).toBe("saved");
  });

  it("goes on trying while the server is away, and says that the work is on this device", async () => {
    let away = true;
    const put = vi.fn(async () => {
      if (away) throw new Unreachable("down");
      return { revision: 2 };
    });
    const { type, states } = start(put);
    type("one");
    await vi.advanceTimersByTimeAsync(DEBOUNCE_MS);
    expect(states.at(-1)).toBe("offline");
    type("two");
    expect(states.at(-1)).toBe("offline");
    away = false;
    await vi.advanceTimersByTimeAsync(2_000);
    expect(states.at(-1)).toBe("saved");
  });

  it("waits for a decision after a conflict, and overwrites nothing before it", async () => {
    const put = vi.fn(async (_draft: unknown, revision: number) => {
      if (revision === 1) throw refusal(412);
      return { revision: revision + 1 };
    });
    const { type, states, autosave, onConflict } = start(put, {
      ...sampleDraft(),
      title: "Theirs",
      revision: 9,
    });
    type("mine");
    await vi.advanceTimersByTimeAsync(DEBOUNCE_MS);
    expect(onConflict).toHaveBeenCalledWith(expect.objectContaining({ title: "Theirs" }));
    type("mine, longer");
    await vi.advanceTimersByTimeAsync(10_000);
    expect(put).toHaveBeenCalledTimes(1);
    autosave.continueFrom(9);
    await vi.advanceTimersByTimeAsync(0);
    expect(put.mock.calls.at(-1)?.[1]).toBe(9);
    expect(states.at(-1)).toBe("saved");
  });

  it("knows its own words when only the answer was lost", async () => {
    const editor = createEditor(sampleDraft());
    editor.run(setField("a", "text", "mine"));
    const put = vi.fn(async () => {
      throw refusal(412);
    });
    const { type, states, onConflict } = start(put, { ...editor.draft(), revision: 2 });
    type("mine");
    await vi.advanceTimersByTimeAsync(DEBOUNCE_MS);
    expect(onConflict).not.toHaveBeenCalled();
    expect(states.at(-1)).toBe("saved");
  });

  it("tells which fields the server refuses, and tries again after the next change", async () => {
    const put = vi.fn().mockRejectedValueOnce(refusal(422)).mockResolvedValue({ revision: 2 });
    const { type, autosave } = start(put);
    type("bad");
    await vi.advanceTimersByTimeAsync(DEBOUNCE_MS);
    expect(autosave.status()).toMatchObject({
      state: "invalid",
      findings: [{ pointer: "/content/basics/name" }],
    });
    type("good");
    await vi.advanceTimersByTimeAsync(DEBOUNCE_MS);
    expect(autosave.status().state).toBe("saved");
  });

  it("saves at once when asked, and asks nothing when all is saved", async () => {
    const put = vi.fn(async () => ({ revision: 2 }));
    const { type, autosave } = start(put);
    await autosave.saveNow();
    expect(put).not.toHaveBeenCalled();
    type("x");
    await autosave.saveNow({ keepalive: true });
    expect(put).toHaveBeenCalledWith(expect.anything(), 1, { keepalive: true });
  });
});

/** What becomes of an answer: problems beside the page, or one clear reason why there is none. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { api } from "@/client/api";
import { ApiProblem, Unreachable } from "@/client/problem";
import type { LatexDraft } from "../document/project";
import { createTypesetStore } from "./typeset-store";
import { createTypesetter } from "./typesetter";

const draft: LatexDraft = {
  title: "CV",
  document: {
    kind: "latex",
    content: { engine: "pdflatex", main: "main.tex", files: [{ name: "main.tex", text: "x" }] },
  },
};
const error = { severity: "error", code: "tex.x", file: "main.tex", line: 3, message: "No" };

async function answerWith(answer: unknown, isFailure: boolean) {
  vi.spyOn(api, "POST").mockImplementation((() =>
    isFailure ? Promise.reject(answer) : Promise.resolve({ data: answer })) as never);
  const typeset = createTypesetStore();
  const onProblems = vi.fn();
  const typesetter = createTypesetter({ resumeId: "r", typeset, onProblems });
  typesetter.push({ draft, version: 1, changedAt: 0 });
  await vi.advanceTimersByTimeAsync(0);
  typesetter.stop();
  return { state: typeset.getState(), onProblems };
}

describe("typesetter", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it("tells of a page that is new, and of what was found on the way", async () => {
    const warning = { ...error, severity: "warning" };
    const { state, onProblems } = await answerWith(
      { id: "c1", engine: "pdflatex", pdf: btoa("%PDF"), milliseconds: 20, warnings: [warning] },
      false,
    );
    expect(state).toMatchObject({ compilationId: "c1", isOld: false, trouble: "none", busy: false });
    expect(state.madeAt).not.toBeNull();
    expect(onProblems).toHaveBeenCalledWith([warning]);
  });

  it("keeps the old page where errors let no new one be made", async () => {
    const problem = new ApiProblem(422, { code: "tex.failed", errors: [error], log: "! No" }, null);
    const { state } = await answerWith(problem, true);
    expect(state).toMatchObject({
      isOld: true,
      trouble: "none",
      log: "! No",
      diagnostics: [error],
      madeAt: null,
    });
  });

  it("says what to install where there is no TeX", async () => {
    const problem = new ApiProblem(503, { code: "tex.unavailable", title: "None", install: "apt" }, null);
    expect((await answerWith(problem, true)).state).toMatchObject({ trouble: "unavailable", install: "apt" });
  });

  it("says that a text took too long", async () => {
    const problem = new ApiProblem(422, { code: "tex.stopped", detail: "It took 30 s." }, null);
    expect((await answerWith(problem, true)).state).toMatchObject({
      trouble: "stopped",
      message: "It took 30 s.",
    });
  });

  it("is calm when another window typesets the same, and when nobody answers", async () => {
    const replaced = new ApiProblem(409, { code: "tex.replaced" }, null);
    expect((await answerWith(replaced, true)).state).toMatchObject({ trouble: "none", isOld: true });
    expect((await answerWith(new Unreachable("away"), true)).state).toMatchObject({ trouble: "unreachable" });
  });
});

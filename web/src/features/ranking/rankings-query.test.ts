/** A ranking says in a few words how it stands. */
import { describe, expect, it } from "vitest";
import { standText } from "./rankings-query";

describe("standText", () => {
  it("counts what was read, whatever came of the rest", () => {
    expect(standText({ state: "pending", files: 1, progress: 0 })).toBe("1 resume, waiting for its turn");
    expect(standText({ state: "processing", files: 7, progress: 3 / 7 })).toBe("3 of 7 read");
    expect(standText({ state: "completed", files: 7, progress: 1 })).toBe("7 resumes");
    expect(standText({ state: "cancelled", files: 3, progress: 1 / 3 })).toBe("Stopped, 1 of 3 read");
    expect(standText({ state: "failed", files: 3, progress: 0 })).toBe("Stopped, 0 of 3 read");
  });
});

/** A change is only said between scores that were weighed alike. */
import { describe, expect, it } from "vitest";
import { comparableBefore } from "./comparable";
import { toldText } from "./outcomes";

const line = (id: number, weights_version = "2026.1", profile = "general") => ({
  id,
  weights_version,
  profile,
});

describe("comparableBefore", () => {
  it("skips what was weighed otherwise", () => {
    const lines = [line(4), line(3, "2026.2"), line(2, "2026.1", "sales"), line(1)];
    expect(comparableBefore(lines, 0)).toBe(lines[3]);
    expect(comparableBefore(lines, 1)).toBeUndefined();
    expect(comparableBefore(lines, 2)).toBeUndefined();
    expect(comparableBefore(lines, 3)).toBeUndefined();
    expect(comparableBefore(lines, 9)).toBeUndefined();
  });
});

describe("toldText", () => {
  it("says what happened in the order in which it happens", () => {
    expect(toldText(["interview", "applied"])).toBe("Applied, Interview");
    expect(toldText([])).toBe("");
  });
});

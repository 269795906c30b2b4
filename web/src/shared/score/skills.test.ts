/** A chip says in a few words by what a resume meets a wish. */
import { describe, expect, it } from "vitest";
import { shownBy } from "./skills";

const one = (name: string, state: "matched" | "missing") => ({ name, concept: null, state });

describe("shownBy", () => {
  it("names how, where it is not by the very word", () => {
    expect(shownBy({ state: "matched", how: "exact" })).toBe("");
    expect(shownBy({ state: "matched", how: null })).toBe("");
    expect(shownBy({ state: "matched", how: "synonym" })).toBe("another name for it");
    expect(shownBy({ state: "missing", how: null })).toBe("");
  });

  it("names which of several it is, or that any is enough", () => {
    const choice = [one("Java", "missing"), one("Kotlin", "matched")];
    expect(shownBy({ state: "matched", how: "exact", alternatives: choice })).toBe("shown by Kotlin");
    const none = [one("Java", "missing"), one("Kotlin", "missing")];
    expect(shownBy({ state: "missing", how: null, alternatives: none })).toBe("any is enough");
  });
});

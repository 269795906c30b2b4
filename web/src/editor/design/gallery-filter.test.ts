/** The gallery shows what was asked for. */
import { describe, expect, it } from "vitest";
import { changeLines } from "./change-lines";
import { categoriesOf, filterTemplates } from "./gallery-filter";

const template = (id: string, category: string, columns: number[], photo: boolean) => ({
  id,
  category,
  supports: { columns, photo, page_sizes: ["a4"] },
});
const all = [
  template("modern", "professional", [1], true),
  template("split", "creative", [1, 2], true),
  template("plain", "professional", [1], false),
];
const shown = (trait: "all" | "one-column" | "two-column" | "photo", category = "all") =>
  filterTemplates(all, { trait, category }).map(({ id }) => id);

describe("filter", () => {
  it("goes by what a template can do and what it is for", () => {
    expect(shown("all")).toEqual(["modern", "split", "plain"]);
    expect(shown("one-column")).toEqual(["modern", "plain"]);
    expect(shown("two-column")).toEqual(["split"]);
    expect(shown("photo", "professional")).toEqual(["modern"]);
    expect(categoriesOf(all)).toEqual(["creative", "professional"]);
  });
});

describe("change log", () => {
  it("is read as lines, free of marks", () => {
    expect(changeLines("## 1.1.0\n\n- Sets **letters**.\n- Draws a\n  longer line.\n")).toEqual([
      "Sets letters.",
      "Draws a longer line.",
    ]);
  });
});

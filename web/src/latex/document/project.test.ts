/** Files of a project: their names, their order, and what a change leaves untouched. */
import { describe, expect, it } from "vitest";
import {
  freeName,
  inOrder,
  type LatexContent,
  nameProblem,
  textOf,
  withFile,
  withName,
  withoutFile,
} from "./project";

const content: LatexContent = {
  engine: "pdflatex",
  main: "cv.tex",
  files: [
    { name: "photo.png", asset_id: "a" },
    { name: "parts/work.tex", text: "Work" },
    { name: "cv.tex", text: "Main" },
  ],
};

describe("a project", () => {
  it("lists the main file first, then texts, then what is only used", () => {
    expect(inOrder(content).map(({ name }) => name)).toEqual(["cv.tex", "parts/work.tex", "photo.png"]);
  });

  it("replaces a file in its place and adds a new one at the end", () => {
    const changed = withFile(content, { name: "parts/work.tex", text: "More" });
    expect(changed.files.map(({ name }) => name)).toEqual(content.files.map(({ name }) => name));
    expect(textOf(changed, "parts/work.tex")).toBe("More");
    expect(textOf(content, "parts/work.tex")).toBe("Work");
    expect(withFile(content, { name: "new.tex", text: "" }).files).toHaveLength(4);
  });

  it("goes on with its main file under a new name", () => {
    expect(withName(content, "cv.tex", "resume.tex")).toMatchObject({ main: "resume.tex" });
    expect(withoutFile(content, "photo.png").files).toHaveLength(2);
  });

  it("says why a name cannot be", () => {
    expect(nameProblem(content, "notes.tex")).toBeNull();
    expect(nameProblem(content, "CV.tex")).toContain("already");
    expect(nameProblem(content, "cv.tex", "cv.tex")).toBeNull();
    for (const wrong of [
      "",
      "../x.tex",
      ".hidden",
      "a//b.tex",
      "/x.tex",
      "a\nb.tex",
      "$x.tex",
      "-".repeat(200),
    ]) {
      expect(nameProblem(content, wrong), wrong).not.toBeNull();
    }
  });

  it("finds a free name beside one that is taken", () => {
    expect(freeName(content, "cv.tex")).toBe("cv-2.tex");
    expect(freeName(content, "new.tex")).toBe("new.tex");
  });
});

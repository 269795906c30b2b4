/** The stores of the LaTeX editor: what counts as a change, and which tab is shown. */
import { describe, expect, it } from "vitest";
import { scaleFor } from "../pages/use-scale";
import { turned } from "../pages/use-wheel-zoom";
import { currentHeading } from "../panel/outline-panel";
import { createProjectStore } from "./project-store";
import { closeTab, createViewStore, openTab, renameTab } from "./view-store";

const draft = () => ({
  title: "CV",
  document: {
    kind: "latex" as const,
    content: { engine: "pdflatex" as const, main: "a.tex", files: [{ name: "a.tex", text: "x" }] },
  },
});

describe("project store", () => {
  it("counts changes, and none where nothing is other than before", () => {
    const project = createProjectStore(draft());
    project.setText("a.tex", "x");
    project.setText("missing.tex", "y");
    expect(project.store.getState().version).toBe(0);
    project.setText("a.tex", "y");
    project.rename("Resume");
    expect(project.store.getState()).toMatchObject({ version: 2, draft: { title: "Resume" } });
    expect(project.content().files[0]).toEqual({ name: "a.tex", text: "y" });
  });
});

describe("tabs", () => {
  it("open once, close to their neighbour, and never all", () => {
    const view = createViewStore("a.tex");
    openTab(view, "b.tex");
    openTab(view, "c.tex");
    openTab(view, "b.tex");
    expect(view.getState()).toMatchObject({ tabs: ["a.tex", "b.tex", "c.tex"], active: "b.tex" });
    closeTab(view, "b.tex");
    expect(view.getState().active).toBe("a.tex");
    renameTab(view, "a.tex", "main.tex");
    closeTab(view, "c.tex");
    closeTab(view, "main.tex");
    expect(view.getState()).toMatchObject({ tabs: ["main.tex"], active: "main.tex" });
  });
});

it("zooms by the wheel between its limits", () => {
  expect(turned(100, -100)).toBeGreaterThan(100);
  expect(turned(turned(100, -100), 100)).toBe(100);
  expect([turned(100, 9_999), turned(100, -9_999)]).toEqual([25, 400]);
});

describe("scale", () => {
  const page = { width: 600, height: 800 };

  it("fits the width, the whole page, or is what was asked for", () => {
    const room = { width: 664, height: 448 };
    expect(scaleFor("width", page, room)).toBe(1);
    expect(scaleFor("page", page, room)).toBe(0.5);
    expect(scaleFor(150, page, room)).toBe(2);
  });
});

it("knows the heading that is being written under", () => {
  const at = (file: string, line: number) => ({ file, line, level: 1, title: `${file}:${line}` });
  const headings = [at("a.tex", 3), at("b.tex", 1), at("a.tex", 9)];
  expect(currentHeading(headings, "a.tex", 8)?.line).toBe(3);
  expect(currentHeading(headings, "a.tex", 2)).toBeUndefined();
});

/** Fixes of the server become one step of the editor, or none. */
import { describe, expect, it } from "vitest";
import { createEditor } from "../state/editor-store";
import { lines, sampleDraft } from "../testing/sample-draft";
import { fixCommand } from "./apply-fix";
import { placeScoreFindings } from "./placed";
import { truePlaces } from "./true-places";

const rewrite = (target: string, text: string, before?: string) => ({
  op: "replace_text" as const,
  target,
  field: "text",
  text,
  ...(before === undefined ? {} : { before }),
});

describe("fixCommand", () => {
  it("is one step that can be taken back", () => {
    const editor = createEditor(sampleDraft());
    const command = fixCommand(editor.draft(), {
      operations: [rewrite("a", "First", "first"), rewrite("b", "Second"), { op: "hide", target: "c" }],
    });
    expect(command).not.toBeNull();
    if (command) editor.run(command);
    expect(lines(editor.draft())).toEqual(["First", "Second", "third"]);
    editor.undo();
    expect(lines(editor.draft())).toEqual(["first", "second", "third"]);
  });

  it("is nothing at all where the text is another by now, or the part is gone", () => {
    const draft = sampleDraft();
    expect(fixCommand(draft, { operations: [rewrite("a", "First", "was otherwise")] })).toBeNull();
    expect(fixCommand(draft, { operations: [rewrite("b", "B"), rewrite("gone", "x")] })).toBeNull();
    expect(fixCommand(draft, { operations: [] })).toBeNull();
  });

  it("gives a part that is added an id where it has none", () => {
    const editor = createEditor(sampleDraft());
    const add = {
      op: "add" as const,
      parent: "role",
      list: "highlights",
      part: { text: "fourth" },
      after: "c",
    };
    const command = fixCommand(editor.draft(), { operations: [add] });
    if (command) editor.run(command);
    expect(lines(editor.draft())).toEqual(["first", "second", "third", "fourth"]);
  });
});

describe("placeScoreFindings", () => {
  const finding = (code: string, points: number, pointer: string) => ({
    code,
    part: "writing",
    severity: "warning" as const,
    pointer,
    evidence: [],
    message: code,
    why: "",
    fix: "",
    points,
    operations: [],
    judgement: true,
  });
  const LINE = "/content/sections/0/items/0/roles/0/highlights/1/text";

  it("puts the most gain first and knows parts by their ids", () => {
    const placed = placeScoreFindings(sampleDraft(), [
      finding("small", 0.5, LINE),
      finding("large", 3, "/content/basics/email"),
      finding("small", 0.5, LINE),
    ]);
    expect(placed.map(({ finding: { code } }) => code)).toEqual(["large", "small", "small"]);
    expect(placed[1]).toMatchObject({ id: "b", field: "text", where: "Experience, Acme, Engineer, line 2" });
    expect(new Set(placed.map(({ key }) => key)).size).toBe(3);
  });
});

describe("truePlaces", () => {
  it("are the roles, each with the end of what is told there", () => {
    const [work] = truePlaces(sampleDraft());
    expect(work?.places).toEqual([{ id: "c", field: "text", title: "Engineer", detail: "Acme" }]);
  });
});

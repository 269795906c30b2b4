/** The history: bursts of typing are one step, everything else is a step of its own. */
import { describe, expect, it } from "vitest";
import { moveTo, remove } from "../document/commands";
import { lines, sampleDraft, sections } from "../testing/sample-draft";
import { createEditor } from "./editor-store";

function editorWithClock() {
  let time = 0;
  const editor = createEditor(sampleDraft(), () => time);
  const type = (text: string, pause = 100) => {
    for (const end of text.split("").keys()) {
      time += pause;
      editor.set("a", "text", text.slice(0, end + 1));
    }
  };
  return {
    editor,
    type,
    wait: (ms: number) => {
      time += ms;
    },
  };
}

describe("history", () => {
  it("takes a burst of typing back as a whole, and forth again", () => {
    const { editor, type } = editorWithClock();
    type("hello");
    editor.undo();
    expect(lines(editor.draft())[0]).toBe("first");
    editor.redo();
    expect(lines(editor.draft())[0]).toBe("hello");
  });

  it("begins a new step after a pause, in another field and after another command", () => {
    const { editor, type, wait } = editorWithClock();
    type("one");
    wait(2000);
    type("two");
    editor.undo();
    expect(lines(editor.draft())[0]).toBe("one");
    editor.redo();
    editor.set("b", "text", "other");
    editor.run(moveTo("skills", 0));
    editor.undo();
    expect(sections(editor.draft())[0]).toBe("work");
    editor.undo();
    expect(lines(editor.draft())).toEqual(["two", "second", "third"]);
  });

  it("does not swallow what is typed right after an undo", () => {
    const { editor, type } = editorWithClock();
    type("one");
    editor.undo();
    type("two");
    editor.undo();
    expect(lines(editor.draft())[0]).toBe("first");
    expect(editor.store.temporal.getState().pastStates).toHaveLength(0);
  });

  it("brings a removed section back where it was", () => {
    const { editor } = editorWithClock();
    editor.run(remove("skills"));
    expect(sections(editor.draft())).toEqual(["work", "awards"]);
    editor.undo();
    expect(sections(editor.draft())).toEqual(["work", "skills", "awards"]);
  });

  it("numbers every change, undo and redo too, so that old pages are known as old", () => {
    const { editor } = editorWithClock();
    const versions = [() => editor.set("a", "text", "x"), editor.undo, editor.redo].map((step) => {
      step();
      return editor.store.getState().version;
    });
    expect(versions).toEqual([1, 2, 3]);
  });

  it("can take an adopted draft back", () => {
    const { editor } = editorWithClock();
    editor.adopt({ ...sampleDraft(), title: "Theirs" });
    editor.undo();
    expect(editor.draft().title).toBe("Sample");
  });
});

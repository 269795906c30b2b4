/** What keys do beyond writing. */
import { EditorSelection, EditorState } from "@codemirror/state";
import { EditorView, runScopeHandlers } from "@codemirror/view";
import { afterEach, describe, expect, it } from "vitest";
import { wrapIn, writingKeys } from "./writing-keys";

let view: EditorView | null = null;
afterEach(() => view?.destroy());

/** A view on a text in which | is the cursor, or encloses what is selected. */
function open(marked: string): EditorView {
  const [from, to] = [marked.indexOf("|"), marked.lastIndexOf("|") - 1];
  const doc = marked.replaceAll("|", "");
  const selection = EditorSelection.single(from, Math.max(from, to));
  view = new EditorView({ state: EditorState.create({ doc, selection, extensions: [writingKeys()] }) });
  return view;
}

function type(target: EditorView, text: string): void {
  const { from, to } = target.state.selection.main;
  const handlers = target.state.facet(EditorView.inputHandler);
  const insert = () => target.state.update({ changes: { from, to, insert: text } });
  if (!handlers.some((handler) => handler(target, from, to, text, insert))) target.dispatch(insert());
}

const press = (target: EditorView, key: string) =>
  runScopeHandlers(target, new KeyboardEvent("keydown", { key }), "editor");

describe("environments", () => {
  it("bring their end along", () => {
    const target = open("\\begin{center|");
    type(target, "}");
    expect(target.state.doc.toString()).toBe("\\begin{center}\n  \n\\end{center}");
    expect(target.state.selection.main.head).toBe("\\begin{center}\n  ".length);
  });

  it("begin a list with its first item, over a brace that is there already", () => {
    const target = open("  \\begin{itemize|}");
    type(target, "}");
    expect(target.state.doc.toString()).toBe("  \\begin{itemize}\n    \\item \n  \\end{itemize}");
  });

  it("are left alone where the end is there", () => {
    const target = open("\\begin{center|\n\\end{center}");
    type(target, "}");
    expect(target.state.doc.toString()).toBe("\\begin{center}\n\\end{center}");
  });
});

describe("lists", () => {
  it("go on with the next item", () => {
    const target = open("  \\item One|");
    expect(press(target, "Enter")).toBe(true);
    expect(target.state.doc.toString()).toBe("  \\item One\n  \\item ");
  });

  it("end on an empty item", () => {
    const target = open("\\item One\n  \\item |");
    press(target, "Enter");
    expect(target.state.doc.toString()).toBe("\\item One\n  ");
  });

  it("leave Enter alone elsewhere", () => {
    expect(press(open("plain|"), "Enter")).toBe(false);
  });
});

describe("bold", () => {
  it("goes around what is selected, and away again", () => {
    const target = open("a |word| b");
    wrapIn("textbf")(target);
    expect(target.state.doc.toString()).toBe("a \\textbf{word} b");
    wrapIn("textbf")(target);
    expect(target.state.doc.toString()).toBe("a word b");
  });
});

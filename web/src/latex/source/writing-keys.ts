/** What the keys do beyond writing: environments close themselves, lists go on, words become bold. */
import { EditorSelection, type Extension, Prec, type StateCommand } from "@codemirror/state";
import { EditorView, type KeyBinding, keymap } from "@codemirror/view";

const OPENING = /\\begin\s*\{([a-zA-Z*]+)$/;
const ITEM = /^(\s*)\\(item|resumeItem|cvitem)\b(\s*)/;

/** The brace that ends the name of an environment brings its end along. */
const closeEnvironment = EditorView.inputHandler.of((view, from, to, text) => {
  if (text !== "}" || from !== to) return false;
  const line = view.state.doc.lineAt(from);
  const name = OPENING.exec(line.text.slice(0, from - line.from))?.[1];
  if (!name) return false;
  const isClosed = view.state.sliceDoc(from, from + 1) === "}";
  const rest = line.text.slice(from - line.from + (isClosed ? 1 : 0));
  const { doc } = view.state;
  const after = `${doc.sliceString(0, from)}}${doc.sliceString(from + (isClosed ? 1 : 0))}`;
  if (rest.trim() !== "" || !isUnclosed(after, name)) return false;
  const indent = /^\s*/.exec(line.text)?.[0] ?? "";
  const inside = /^(itemize|enumerate|description|cvitems)$/.test(name) ? "\\item " : "";
  const start = `}\n${indent}  ${inside}`;
  view.dispatch({
    changes: { from, to: from + (isClosed ? 1 : 0), insert: `${start}\n${indent}\\end{${name}}` },
    selection: EditorSelection.cursor(from + start.length),
    userEvent: "input.type",
    scrollIntoView: true,
  });
  return true;
});

/** Whether the text has more beginnings of this environment than ends. */
function isUnclosed(text: string, name: string): boolean {
  const count = (mark: string) => text.split(`\\${mark}{${name}}`).length - 1;
  return count("begin") > count("end");
}

/** Enter goes on with the list; on an empty item it ends the list's line instead. */
const continueList: StateCommand = ({ state, dispatch }) => {
  const { main } = state.selection;
  const line = state.doc.lineAt(main.head);
  const item = ITEM.exec(line.text);
  if (!main.empty || !item || main.head < line.from + item[0].length) return false;
  const [mark = "", indent = "", name = "item"] = item;
  if (name !== "item") return false;
  if (line.text.length === mark.length) {
    dispatch(
      state.update({ changes: { from: line.from, to: line.to, insert: indent }, userEvent: "delete" }),
    );
    return true;
  }
  const insert = `\n${indent}\\item `;
  dispatch(
    state.update({
      changes: { from: main.head, insert },
      selection: EditorSelection.cursor(main.head + insert.length),
      userEvent: "input",
      scrollIntoView: true,
    }),
  );
  return true;
};

/** Puts the command around what is selected, or takes it away where it is. */
export function wrapIn(command: string): StateCommand {
  return ({ state, dispatch }) => {
    const open = `\\${command}{`;
    const changes = state.changeByRange((range) => {
      const before = state.sliceDoc(Math.max(0, range.from - open.length), range.from);
      if (before === open && state.sliceDoc(range.to, range.to + 1) === "}") {
        return {
          changes: [
            { from: range.from - open.length, to: range.from },
            { from: range.to, to: range.to + 1 },
          ],
          range: EditorSelection.range(range.from - open.length, range.to - open.length),
        };
      }
      return {
        changes: [
          { from: range.from, insert: open },
          { from: range.to, insert: "}" },
        ],
        range: EditorSelection.range(range.from + open.length, range.to + open.length),
      };
    });
    dispatch(state.update(changes, { userEvent: "input", scrollIntoView: true }));
    return true;
  };
}

const KEYS: readonly KeyBinding[] = [
  { key: "Enter", run: continueList },
  { key: "Mod-b", run: wrapIn("textbf"), preventDefault: true },
  { key: "Mod-i", run: wrapIn("textit"), preventDefault: true },
  { key: "Mod-u", run: wrapIn("underline"), preventDefault: true },
];

export function writingKeys(): Extension {
  return [Prec.high(closeEnvironment), Prec.high(keymap.of(KEYS))];
}

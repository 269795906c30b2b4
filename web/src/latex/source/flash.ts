/** Shows a line for a moment, after a jump to it. */
import { type Extension, StateEffect, StateField } from "@codemirror/state";
import { Decoration, type DecorationSet, EditorView } from "@codemirror/view";

const FLASH_MS = 1_600;
const flashLine = StateEffect.define<number | null>();
const mark = Decoration.line({ class: "cm-flash" });

const field = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(value, transaction) {
    let next = value.map(transaction.changes);
    for (const effect of transaction.effects) {
      if (!effect.is(flashLine)) continue;
      next = effect.value === null ? Decoration.none : Decoration.set([mark.range(effect.value)]);
    }
    return next;
  },
  provide: (self) => EditorView.decorations.from(self),
});

export const flashing: Extension = field;

/** Puts the cursor there, in the middle of the view, and lets the line light up. */
export function revealLine(view: EditorView, lineNumber: number, column: number | null): void {
  const line = view.state.doc.line(Math.min(Math.max(lineNumber, 1), view.state.doc.lines));
  const indent = line.text.length - line.text.trimStart().length;
  const at = Math.min(line.from + (column ? column - 1 : indent), line.to);
  view.dispatch({
    selection: { anchor: at },
    effects: [EditorView.scrollIntoView(at, { y: "center" }), flashLine.of(line.from)],
  });
  setTimeout(() => view.dispatch({ effects: flashLine.of(null) }), FLASH_MS);
}

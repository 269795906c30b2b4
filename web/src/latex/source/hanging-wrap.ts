/** Lines that are wrapped go on under their first word, so that the shape of the source stays readable. */
import { type Extension, RangeSetBuilder } from "@codemirror/state";
import { Decoration, type DecorationSet, EditorView, ViewPlugin, type ViewUpdate } from "@codemirror/view";

const DEEPEST = 24;
/** Beside the indent itself, so that what follows is told from a new line. */
const STEP = 2;

const marks = new Map<number, Decoration>();

function markFor(columns: number): Decoration {
  const known = marks.get(columns);
  if (known) return known;
  const made = Decoration.line({ class: `cm-hang-${columns}` });
  marks.set(columns, made);
  return made;
}

function hang(view: EditorView): DecorationSet {
  const builder = new RangeSetBuilder<Decoration>();
  for (const { from, to } of view.visibleRanges) {
    for (let at = from; at <= to; ) {
      const line = view.state.doc.lineAt(at);
      const indent = /^ */.exec(line.text)?.[0].length ?? 0;
      builder.add(line.from, line.from, markFor(Math.min(indent + STEP, DEEPEST)));
      at = line.to + 1;
    }
  }
  return builder.finish();
}

const plugin = ViewPlugin.fromClass(
  class {
    decorations: DecorationSet;
    constructor(view: EditorView) {
      this.decorations = hang(view);
    }
    update(update: ViewUpdate) {
      if (update.docChanged || update.viewportChanged) this.decorations = hang(update.view);
    }
  },
  { decorations: (self) => self.decorations },
);

/** A rule for each depth: adopted once, where a style in each line would be parsed anew. */
const depths = EditorView.theme(
  Object.fromEntries(
    Array.from({ length: DEEPEST + 1 }, (_, columns) => [
      `.cm-line.cm-hang-${columns}`,
      { paddingInlineStart: `calc(4px + ${columns}ch)`, textIndent: `-${columns}ch` },
    ]),
  ),
);

export const hangingWrap: Extension = [EditorView.lineWrapping, plugin, depths];

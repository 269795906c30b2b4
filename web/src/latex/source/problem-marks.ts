/** Puts what the typesetter found to its lines: a mark in the gutter, a wave under the words, the hint on hover. */
import { linter, lintGutter, type Diagnostic as Mark, setDiagnostics } from "@codemirror/lint";
import type { EditorState, Extension, Text, TransactionSpec } from "@codemirror/state";
import type { Diagnostic } from "../typesetting/diagnostic";

export const problemMarks: Extension = [
  // Marks are set from outside; without a source of its own it only shows them.
  linter(null, { tooltipFilter: (marks) => marks.slice(0, 4) }),
  lintGutter(),
];

function rangeOf(doc: Text, { line, column, original }: Diagnostic): { from: number; to: number } {
  const there = doc.line(Math.min(Math.max(line ?? 1, 1), doc.lines));
  const indent = there.text.length - there.text.trimStart().length;
  const named = /\\[a-zA-Z@]+\*?/.exec(original)?.[0];
  const at = named ? there.text.lastIndexOf(named) : -1;
  if (named && at !== -1) return { from: there.from + at, to: there.from + at + named.length };
  const from = there.from + (column ? Math.min(column - 1, there.length) : indent);
  const word = /^(?:\\[a-zA-Z@]+|[^\s\\{}]+)/.exec(there.text.slice(from - there.from))?.[0].length ?? 0;
  const to = column ? from + word : there.from + there.text.trimEnd().length;
  return { from, to: Math.max(from, to) };
}

function describe({ message, hint }: Diagnostic): () => Node {
  return () => {
    const box = document.createElement("div");
    const text = document.createElement("span");
    text.className = "cm-problem-text";
    text.textContent = message;
    box.append(text);
    if (hint) {
      const more = document.createElement("span");
      more.className = "cm-problem-hint";
      more.textContent = hint;
      box.append(more);
    }
    return box;
  };
}

/** The marks of one file. */
export function markProblems(state: EditorState, diagnostics: readonly Diagnostic[]): TransactionSpec {
  const marks = diagnostics
    .filter((diagnostic) => diagnostic.line !== null)
    .map((diagnostic): Mark => {
      const { severity, message } = diagnostic;
      return { ...rangeOf(state.doc, diagnostic), severity, message, renderMessage: describe(diagnostic) };
    });
  return setDiagnostics(state, marks);
}

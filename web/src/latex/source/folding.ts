/** What can be folded: an environment up to its end, and a section up to the next of its rank. */
import { foldService } from "@codemirror/language";
import type { EditorState, Text } from "@codemirror/state";

const BEGIN = /\\begin\s*\{([^}]+)\}/;
const RANKS = ["part", "chapter", "section", "subsection", "subsubsection", "paragraph"];
const HEADING = /^\s*\\(?:cv)?(part|chapter|(?:sub){0,2}section|paragraph)\b\*?/;

/** The number of the line that ends what begins on this one; 0 when nothing ends it. */
export function endOfEnvironment(doc: Text, from: number, name: string): number {
  const quoted = name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const marks = new RegExp(`\\\\(begin|end)\\s*\\{${quoted}\\}`, "g");
  let depth = 0;
  for (let number = from; number <= doc.lines; number++) {
    const text = doc.line(number).text.replace(/(^|[^\\])%.*$/, "$1");
    for (const [, kind] of text.matchAll(marks)) {
      depth += kind === "begin" ? 1 : -1;
      if (depth === 0) return number;
    }
  }
  return 0;
}

function rankOf(line: string): number {
  const name = HEADING.exec(line)?.[1];
  return name === undefined ? -1 : RANKS.indexOf(name);
}

/** The last line that belongs to the section that begins on this one. */
export function endOfSection(doc: Text, from: number): number {
  const rank = rankOf(doc.line(from).text);
  let last = from;
  for (let number = from + 1; number <= doc.lines; number++) {
    const { text } = doc.line(number);
    const other = rankOf(text);
    if ((other !== -1 && other <= rank) || /^\s*\\(?:end\s*\{document\}|appendix)/.test(text)) break;
    if (text.trim() !== "") last = number;
  }
  return last;
}

function foldAt(state: EditorState, start: number): { from: number; to: number } | null {
  const line = state.doc.lineAt(start);
  const environment = BEGIN.exec(line.text);
  if (environment?.[1] && environment[1] !== "document") {
    const end = endOfEnvironment(state.doc, line.number, environment[1]);
    if (end <= line.number + 1) return null;
    return { from: line.to, to: state.doc.line(end - 1).to };
  }
  if (rankOf(line.text) === -1) return null;
  const last = endOfSection(state.doc, line.number);
  return last > line.number ? { from: line.to, to: state.doc.line(last).to } : null;
}

export const folding = foldService.of((state, start) => foldAt(state, start));

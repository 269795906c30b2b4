/** Reads LaTeX token by token for the highlighting: commands, environments, math, comments, and what braces hold. */
import type { StringStream } from "@codemirror/language";

/** What the next pair of braces holds. */
type Awaits = "" | "environment" | "name" | "heading" | "reference" | "file" | "length";

export interface TokenState {
  awaits: Awaits;
  /** What each open brace holds, the innermost last. */
  braces: Awaits[];
  /** How many square brackets with options are open. */
  options: number;
  /** What ends the math that is open; empty in text. */
  math: string;
  /** The environment whose text is taken as it stands. */
  verbatim: string;
  isEnd: boolean;
}

export type TokenName =
  | "command"
  | "structure"
  | "environment"
  | "heading"
  | "name"
  | "reference"
  | "option"
  | "mathText"
  | "mathMark"
  | "verbatim"
  | "comment"
  | "bracket"
  | "special"
  | "escape";

const HEADINGS =
  /^(?:part|chapter|(?:sub){0,2}section|(?:sub)?paragraph|cv(?:sub)?section|name|title|author)$/;
const STRUCTURE =
  /^(?:documentclass|usepackage|RequirePackage|LoadClass|begin|end|input|include|(?:re)?new(?:command|environment)|def|item)$/;
const REFERENCES = /^(?:label|(?:page|auto|name|c|C|eq)?ref|[a-zA-Z]*cite[a-zA-Z]*|bibitem)$/;
const FILES = /^(?:input|include|includegraphics|bibliography|addbibresource|subfile|graphicspath|url|href)$/;
const NAMES =
  /^(?:documentclass|usepackage|RequirePackage|LoadClass|usetikzlibrary|bibliographystyle|pagestyle|thispagestyle|definecolor|color|textcolor|colorlet)$/;
const MATH = /^(?:(?:display)?math|equation|align|gather|multline|flalign|alignat|eqnarray)\*?$/;
const VERBATIM = /^(?:verbatim|Verbatim|lstlisting|minted|comment|filecontents)\*?$/;

export function startState(): TokenState {
  return { awaits: "", braces: [], options: 0, math: "", verbatim: "", isEnd: false };
}

export function copyState(state: TokenState): TokenState {
  return { ...state, braces: [...state.braces] };
}

function awaited(name: string): Awaits {
  if (name === "begin" || name === "end") return "environment";
  if (HEADINGS.test(name)) return "heading";
  if (REFERENCES.test(name)) return "reference";
  if (FILES.test(name)) return "file";
  if (NAMES.test(name)) return "name";
  return /^[vh]space\*?$|^setlength$/.test(name) ? "length" : "";
}

function readCommand(stream: StringStream, state: TokenState): TokenName {
  if (stream.match(/^[a-zA-Z@]+\*?/)) {
    const name = stream.current().slice(1).replace(/\*$/, "");
    state.awaits = awaited(name);
    state.isEnd = name === "end";
    return STRUCTURE.test(name) || HEADINGS.test(name) ? "structure" : "command";
  }
  const letter = stream.next();
  if (letter === "[" || letter === "(") {
    state.math = letter === "[" ? "\\]" : "\\)";
    return "mathMark";
  }
  if (letter === "]" || letter === ")") {
    state.math = "";
    return "mathMark";
  }
  return letter === "\\" ? "special" : "escape";
}

function enterEnvironment(name: string, state: TokenState): void {
  if (state.isEnd) {
    if (MATH.test(name)) state.math = "";
  } else if (MATH.test(name)) state.math = name;
  else if (VERBATIM.test(name)) state.verbatim = name;
}

const WORD: Readonly<Record<Awaits, TokenName | null>> = {
  "": null,
  environment: "environment",
  heading: "heading",
  name: "name",
  reference: "reference",
  file: "name",
  length: "name",
};

function readVerbatim(stream: StringStream, state: TokenState): TokenName {
  const end = `\\end{${state.verbatim}}`;
  const at = stream.string.indexOf(end, stream.pos);
  if (at === stream.pos) {
    state.verbatim = "";
    stream.next();
    return readCommand(stream, state);
  }
  if (at === -1) stream.skipToEnd();
  else stream.pos = at;
  return "verbatim";
}

function readMark(letter: string, stream: StringStream, state: TokenState): TokenName | null {
  const inner = state.braces.at(-1) ?? "";
  switch (letter) {
    case "{":
      state.braces.push(state.awaits || (inner === "heading" ? inner : ""));
      state.awaits = "";
      return "bracket";
    case "}":
      state.braces.pop();
      state.awaits = "";
      return "bracket";
    case "[":
      if (state.awaits !== "" || stream.string[stream.start - 1]?.match(/[a-zA-Z}*]/)) state.options++;
      return "bracket";
    case "]":
      state.options = Math.max(0, state.options - 1);
      return "bracket";
    case "$": {
      const mark = stream.eat("$") ? "$$" : "$";
      state.math = state.math === "" ? mark : "";
      return "mathMark";
    }
    default:
      return /[&~#^_]/.test(letter) ? "special" : null;
  }
}

export function readToken(stream: StringStream, state: TokenState): TokenName | null {
  if (state.verbatim !== "") return readVerbatim(stream, state);
  if (stream.eatSpace()) return null;
  const letter = stream.next() ?? "";
  if (letter === "\\") return readCommand(stream, state);
  if (letter === "%") {
    stream.skipToEnd();
    return "comment";
  }
  const mark = readMark(letter, stream, state);
  if (mark !== null) return mark;
  stream.match(/^[^\\%{}[\]$&~#^_\s]+/);
  const inner = state.braces.at(-1) ?? "";
  if (inner === "environment") {
    enterEnvironment(stream.current(), state);
    return "environment";
  }
  if (state.options > 0) return "option";
  // Words that stand between a command and its braces make an end of waiting for them.
  state.awaits = "";
  if (state.math !== "") return "mathText";
  return WORD[inner];
}

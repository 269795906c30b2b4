/** What the highlighting, the folding and the completion make of LaTeX. */
import { CompletionContext } from "@codemirror/autocomplete";
import { StringStream } from "@codemirror/language";
import { EditorState } from "@codemirror/state";
import { describe, expect, it } from "vitest";
import { type CompletionSources, completeLatex, templateOf, wantedBy } from "./completion";
import { endOfEnvironment, endOfSection } from "./folding";
import { latex } from "./language";
import { readToken, startState, type TokenState } from "./latex-tokens";

function tokens(line: string, state: TokenState = startState()): [string, string | null][] {
  const stream = new StringStream(line, 4, 2);
  const found: [string, string | null][] = [];
  while (!stream.eol()) {
    stream.start = stream.pos;
    const name = readToken(stream, state);
    const text = stream.current();
    if (text.trim() !== "") found.push([text, name]);
  }
  return found;
}

describe("tokens", () => {
  it("tell commands, structure, options, names and comments apart", () => {
    expect(tokens("\\usepackage[margin=2cm]{geometry} % wide")).toEqual([
      ["\\usepackage", "structure"],
      ["[", "bracket"],
      ["margin=2cm", "option"],
      ["]", "bracket"],
      ["{", "bracket"],
      ["geometry", "name"],
      ["}", "bracket"],
      ["% wide", "comment"],
    ]);
  });

  it("know a heading, and a command inside of it", () => {
    expect(tokens("\\section{Work \\emph{now}}")).toContainEqual(["now", "heading"]);
  });

  it("wait for braces no longer than they may come", () => {
    expect(tokens("\\titlespacing{\\section}{0pt}")).toContainEqual(["0pt", null]);
    expect(tokens("\\section[Short]{Long}")).toContainEqual(["Long", "heading"]);
  });

  it("do not take an escaped sign for a comment or for math", () => {
    expect(tokens("30\\% \\$5")).toEqual([
      ["30", null],
      ["\\%", "escape"],
      ["\\$", "escape"],
      ["5", null],
    ]);
  });

  it("follow math to its end, over lines", () => {
    const state = startState();
    tokens("\\begin{align}", state);
    expect(tokens("x", state)).toEqual([["x", "mathText"]]);
    tokens("\\end{align}", state);
    expect(tokens("x", state)).toEqual([["x", null]]);
    expect(tokens("$a$ b").map(([, name]) => name)).toEqual(["mathMark", "mathText", "mathMark", null]);
  });

  it("leave verbatim text alone", () => {
    const state = startState();
    tokens("\\begin{verbatim}", state);
    expect(tokens("\\section{%", state)).toEqual([["\\section{%", "verbatim"]]);
    tokens("\\end{verbatim}", state);
    expect(tokens("\\item", state)).toEqual([["\\item", "structure"]]);
  });

  it("end on hostile lines too", () => {
    for (const line of ["}}}]]$\\", "\\begin{", "\\", "$$$$$", "{".repeat(400)])
      expect(() => tokens(line)).not.toThrow();
  });
});

describe("folding", () => {
  const doc = EditorState.create({
    doc: "\\section{A}\ntext\n\\begin{itemize}\n\\begin{itemize}\n\\end{itemize}\n\\end{itemize}\n\n\\section{B}\n\\end{document}",
  }).doc;

  it("finds the end of an environment inside of another of its name", () => {
    expect(endOfEnvironment(doc, 3, "itemize")).toBe(6);
    expect(endOfEnvironment(doc, 4, "itemize")).toBe(5);
    expect(endOfEnvironment(doc, 1, "tabular")).toBe(0);
  });

  it("ends a section before the next one, without the empty lines between", () => {
    expect(endOfSection(doc, 1)).toBe(6);
    expect(endOfSection(doc, 8)).toBe(8);
  });
});

const sources: CompletionSources = {
  known: () => ({
    commands: [{ name: "textbf", help: "Bold", snippet: "\\textbf{$1}", package: null }],
    environments: [{ name: "itemize", help: "A list", snippet: null, package: null }],
    packages: [{ name: "geometry", help: "Margins", snippet: null, package: null }],
  }),
  own: () => ({ labels: ["sec:work"], citations: ["knuth"], commands: ["entry"], environments: ["job"] }),
  files: () => ["parts/work.tex"],
};

function offered(text: string): string[] | null {
  const state = EditorState.create({ doc: text, extensions: [latex()] });
  const answer = completeLatex(sources)(new CompletionContext(state, text.length, false));
  return answer?.options.map(({ label }) => label) ?? null;
}

describe("completion", () => {
  it("offers what the place asks for", () => {
    expect(offered("\\te")).toEqual(["\\textbf", "\\entry"]);
    expect(offered("\\begin{")).toEqual(["itemize", "job"]);
    expect(offered("\\usepackage[x]{amsmath, ge")).toEqual(["geometry"]);
    expect(offered("see \\ref{")).toEqual(["sec:work"]);
    expect(offered("\\parencite{")).toEqual(["knuth"]);
    expect(offered("\\input{")).toEqual(["parts/work.tex"]);
    expect(offered("\\documentclass[11pt]{art")).toContain("article");
  });

  it("reads the slots of the server", () => {
    expect(templateOf("\\begin{x}[$1]\n  $0\n\\end{x}")).toBe("\\begin{x}[#{1}]\n  #{}\n\\end{x}");
  });

  it("is silent in plain words and in comments", () => {
    expect(offered("plain words")).toBeNull();
    expect(offered("% \\te")).toBeNull();
    expect(wantedBy("\\textbf{so")).toBeNull();
  });
});

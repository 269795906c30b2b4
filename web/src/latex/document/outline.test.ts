/** Headings with their places, and how many words are printed. */
import { describe, expect, it } from "vitest";
import { outlineOf, plainTitle, withoutComment, wordCount } from "./outline";
import type { LatexContent } from "./project";

function project(main: string, files: Record<string, string> = {}): LatexContent {
  const others = Object.entries(files).map(([name, text]) => ({ name, text }));
  return { engine: "pdflatex", main: "main.tex", files: [{ name: "main.tex", text: main }, ...others] };
}

describe("outline", () => {
  it("follows what is included, in the order of the page", () => {
    const main = String.raw`\section{Profile}
\input{work}
% \section{Hidden}
\section*{Skills \& \textbf{tools}}`;
    const found = outlineOf(project(main, { "work.tex": "\n\\section{Work}\\subsection[short]{Now}" }));
    expect(found).toEqual([
      { file: "main.tex", line: 1, level: 1, title: "Profile" },
      { file: "work.tex", line: 2, level: 1, title: "Work" },
      { file: "work.tex", line: 2, level: 2, title: "Now" },
      { file: "main.tex", line: 4, level: 1, title: "Skills & tools" },
    ]);
  });

  it("takes no definition for a heading, and ends where files include each other", () => {
    const main = String.raw`\newcommand{\cvpart}[1]{\section{#1}}
\titleformat{\section}{}{}{}{}
\input{a}`;
    expect(outlineOf(project(main, { "a.tex": "\\section{A}\\input{main}" }))).toHaveLength(1);
  });

  it("reads a title as it is printed", () => {
    expect(plainTitle(String.raw`\faUser\ Über mich~\small{kurz}`)).toBe("Über mich kurz");
  });

  it("leaves out comments, and not escaped signs", () => {
    expect(withoutComment("30\\% of % all")).toBe("30\\% of ");
    expect(withoutComment("a \\\\% b")).toBe("a \\\\");
  });
});

describe("words", () => {
  it("counts what is printed and not what commands are made of", () => {
    const main = String.raw`\documentclass{article}\usepackage{geometry}
\begin{document}
\section{Two words}
% not these words
Three more \textbf{words} \href{https://example.org}{site} $x+y$
\input{more}
\end{document}
never`;
    expect(wordCount(project(main, { "more.tex": "one's two-part" }))).toBe(8);
  });
});

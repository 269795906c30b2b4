/** What a text tells about itself: the engine it asks for, and the names it defines. */
import { describe, expect, it } from "vitest";
import { ownNames } from "./names";
import { wishedEngine } from "./wished-engine";

describe("the wished engine", () => {
  it("is what the first lines say, before all else", () => {
    expect(wishedEngine("% !TEX program = lualatex\n\\usepackage{fontspec}", "pdflatex")?.engine).toBe(
      "lualatex",
    );
    expect(wishedEngine("% !TEX program = xelatex", "xelatex")).toBeNull();
  });

  it("follows from packages, but not from comments", () => {
    expect(wishedEngine("\\usepackage[no-math]{fontspec}", "pdflatex")?.engine).toBe("xelatex");
    expect(wishedEngine("\\usepackage{fontspec}", "lualatex")).toBeNull();
    expect(wishedEngine("% \\usepackage{fontspec}", "pdflatex")).toBeNull();
    expect(wishedEngine("\\ifPDFTeX x\\else\\usepackage{fontspec}\\fi", "pdflatex")).toBeNull();
    expect(wishedEngine("\\directlua{tex.print(1)}", "xelatex")?.engine).toBe("lualatex");
  });
});

describe("own names", () => {
  it("finds labels, commands, environments and entries of the bibliography", () => {
    const main = String.raw`\newcommand{\entry}[2]{#1}\def\mark{x} % \newcommand{\no}{}
\newenvironment{job}{}{}\label{sec:work}\bibitem[K]{knuth}`;
    const bib = "@article{lamport94,\n title={A}}\n@comment{x, }";
    const names = ownNames({
      engine: "pdflatex",
      main: "a.tex",
      files: [
        { name: "a.tex", text: main },
        { name: "refs.bib", text: bib },
        { name: "p.png", asset_id: "1" },
      ],
    });
    expect(names).toEqual({
      labels: ["sec:work"],
      commands: ["entry", "mark"],
      environments: ["job"],
      citations: ["lamport94", "knuth"],
    });
  });
});

/** What a project itself defines and can be completed: labels, citations, own commands, own environments. */
import { withoutComment } from "./outline";
import { isText, type LatexContent } from "./project";

export interface OwnNames {
  readonly labels: readonly string[];
  readonly citations: readonly string[];
  readonly commands: readonly string[];
  readonly environments: readonly string[];
}

const DEFINITIONS = {
  labels: /\\label\s*\{([^}]+)\}/g,
  commands:
    /\\(?:(?:re)?newcommand|providecommand|DeclareRobustCommand|NewDocumentCommand|newcommandx)\*?\s*\{?\\([a-zA-Z@]+)|\\def\s*\\([a-zA-Z@]+)/g,
  environments: /\\(?:(?:re)?newenvironment|newtheorem|NewDocumentEnvironment)\*?\s*\{([^}]+)\}/g,
};
const ENTRY = /^\s*@(?!comment|string|preamble)\w+\s*[{(]\s*([^\s,]+)\s*,/gim;
const BIBITEM = /\\bibitem(?:\[[^\]]*\])?\s*\{([^}]+)\}/g;

function found(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map((match) => (match[1] ?? match[2] ?? "").trim()).filter(Boolean);
}

export function ownNames(content: LatexContent): OwnNames {
  const texts = content.files.filter(isText);
  const sources = texts
    .filter(({ name }) => !name.endsWith(".bib"))
    .map(({ text }) => text.split("\n").map(withoutComment).join("\n"));
  const entries = texts.filter(({ name }) => name.endsWith(".bib")).flatMap(({ text }) => found(text, ENTRY));
  const every = (pattern: RegExp) => [...new Set(sources.flatMap((text) => found(text, pattern)))];
  return {
    labels: every(DEFINITIONS.labels),
    citations: [...new Set([...entries, ...every(BIBITEM)])],
    commands: every(DEFINITIONS.commands),
    environments: every(DEFINITIONS.environments),
  };
}

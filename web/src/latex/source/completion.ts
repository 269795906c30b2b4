/** What can be completed where: commands, environments, packages, labels, citations and files. */
import {
  type Completion,
  type CompletionContext,
  type CompletionResult,
  insertCompletionText,
  snippet,
  snippetCompletion,
} from "@codemirror/autocomplete";
import type { EditorView } from "@codemirror/view";
import type { OwnNames } from "../document/names";
import type { CompletionEntry, Completions } from "../server";

export interface CompletionSources {
  /** What LaTeX knows; null as long as the server has not said it. */
  readonly known: () => Completions | null;
  readonly own: () => OwnNames;
  readonly files: () => readonly string[];
}

type Wanted = "command" | "environment" | "package" | "label" | "citation" | "file" | "class";

const ARGUMENT = /\\([a-zA-Z]+)\*?(?:\[[^\]]*\]){0,2}\{(?:[^{}]*,\s*)?([^{},\s]*)$/;
const WANTED: readonly (readonly [RegExp, Wanted])[] = [
  [/^(?:begin|end)$/, "environment"],
  [/^(?:usepackage|RequirePackage)$/, "package"],
  [/^documentclass$/, "class"],
  [/^(?:page|auto|name|c|C|eq)?ref$/, "label"],
  [/cite/, "citation"],
  [/^(?:input|include|includegraphics|bibliography|addbibresource|subfile)$/, "file"],
];
const CLASSES = [
  "article",
  "report",
  "letter",
  "extarticle",
  "scrartcl",
  "scrlttr2",
  "moderncv",
  "resume",
  "standalone",
];

/** What a resume is mostly made of comes first. */
const OFTEN = new Set(
  "textbf textit section subsection item begin end href hfill usepackage underline emph small large Large LARGE vspace hspace input includegraphics newcommand noindent quad textcolor label ref cite".split(
    " ",
  ),
);

/** What the text before the cursor waits for, and the part of it that is there. */
export function wantedBy(before: string): { wanted: Wanted; typed: string; command: string } | null {
  const command = /\\([a-zA-Z@]*)$/.exec(before);
  if (command) return { wanted: "command", typed: command[0], command: "" };
  const argument = ARGUMENT.exec(before);
  const name = argument?.[1] ?? "";
  const wanted = WANTED.find(([pattern]) => pattern.test(name))?.[1];
  return wanted ? { wanted, typed: argument?.[2] ?? "", command: name } : null;
}

/** The server writes slots as $1 and the last one as $0; the editor reads #{1} and #{}. */
export function templateOf(written: string): string {
  return written.replace(/\$(\d)/g, (_, number: string) => (number === "0" ? "#{}" : `#{${number}}`));
}

function commandOption({ name, help, snippet: template, package: from }: CompletionEntry): Completion {
  const plain = name.startsWith("\\") ? name : `\\${name}`;
  const option: Completion = {
    label: plain,
    boost: OFTEN.has(plain.slice(1)) ? 50 : 0,
    type: "keyword",
    ...(help ? { info: help } : {}),
    ...(from ? { detail: from } : {}),
  };
  return template ? snippetCompletion(templateOf(template), option) : option;
}

function environmentOption(entry: CompletionEntry, isEnd: boolean): Completion {
  const { name, help, snippet: template, package: from } = entry;
  const apply = (view: EditorView, completion: Completion, start: number, end: number) => {
    const after = view.state.sliceDoc(end, end + 1) === "}" ? 1 : 0;
    if (isEnd) {
      const text = `${name}}`;
      view.dispatch(insertCompletionText(view.state, text, start, end + after));
      return;
    }
    const whole = template ?? `\\begin{${name}}\n  $0\n\\end{${name}}`;
    snippet(templateOf(whole.replace(/^\\begin\{/, "")))(view, completion, start, end + after);
  };
  return {
    label: name,
    type: "type",
    apply,
    ...(help ? { info: help } : {}),
    ...(from ? { detail: from } : {}),
  };
}

const plain = (type: string, detail?: string) => (label: string) => ({
  label,
  type,
  ...(detail ? { detail } : {}),
});
const entry = ({ name, help }: CompletionEntry): Completion => ({
  label: name,
  type: "namespace",
  info: help,
});

function optionsFor(wanted: Wanted, command: string, sources: CompletionSources): readonly Completion[] {
  const known = sources.known();
  const own = sources.own();
  switch (wanted) {
    case "command":
      return [
        ...(known?.commands ?? []).map(commandOption),
        ...own.commands.map((name) => plain("function", "yours")(`\\${name}`)),
      ];
    case "environment": {
      const mine = own.environments.map((name) => ({ name, help: "", package: "yours" }));
      return [...(known?.environments ?? []), ...mine].map((one) =>
        environmentOption(one, command === "end"),
      );
    }
    case "package":
      return (known?.packages ?? []).map(entry);
    case "class":
      return CLASSES.map(plain("class"));
    case "label":
      return own.labels.map(plain("constant"));
    case "citation":
      return own.citations.map(plain("text"));
    case "file":
      return sources.files().map(plain("variable"));
  }
}

const VALID: Readonly<Record<Wanted, RegExp>> = {
  command: /^\\[a-zA-Z@]*$/,
  environment: /^[a-zA-Z*]*$/,
  package: /^[\w-]*$/,
  class: /^[\w-]*$/,
  label: /^[^{},\s]*$/,
  citation: /^[^{},\s]*$/,
  file: /^[^{},\s]*$/,
};

export function completeLatex(sources: CompletionSources) {
  return (context: CompletionContext): CompletionResult | null => {
    const line = context.state.doc.lineAt(context.pos);
    const before = line.text.slice(0, context.pos - line.from);
    if (/(^|[^\\])%/.test(before)) return null;
    const found = wantedBy(before);
    if (!found) return null;
    const { wanted, typed, command } = found;
    if (wanted === "command" && typed.length < 2 && !context.explicit) return null;
    const options = optionsFor(wanted, command, sources);
    if (options.length === 0) return null;
    return { from: context.pos - typed.length, options, validFor: VALID[wanted] };
  };
}

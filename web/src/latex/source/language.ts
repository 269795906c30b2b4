/** LaTeX as a language of the editor: its tokens, its comments, and the colours of both themes. */
import { HighlightStyle, LanguageSupport, StreamLanguage, syntaxHighlighting } from "@codemirror/language";
import { Tag } from "@lezer/highlight";
import { folding } from "./folding";
import { copyState, readToken, startState, type TokenName } from "./latex-tokens";

const tags: Readonly<Record<TokenName, Tag>> = {
  command: Tag.define(),
  structure: Tag.define(),
  environment: Tag.define(),
  heading: Tag.define(),
  name: Tag.define(),
  reference: Tag.define(),
  option: Tag.define(),
  mathText: Tag.define(),
  mathMark: Tag.define(),
  verbatim: Tag.define(),
  comment: Tag.define(),
  bracket: Tag.define(),
  special: Tag.define(),
  escape: Tag.define(),
};

const language = StreamLanguage.define({
  name: "latex",
  startState,
  copyState,
  token: readToken,
  tokenTable: { ...tags },
  languageData: {
    commentTokens: { line: "%" },
    closeBrackets: { brackets: ["{", "[", "(", "$"], before: ")]}:;, \t\n$" },
    wordChars: "@",
  },
});

/** Ink for the words, one quiet colour for each kind of the rest; all at 4.5 to 1 and more on both surfaces. */
const colours = HighlightStyle.define([
  { tag: tags.command, color: "light-dark(#3535c0, #a9a9ff)" },
  { tag: tags.structure, color: "light-dark(#8c2463, #f2a7d2)" },
  { tag: tags.environment, color: "light-dark(#0d6262, #79d5cf)" },
  { tag: tags.heading, color: "var(--ink)", fontWeight: "650" },
  { tag: tags.name, color: "light-dark(#0d6262, #79d5cf)" },
  { tag: tags.reference, color: "light-dark(#146c43, #5fd39a)" },
  { tag: tags.option, color: "light-dark(#7a4a00, #e8bd7c)" },
  { tag: tags.mathText, color: "light-dark(#7a4a00, #e8bd7c)" },
  { tag: tags.mathMark, color: "light-dark(#7a4a00, #e8bd7c)", fontWeight: "600" },
  { tag: tags.verbatim, color: "light-dark(#146c43, #5fd39a)" },
  { tag: tags.comment, color: "light-dark(#6b665d, #938d82)", fontStyle: "italic" },
  { tag: tags.bracket, color: "light-dark(#6b665d, #938d82)" },
  { tag: tags.special, color: "light-dark(#8c2463, #f2a7d2)" },
  { tag: tags.escape, color: "light-dark(#3535c0, #a9a9ff)" },
]);

export function latex(): LanguageSupport {
  return new LanguageSupport(language, [syntaxHighlighting(colours), folding]);
}

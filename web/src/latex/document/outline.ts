/** The headings of a document with the places where they stand, and how many words are printed. */
import { type LatexContent, textOf } from "./project";

export interface Heading {
  readonly file: string;
  readonly line: number;
  readonly level: number;
  readonly title: string;
}

const LEVELS: Readonly<Record<string, number>> = {
  part: 0,
  chapter: 0,
  section: 1,
  cvsection: 1,
  subsection: 2,
  cvsubsection: 2,
  subsubsection: 3,
  paragraph: 4,
};
const COMMAND = new RegExp(`\\\\(${Object.keys(LEVELS).join("|")})\\*?\\s*(?:\\[[^\\]]*\\])?\\s*\\{`, "g");
const INCLUDE = /\\(?:input|include|subfile)\s*\{([^}]+)\}/g;
const DEEPEST = 8;

/** The line without its comment. */
export function withoutComment(line: string): string {
  return line.replace(/(^|[^\\])((?:\\\\)*)%.*$/, "$1$2");
}

/** What stands in the braces that open just before this place. */
function argumentAt(text: string, start: number): string {
  let depth = 1;
  for (let at = start; at < text.length; at++) {
    const letter = text[at];
    if (letter === "\\") at++;
    else if (letter === "{") depth++;
    else if (letter === "}" && --depth === 0) return text.slice(start, at);
  }
  return text.slice(start);
}

/** A title as it reads: without commands and braces. */
export function plainTitle(source: string): string {
  return source
    .replace(/\\(?:texorpdfstring)\s*\{[^}]*\}\s*\{([^}]*)\}/g, "$1")
    .replace(/\\(?:fa[A-Z]\w*|h?space\*?|vspace\*?|color|textcolor)\s*(?:\{[^}]*\})?/g, "")
    .replace(/\\[a-zA-Z@]+\*?\s*/g, "")
    .replace(/\\([&%$#_{}])/g, "$1")
    .replace(/\\[ ,;:!/\\]?/g, " ")
    .replace(/[{}~]/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}

function headingsOf(content: LatexContent, file: string, seen: ReadonlySet<string>): Heading[] {
  if (seen.has(file) || seen.size > DEEPEST) return [];
  const inside = new Set(seen).add(file);
  return textOf(content, file)
    .split("\n")
    .flatMap((whole, index) => {
      const text = withoutComment(whole);
      if (/^\s*\\(?:re)?newcommand|^\s*\\def|^\s*\\title(format|spacing)/.test(text)) return [];
      const found = [...text.matchAll(COMMAND)].map((match) => ({
        at: match.index,
        headings: [
          {
            file,
            line: index + 1,
            level: LEVELS[match[1] ?? ""] ?? 1,
            title: plainTitle(argumentAt(text, match.index + match[0].length)),
          },
        ],
      }));
      const included = [...text.matchAll(INCLUDE)].map((match) => ({
        at: match.index,
        headings: headingsOf(content, includedName(content, match[1] ?? ""), inside),
      }));
      return [...found, ...included]
        .sort((one, other) => one.at - other.at)
        .flatMap(({ headings }) => headings);
    });
}

function includedName(content: LatexContent, name: string): string {
  const known = content.files.some((file) => file.name === name);
  return known ? name : `${name}.tex`;
}

export function outlineOf(content: LatexContent): Heading[] {
  return headingsOf(content, content.main, new Set()).filter(({ title }) => title !== "");
}

const SILENT =
  /\\(?:documentclass|usepackage|RequirePackage|input|include|includegraphics|label|ref|cite\w*|vspace|hspace|setlength|addtolength|geometry|hypersetup|begin|end|href(?=\{[^}]*\}\{)|color|definecolor|pagestyle|bibliography\w*)\*?\s*(?:\[[^\]]*\]\s*)*(?:\{[^{}]*\})?/g;

/** How many words the main file and what it includes put on the page, roughly: commands do not count. */
export function wordCount(content: LatexContent, file = content.main, depth = 0): number {
  const lines = textOf(content, file).split("\n").map(withoutComment).join("\n");
  const body =
    depth === 0 ? (lines.split("\\begin{document}")[1] ?? lines).split("\\end{document}")[0] : lines;
  const included = depth < DEEPEST ? [...(body ?? "").matchAll(INCLUDE)] : [];
  const inner = included.reduce(
    (sum, match) => sum + wordCount(content, includedName(content, match[1] ?? ""), depth + 1),
    0,
  );
  const words = (body ?? "")
    .replace(SILENT, " ")
    .replace(/\\[a-zA-Z@]+\*?(?:\[[^\]]*\])?/g, " ")
    .replace(/\$[^$]*\$/g, " ")
    .match(/[\p{L}\p{N}](?:[\p{L}\p{N}'’.,@-]*[\p{L}\p{N}])?/gu);
  return inner + (words?.length ?? 0);
}

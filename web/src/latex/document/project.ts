/** A LaTeX project as a document: its engine, its main file and all files, each either text or an upload. */
import type { KeptDraft } from "@/shared/saving/local-drafts";

export type EngineName = "pdflatex" | "xelatex" | "lualatex";

export interface TextFile {
  readonly name: string;
  readonly text: string;
}

export interface AssetFile {
  readonly name: string;
  readonly asset_id: string;
}

export type ProjectFile = TextFile | AssetFile;

export interface LatexContent {
  readonly engine: EngineName;
  readonly main: string;
  readonly files: readonly ProjectFile[];
}

export interface LatexDocument {
  readonly kind: "latex";
  readonly content: LatexContent;
  readonly [field: string]: unknown;
}

export type LatexDraft = KeptDraft<LatexDocument>;

export const ENGINES: Readonly<Record<EngineName, string>> = {
  pdflatex: "pdfLaTeX",
  xelatex: "XeLaTeX",
  lualatex: "LuaLaTeX",
};

const TEXT_ENDINGS = /\.(tex|cls|sty|bib|bst|def|cfg|clo|ltx|txt|md|dat|csv|lua|bbx|cbx|lbx|fd)$/i;
const PICTURE_ENDINGS = /\.(png|jpe?g|pdf|eps|svg)$/i;

export function isText(file: ProjectFile): file is TextFile {
  return "text" in file;
}

/** Whether a file of this name is written in and not only used. */
export function isTextName(name: string): boolean {
  return TEXT_ENDINGS.test(name);
}

export function isPictureName(name: string): boolean {
  return PICTURE_ENDINGS.test(name);
}

export function fileOf(content: LatexContent, name: string): ProjectFile | undefined {
  return content.files.find((file) => file.name === name);
}

export function textOf(content: LatexContent, name: string): string {
  const file = fileOf(content, name);
  return file && isText(file) ? file.text : "";
}

export function withFile(content: LatexContent, file: ProjectFile): LatexContent {
  const at = content.files.findIndex(({ name }) => name === file.name);
  const files = at === -1 ? [...content.files, file] : content.files.with(at, file);
  return { ...content, files };
}

export function withoutFile(content: LatexContent, name: string): LatexContent {
  return { ...content, files: content.files.filter((file) => file.name !== name) };
}

export function withName(content: LatexContent, from: string, to: string): LatexContent {
  return {
    ...content,
    main: content.main === from ? to : content.main,
    files: content.files.map((file) => (file.name === from ? { ...file, name: to } : file)),
  };
}

const LONGEST_NAME = 120;

/** Why a file cannot have this name; null when it can. */
export function nameProblem(content: LatexContent, name: string, own: string | null = null): string | null {
  if (name.trim() === "") return "A file needs a name.";
  if (name.length > LONGEST_NAME) return `A name has at most ${LONGEST_NAME} characters.`;
  if (!/^[\p{L}\p{N}_ .,+()/-]+$/u.test(name)) return "Letters, digits, spaces and . , + ( ) _ - / only.";
  if (name.split("/").some((part) => part === "" || part.startsWith(".") || part !== part.trim())) {
    return "No part of the path may be empty or begin with a dot.";
  }
  const taken = content.files.some((file) => file.name.toLowerCase() === name.toLowerCase());
  return taken && name !== own ? "There is a file of this name already." : null;
}

/** A name that is free, like the wished one. */
export function freeName(content: LatexContent, wished: string): string {
  if (!nameProblem(content, wished)) return wished;
  const [, stem = wished, ending = ""] = /^(.*?)(\.[^./]*)?$/.exec(wished) ?? [];
  for (let number = 2; ; number++) {
    const name = `${stem}-${number}${ending}`;
    if (!content.files.some((file) => file.name.toLowerCase() === name.toLowerCase())) return name;
  }
}

/** The main file first, then what one writes in, then the rest, each by name. */
export function inOrder({ files, main }: LatexContent): readonly ProjectFile[] {
  const rank = (file: ProjectFile) => (file.name === main ? 0 : isText(file) ? 1 : 2);
  return files.toSorted((one, other) => rank(one) - rank(other) || one.name.localeCompare(other.name));
}

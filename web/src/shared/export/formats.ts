/** The formats a document can be had in, and honestly what each is good for. */
import type { Format } from "./export-server";

export interface FormatWords {
  readonly name: string;
  readonly text: string;
}

export const FORMATS: Readonly<Record<Format, FormatWords>> = {
  pdf: { name: "PDF", text: "To send and to print: tagged, archivable, and read back before you get it." },
  docx: { name: "Word", text: "When they ask for DOCX. Real styles; Word breaks lines in its own way." },
  html: { name: "Web page", text: "One file for every browser and screen reader. Not the same line breaks." },
  text: { name: "Plain text", text: "To paste into forms." },
  markdown: { name: "Markdown", text: "To keep beside code, and for tools that write." },
  latex: { name: "LaTeX", text: "Source that compiles and that you can go on with. A look of its own." },
  jsonresume: { name: "JSON Resume", text: "For other resume programs, by the open standard." },
  json: { name: "Curricle file", text: "All that you wrote and chose, to bring back here." },
  png: { name: "PNG pictures", text: "The pages as pictures. Machines cannot read them." },
  svg: { name: "SVG pictures", text: "The pages as drawings, sharp at any size. Machines cannot read them." },
};

export const FORMAT_ORDER = Object.keys(FORMATS) as Format[];

/** Formats with pages of ours, which can be drawn together. */
export function hasPages(format: Format): boolean {
  return format === "pdf" || format === "png" || format === "svg" || format === "docx";
}

/** A name for the resume: that of the file, unless the file is called as every file of its kind is. */
import { isRecord, type Reading, textOf } from "./reading";

const NOTHING_SAID =
  /^(?:resume|cv|curriculum vitae|lebenslauf|document|untitled|pasted|data|profile|export|main|(?:basic|complete)?linkedindataexport.*|\d[\d\s-]*)?$/i;

export function titleFor({ name, document }: Pick<Reading, "name" | "document">): string {
  const stem = name
    .replace(/\.(?:tar\.gz|[a-z0-9]{1,5})$/i, "")
    .replace(/[-_]+/g, " ")
    .trim();
  if (!NOTHING_SAID.test(stem.replaceAll(" ", "")) && !NOTHING_SAID.test(stem)) return stem.slice(0, 200);
  const content = isRecord(document.content) ? document.content : {};
  const basics = isRecord(content.basics) ? content.basics : {};
  return textOf(basics.label) || textOf(basics.name) || "My resume";
}

/** The entries of a change log, free of its marks. */
import { withoutMarks } from "../document/markdown";

export function changeLines(markdown: string): string[] {
  const lines: string[] = [];
  for (const line of markdown.split("\n")) {
    const text = withoutMarks(line.trim().replace(/^[-*]\s+/, ""));
    if (!text || text.startsWith("#")) continue;
    const goesOn = !/^\s*[-*]\s/.test(line) && /^\s/.test(line) && lines.length > 0;
    if (goesOn) lines[lines.length - 1] += ` ${text}`;
    else lines.push(text);
  }
  return [...new Set(lines)];
}

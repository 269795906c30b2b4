/** The marks of the Markdown subset, put around a selection or taken away again. */

export interface Marked {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Bold and italic: a second use takes the mark away. */
export function toggleMark(text: string, start: number, end: number, mark: "**" | "*"): Marked {
  const { length } = mark;
  const before = text.slice(0, start);
  const chosen = text.slice(start, end);
  const after = text.slice(end);
  const marked = before.endsWith(mark) && after.startsWith(mark);
  const italicWithinBold = mark === "*" && before.endsWith("**") && !before.endsWith("***");
  if (marked && !italicWithinBold) {
    return {
      text: before.slice(0, -length) + chosen + after.slice(length),
      start: start - length,
      end: end - length,
    };
  }
  return { text: before + mark + chosen + mark + after, start: start + length, end: end + length };
}

/** A link whose address is left selected, ready to be typed over. */
export function insertLink(text: string, start: number, end: number): Marked {
  const chosen = text.slice(start, end) || "link";
  const address = "https://";
  const opening = `${text.slice(0, start)}[${chosen}](`;
  return {
    text: `${opening}${address})${text.slice(end)}`,
    start: opening.length,
    end: opening.length + address.length,
  };
}

/** The words without their marks, for titles of collapsed cards. */
export function withoutMarks(text: string): string {
  return text.replace(/\[([^\]]*)\]\([^)]*\)/g, "$1").replace(/[*`]+/g, "");
}

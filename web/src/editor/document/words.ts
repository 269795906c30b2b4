/** A list of words as one line of text, or as a line each, and back. */

export type Separator = "," | ";" | "\n";

/** Words that hold a comma themselves are kept apart by semicolons. */
export function separatorOf(words: readonly string[], preferred?: Separator): Separator {
  return preferred ?? (words.some((word) => word.includes(",")) ? ";" : ",");
}

export function joinWords(words: readonly string[], separator: Separator): string {
  return words.join(separator === "\n" ? separator : `${separator} `);
}

export function splitWords(text: string, separator: Separator): string[] {
  return text
    .split(separator)
    .map((word) => word.trim())
    .filter(Boolean);
}

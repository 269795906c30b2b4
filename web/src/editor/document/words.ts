/** A list of words as one line of text, and back. */

/** Words that hold a comma themselves are kept apart by semicolons. */
export function separatorOf(words: readonly string[], preferred?: ";"): "," | ";" {
  return preferred ?? (words.some((word) => word.includes(",")) ? ";" : ",");
}

export function joinWords(words: readonly string[], separator: "," | ";"): string {
  return words.join(`${separator} `);
}

export function splitWords(text: string, separator: "," | ";"): string[] {
  return text
    .split(separator)
    .map((word) => word.trim())
    .filter(Boolean);
}

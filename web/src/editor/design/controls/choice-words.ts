/** How the values of a choice are called; a value that is not known here speaks for itself. */

const WORDS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  date_format: { short: "Mar 2022", long: "March 2022", numeric: "03/2022", year: "2022" },
  columns: { "1": "One column", "2": "Two columns" },
  heading_language: { document: "As the document" },
  shape: { round: "Round", square: "Square" },
};

function languageName(code: string): string {
  try {
    return new Intl.DisplayNames(undefined, { type: "language" }).of(code) ?? code;
  } catch {
    return code;
  }
}

export function choiceWords(setting: string, value: string | number | null): string {
  const written = String(value ?? "");
  const known = WORDS[setting]?.[written];
  if (known) return known;
  if (setting === "heading_language") return languageName(written);
  const words = written.replaceAll(/[_-]/g, " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

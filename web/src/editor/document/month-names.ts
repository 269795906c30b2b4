/** Dates with the name of a month, in the language of the document or in English; loaded when a date is typed. */
const NAMED = /^(?:(\p{L}[\p{L}\p{M}]{2,})\.?,?\s+(\d{4})|(\d{4}),?\s+(\p{L}[\p{L}\p{M}]{2,})\.?)$/u;
/** Names this long have cases of their own in some languages, which are a letter or two longer. */
const INFLECTED = 4;

const bare = (word: string) => word.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

function namesOf(locale: string): string[] {
  try {
    const { format } = new Intl.DateTimeFormat(locale, { month: "long", timeZone: "UTC" });
    return Array.from({ length: 12 }, (_, month) => bare(format(Date.UTC(2024, month))));
  } catch {
    return [];
  }
}

function isMeant(name: string, word: string): boolean {
  const isInflected =
    name.length >= INFLECTED && word.startsWith(name.slice(0, -1)) && word.length <= name.length + 2;
  return name.startsWith(word) || isInflected;
}

/** "May 2024", "2024 mai", "Sept. 2020" as 2024-05; nothing where no month or more than one could be meant. */
export function namedMonth(typed: string, locale: string): string | null {
  const [, before, yearAfter, yearBefore, after] = NAMED.exec(typed.trim()) ?? [];
  const word = bare(before ?? after ?? "");
  for (const names of word ? [namesOf(locale), namesOf("en")] : []) {
    const exact = names.indexOf(word);
    const meant = exact < 0 ? names.flatMap((name, month) => (isMeant(name, word) ? [month] : [])) : [exact];
    if (meant.length === 1)
      return `${yearAfter ?? yearBefore}-${String((meant[0] ?? 0) + 1).padStart(2, "0")}`;
  }
  return null;
}

/** Finds what somebody means by a few letters: every word must occur, beginnings count most, recent ones first. */
export interface Findable {
  id: string;
  name: string;
  words?: string | undefined;
}

export function rank<T extends Findable>(
  entries: readonly T[],
  query: string,
  recent: readonly string[],
): T[] {
  const words = fold(query).split(/\s+/).filter(Boolean);
  const scored = entries.flatMap((entry, index) => {
    const score = words.length === 0 ? 0 : scoreOf(entry, words);
    if (score === null) return [];
    const at = recent.indexOf(entry.id);
    return [{ entry, index, score: score + (at === -1 ? 0 : (recent.length - at) / 10) }];
  });
  return scored
    .sort((one, other) => other.score - one.score || one.index - other.index)
    .map(({ entry }) => entry);
}

function scoreOf(entry: Findable, words: readonly string[]): number | null {
  const name = fold(entry.name);
  const all = `${name} ${fold(entry.words ?? "")}`;
  let score = 0;
  for (const word of words) {
    if (name.startsWith(word)) score += 3;
    else if (name.includes(` ${word}`)) score += 2;
    else if (all.includes(word)) score += 1;
    else return null;
  }
  return score;
}

/** Without capitals and accents, so that "resume" finds "Résumé". */
function fold(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{Diacritic}/gu, "")
    .toLowerCase()
    .trim();
}

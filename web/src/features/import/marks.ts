/** What is marked in the source: what was read, what was left over, and what somebody points at. */
import type { Seen } from "./places";
import type { Leftover, Line, Place } from "./reading";

export interface Marks {
  read: readonly Place[];
  left: readonly Place[];
  active: readonly Place[];
}

export function marksOf(
  seen: ReadonlyMap<string, Seen>,
  leftover: readonly Leftover[],
  active: string | null,
): Marks {
  const read = [...seen.values()].flatMap(({ evidence }) => evidence);
  const left = leftover.flatMap(({ place }) => (place ? [place] : []));
  const pointed = active === null ? [] : (evidenceOf(seen, active) ?? leftPlace(leftover, active));
  return { read: distinct(read), left, active: distinct(pointed) };
}

function evidenceOf(seen: ReadonlyMap<string, Seen>, key: string): readonly Place[] | null {
  const found = seen.get(key) ?? seen.get(key.replace(/\.period\.end$/, ".period.present"));
  return found ? found.evidence : null;
}

function leftPlace(leftover: readonly Leftover[], id: string): readonly Place[] {
  const place = leftover.find((one) => one.id === id)?.place;
  return place ? [place] : [];
}

function distinct(places: readonly Place[]): Place[] {
  const byPlace = new Map(places.map((place) => [`${place.page} ${place.box.join(" ")}`, place]));
  return [...byPlace.values()];
}

/** Whether a line stands where one of these places is. */
export function isAt(line: Line, places: readonly Place[]): boolean {
  const [, top = 0, , bottom = 0] = line.box;
  const middle = (top + bottom) / 2;
  return places.some(
    ({ page, box }) => page === line.page && (box[1] ?? 0) <= middle && middle <= (box[3] ?? 0),
  );
}

/** Where a value stands in a text, as its writer wrote it: whole, or else its longest line. */
export function findIn(text: string, value: string): readonly [number, number] | null {
  const plain = value.replaceAll(/\\([\\*_[\]`])/g, "$1").trim();
  if (plain === "") return null;
  const tries = [
    plain,
    JSON.stringify(plain).slice(1, -1),
    ...plain.split("\n").toSorted((a, b) => b.length - a.length),
  ];
  for (const wanted of tries) {
    const at = wanted.length > 1 ? text.indexOf(wanted) : -1;
    if (at >= 0) return [at, at + wanted.length];
  }
  return null;
}

/** The lines of each page. */
export function pagesOf(lines: readonly Line[]): Line[][] {
  const pages: Line[][] = [];
  for (const line of lines) {
    while (pages.length <= line.page) pages.push([]);
    pages[line.page]?.push(line);
  }
  return pages;
}

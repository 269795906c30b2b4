/** The sections as the style panel lists them: in the order of the page, each with what was chosen for it. */
import type { Section } from "../document/draft";
import type { Config } from "./settings-schema";

export type SectionList = "side" | "keep_together" | "new_page" | "hide";

export interface SectionRow {
  readonly section: Section;
  readonly marks: ReadonlySet<SectionList>;
}

const LISTS: readonly SectionList[] = ["side", "keep_together", "new_page", "hide"];

function namesIn(config: Config, defaults: Config, key: string): readonly string[] {
  const value = config[key] ?? defaults[key];
  return Array.isArray(value) ? value.filter((name) => typeof name === "string") : [];
}

/** A setting names a section by its id or by its type; “all” is every one. */
function holds(names: readonly string[], { id, type }: Section): boolean {
  return names.includes(id) || names.includes(type) || names.includes("all");
}

export function rowsOf(sections: readonly Section[], config: Config, defaults: Config): SectionRow[] {
  const order = namesIn(config, defaults, "section_order");
  const rank = ({ id, type }: Section) => {
    const places = [order.indexOf(id), order.indexOf(type)].filter((place) => place >= 0);
    return places.length > 0 ? Math.min(...places) : order.length;
  };
  return sections
    .map((section, index) => ({ section, index }))
    .sort((one, other) => rank(one.section) - rank(other.section) || one.index - other.index)
    .map(({ section }) => ({
      section,
      marks: new Set(LISTS.filter((key) => holds(namesIn(config, defaults, key), section))),
    }));
}

/** The order with one row at another place, as ids. */
export function movedOrder(rows: readonly SectionRow[], from: number, to: number): string[] | null {
  const ids = rows.map(({ section }) => section.id);
  const moved = ids[from];
  if (moved === undefined || to < 0 || to >= ids.length || to === from) return null;
  return ids.toSpliced(from, 1).toSpliced(to, 0, moved);
}

/** A list with a section put in or taken out; names of other things in it stay. */
export function toggled(
  rows: readonly SectionRow[],
  key: SectionList,
  id: string,
  config: Config,
  defaults: Config,
): string[] {
  const known = new Set(rows.flatMap(({ section }) => [section.id, section.type, "all"]));
  const others = namesIn(config, defaults, key).filter((name) => !known.has(name));
  const chosen = rows
    .filter(({ section, marks }) => (section.id === id ? !marks.has(key) : marks.has(key)))
    .map(({ section }) => section.id);
  return [...others, ...chosen];
}

/** A resume as plain lines in order, each with the pointer it stands at, so that matches can be marked in it. */
import type { SkillMatch } from "./analysis";
import { type Mark, settleSpan } from "./marks";
import { skillKey } from "./skills";

export interface Block {
  readonly pointer: string;
  readonly kind: "heading" | "title" | "line" | "bullet" | "inline";
  readonly text: string;
}

type Values = Readonly<Record<string, unknown>>;

/** What is a place to go or a setting, and not words to read. */
const SILENT = new Set(["id", "type", "url", "visible", "title_hidden", "image", "locale", "country_code"]);
const KINDS: Readonly<Record<string, Block["kind"]>> = {
  highlights: "bullet",
  courses: "bullet",
  keywords: "inline",
  location: "inline",
  phone: "inline",
  email: "inline",
  profiles: "inline",
  details: "inline",
};
const TITLES = ["name", "title", "employer", "organization", "institution", "position", "language"];

/** The order of fields on a page; a database keeps them in one of its own. */
const ORDER = [
  ...TITLES,
  ...["subtitle", "entity", "label", "study_type", "area", "fluency", "level", "period", "date", "email"],
  ...["phone", "location", "profiles", "details", "summary", "description", "roles", "highlights"],
];

const SECTIONS: Readonly<Record<string, string>> = {
  summary: "Profile",
  work: "Experience",
  volunteer: "Volunteering",
  custom: "Section",
};

function isValues(value: unknown): value is Values {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The words of the Markdown subset without its marks. */
export function plainWords(text: string): string {
  return text.replace(/\[([^\]]*)\]\([^)]*\)/g, "$1").replace(/\*{1,3}|`/g, "");
}

function periodWords(value: Values): string | null {
  if (!("start" in value) && !("end" in value) && !("present" in value)) return null;
  const word = (date: unknown) => (isValues(date) ? String(date.raw ?? date.value ?? "") : "");
  const end = value.present === true ? "present" : word(value.end);
  return [word(value.start), end].filter(Boolean).join(" – ");
}

function inOrder(value: Values): [string, unknown][] {
  const place = (name: string) => (ORDER.includes(name) ? ORDER.indexOf(name) : ORDER.length);
  return Object.entries(value).sort(([one], [other]) => place(one) - place(other));
}

function collect(value: unknown, pointer: string, kind: Block["kind"], into: Block[]): void {
  if (typeof value === "string") {
    const text = plainWords(value);
    if (text.trim()) into.push({ pointer, kind, text });
    return;
  }
  if (Array.isArray(value)) {
    for (const [index, entry] of value.entries()) collect(entry, `${pointer}/${index}`, kind, into);
    return;
  }
  if (!isValues(value) || value.visible === false) return;
  const period = periodWords(value);
  if (period !== null) {
    if (period) into.push({ pointer, kind: "line", text: period });
    return;
  }
  for (const [name, entry] of inOrder(value)) {
    if (SILENT.has(name)) continue;
    const own = KINDS[name] ?? (TITLES.includes(name) && kind === "line" ? "title" : kind);
    collect(entry, `${pointer}/${name}`, own, into);
  }
}

function headingOf(section: Values): string {
  if (typeof section.title === "string" && section.title.trim() !== "") return section.title;
  const type = typeof section.type === "string" ? section.type : "custom";
  return SECTIONS[type] ?? type.charAt(0).toUpperCase() + type.slice(1);
}

/** All that a reader of the resume sees, hidden parts left out. */
export function blocksOf(document: unknown): Block[] {
  const content = isValues(document) ? document.content : null;
  if (!isValues(content)) return [];
  const blocks: Block[] = [];
  collect(content.basics, "/content/basics", "line", blocks);
  const sections = Array.isArray(content.sections) ? content.sections : [];
  for (const [index, section] of sections.entries()) {
    if (!isValues(section) || section.visible === false) continue;
    const pointer = `/content/sections/${index}`;
    blocks.push({ pointer: `${pointer}/title`, kind: "heading", text: headingOf(section) });
    collect(section.items, `${pointer}/items`, "line", blocks);
  }
  return blocks;
}

/** Blocks that stand in one line follow each other in it; every other one has a line of its own. */
export function linesOf(blocks: readonly Block[]): Block[][] {
  const lines: Block[][] = [];
  for (const block of blocks) {
    const last = lines.at(-1);
    if (block.kind === "inline" && last?.[0]?.kind === "inline") last.push(block);
    else lines.push([block]);
  }
  return lines;
}

/** The marks of each block, by its pointer. */
export function marksInBlocks(
  blocks: readonly Block[],
  skills: readonly Pick<SkillMatch, "name" | "need" | "state" | "evidence">[],
): ReadonlyMap<string, readonly Mark[]> {
  const texts = new Map(blocks.map(({ pointer, text }) => [pointer, text]));
  const marks = new Map<string, Mark[]>();
  for (const skill of skills) {
    for (const spot of skill.evidence) {
      const text = texts.get(spot.pointer);
      const span = text === undefined ? null : settleSpan(text, spot);
      if (!span) continue;
      const mark = { ...span, key: skillKey(skill), state: skill.state };
      marks.set(spot.pointer, [...(marks.get(spot.pointer) ?? []), mark]);
    }
  }
  return marks;
}

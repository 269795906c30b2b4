/** What can be done with text that found no place: into the summary, into a section, or into an entry as a line. */
import { SECTION_NAMES } from "./fields";
import { partOf } from "./places";
import { isRecord, listOf, textOf, type Values } from "./reading";

export interface Target {
  id: string;
  label: string;
}

const FIELDS_OF_HEAD: readonly [string, string][] = [
  ["name", "Name"],
  ["label", "Profession"],
  ["email", "E-mail"],
  ["phone", "Phone"],
];
/** The field that the first words of an entry go to. */
const MAIN: Readonly<Record<string, string>> = {
  summary: "text",
  work: "employer",
  volunteer: "organization",
  education: "institution",
  awards: "title",
  languages: "language",
  custom: "title",
  letter: "body",
};
const HOLDS_LINES = new Set(["roles", "volunteer", "education", "projects", "custom"]);
const MOST = 300;

export interface Maker {
  freshId: () => string;
}

export function targetsOf(document: Values): { label: string; targets: Target[] }[] {
  const content = isRecord(document.content) ? document.content : {};
  const sections = listOf(content.sections);
  const head = FIELDS_OF_HEAD.map(([name, label]) => ({ id: `head ${name}`, label }));
  const known = sections.map((section) => ({
    id: `entry ${textOf(section.id)}`,
    label: `New entry in ${nameOf(section)}`,
  }));
  const present = new Set(sections.map((section) => textOf(section.type)));
  const fresh = ["summary", "skills", "custom"]
    .filter((type) => !present.has(type))
    .map((type) => ({ id: `section ${type}`, label: `New section ${SECTION_NAMES[type]}` }));
  const lines = sections.flatMap((section) =>
    holders(section).map((part) => ({ id: `line ${textOf(part.id)}`, label: titleOf(part) })),
  );
  return [
    { label: "As a line of", targets: lines },
    { label: "As an entry", targets: [...known, ...fresh] },
    { label: "As a field", targets: head },
  ].filter(({ targets }) => targets.length > 0);
}

function nameOf(section: Values): string {
  const type = textOf(section.type);
  return textOf(section.title) || SECTION_NAMES[type] || type;
}

function holders(section: Values): Values[] {
  const items = listOf(section.items);
  if (section.type === "work") return items.flatMap((item) => listOf(item.roles));
  return HOLDS_LINES.has(textOf(section.type)) ? items : [];
}

function titleOf(part: Values): string {
  const names = ["position", "organization", "institution", "name", "title"];
  const title = names.map((name) => textOf(part[name])).find(Boolean) ?? "Entry without a name";
  return title.length > 60 ? `${title.slice(0, 59)}…` : title;
}

/** Puts the text where the target says. The document is changed in place. */
export function place(document: Values, target: string, text: string, { freshId }: Maker): void {
  const [kind, name = ""] = target.split(" ");
  const content = isRecord(document.content) ? document.content : {};
  document.content = content;
  if (kind === "head") {
    const basics = isRecord(content.basics) ? content.basics : {};
    basics[name] = oneLine(text).slice(0, MOST);
    content.basics = basics;
    return;
  }
  if (kind === "line") {
    const part = partOf(document, name);
    if (part) part.highlights = [...listOf(part.highlights), { id: freshId(), text }];
    return;
  }
  const sections = listOf(content.sections);
  let section = sections.find(({ id, type }) => (kind === "entry" ? id === name : type === name));
  if (!section) {
    section = { id: freshId(), type: name, items: [] };
    content.sections = [...sections, section];
  }
  section.items = [...listOf(section.items), entryFor(textOf(section.type), text, freshId)];
}

function entryFor(type: string, text: string, freshId: () => string): Values {
  const main = MAIN[type] ?? "name";
  const isLong = main === "text" || main === "body";
  const line = oneLine(text);
  if (isLong || line.length <= MOST) return { id: freshId(), [main]: isLong ? text : line };
  // What is too long for a name is told whole below it.
  const rest = type === "custom" || type === "education" || type === "volunteer" ? "summary" : "description";
  return { id: freshId(), [main]: `${line.slice(0, 80)}…`, [rest]: text };
}

function oneLine(text: string): string {
  return text.split(/\s+/).filter(Boolean).join(" ");
}

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

/** Puts the text where the target says, into the document as it is. The answer takes it out of a later one. */
export function place(
  document: Values,
  target: string,
  text: string,
  { freshId }: Maker,
): (later: Values) => void {
  const [kind, name = ""] = target.split(" ");
  const content = contentOf(document);
  if (kind === "head") return placeInHead(content, name, text);
  const id = freshId();
  if (kind === "line") {
    const part = partOf(document, name);
    if (part) part.highlights = [...listOf(part.highlights), { id, text }];
    return (later) => {
      const holder = partOf(later, name);
      if (holder) holder.highlights = listOf(holder.highlights).filter((line) => line.id !== id);
    };
  }
  const sections = listOf(content.sections);
  let section = sections.find((one) => (kind === "entry" ? one.id === name : one.type === name));
  if (!section) {
    section = { id: freshId(), type: name, items: [] };
    content.sections = [...sections, section];
  }
  section.items = [...listOf(section.items), entryFor(textOf(section.type), text, id)];
  const sectionId = section.id;
  return (later) => {
    const all = listOf(contentOf(later).sections);
    const held = all.find((one) => one.id === sectionId);
    if (!held) return;
    held.items = listOf(held.items).filter((item) => item.id !== id);
    contentOf(later).sections = all.filter((one) => one !== held || listOf(one.items).length > 0);
  };
}

function placeInHead(content: Values, name: string, text: string): (later: Values) => void {
  const basics = isRecord(content.basics) ? content.basics : {};
  const before = basics[name];
  basics[name] = oneLine(text).slice(0, MOST);
  content.basics = basics;
  return (later) => {
    const head = contentOf(later).basics;
    if (isRecord(head)) head[name] = before ?? "";
  };
}

function contentOf(document: Values): Values {
  const content = isRecord(document.content) ? document.content : {};
  document.content = content;
  return content;
}

function entryFor(type: string, text: string, id: string): Values {
  const main = MAIN[type] ?? "name";
  const isLong = main === "text" || main === "body";
  const line = oneLine(text);
  if (isLong || line.length <= MOST) return { id, [main]: isLong ? text : line };
  // What is too long for a name is told whole below it.
  const rest = type === "custom" || type === "education" || type === "volunteer" ? "summary" : "description";
  return { id, [main]: `${line.slice(0, 80)}…`, [rest]: text };
}

function oneLine(text: string): string {
  return text.split(/\s+/).filter(Boolean).join(" ");
}

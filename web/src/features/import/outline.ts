/** The document as groups of entries of fields, ready to be shown: what it says, how sure, and under which names. */
import { BASICS, FIELDS, type Field, LINES, SECTION_NAMES } from "./fields";
import type { Seen } from "./places";
import { valueAt } from "./places";
import { isRecord, listOf, textOf, type Values } from "./reading";

export interface FieldView {
  key: string;
  part: string;
  field: Field;
  text: string;
  seen: Seen | null;
}

export interface EntryView {
  id: string;
  title: string;
  /** What a part of an entry is called, such as a role. */
  noun: string;
  fields: FieldView[];
  /** It is kept, and not printed. */
  isHidden: boolean;
  /** Roles of an employer, lines of a list. */
  inner: EntryView[];
}

export interface GroupView {
  id: string;
  title: string;
  type: string;
  isHidden: boolean;
  entries: EntryView[];
}

type SeenBy = ReadonlyMap<string, Seen>;

export function outlineOf(document: Values, seen: SeenBy): GroupView[] {
  const content = isRecord(document.content) ? document.content : {};
  const basics = isRecord(content.basics) ? content.basics : {};
  const head: GroupView = {
    id: "basics",
    title: "Who you are",
    type: "basics",
    isHidden: false,
    entries: [
      {
        id: "basics",
        title: textOf(basics.name),
        noun: "head",
        fields: fieldsOf("basics", basics, BASICS, seen),
        isHidden: false,
        inner: [],
      },
      ...listOf(basics.profiles).map((part) => entryOf("profiles", part, seen)),
      ...listOf(basics.details).map((part) => entryOf("details", part, seen)),
    ],
  };
  const sections = listOf(content.sections).map((section): GroupView => {
    const type = textOf(section.type);
    return {
      id: textOf(section.id),
      title: textOf(section.title) || SECTION_NAMES[type] || type,
      type,
      isHidden: section.visible === false,
      entries: listOf(section.items).map((part) => entryOf(type, part, seen)),
    };
  });
  return [head, ...sections];
}

const NOUNS: Readonly<Record<string, string>> = { roles: "role", profiles: "profile", details: "detail" };

function entryOf(kind: string, part: Values, seen: SeenBy): EntryView {
  const id = textOf(part.id);
  const fields = fieldsOf(id, part, FIELDS[kind] ?? FIELDS.custom ?? [], seen);
  const roles = kind === "work" ? listOf(part.roles).map((role) => entryOf("roles", role, seen)) : [];
  const lines = Object.entries(LINES).flatMap(([list, label]) =>
    listOf(part[list]).map((line): EntryView => {
      const key = `${textOf(line.id)}.text`;
      const field: Field = { way: ["text"], label, kind: "text", always: true };
      const view = {
        key,
        part: textOf(line.id),
        field,
        text: textOf(line.text),
        seen: seen.get(key) ?? null,
      };
      return {
        id: textOf(line.id),
        title: textOf(line.text),
        noun: "line",
        fields: [view],
        inner: [],
        isHidden: line.visible === false,
      };
    }),
  );
  const title = fields.map(({ text }) => text).find(Boolean) ?? roles[0]?.title ?? "";
  const isHidden = part.visible === false;
  return { id, title, noun: NOUNS[kind] ?? "entry", fields, isHidden, inner: [...roles, ...lines] };
}

function fieldsOf(id: string, part: Values, fields: readonly Field[], seen: SeenBy): FieldView[] {
  return fields.flatMap((field) => {
    const text = textIn(part, field);
    if (text === "" && !field.always) return [];
    const key = `${id}.${field.way.join(".")}`;
    return [{ key, part: id, field, text, seen: seen.get(key) ?? presentOf(key, seen) }];
  });
}

/** That something goes on is read where its end would stand. */
function presentOf(key: string, seen: SeenBy): Seen | null {
  return key.endsWith(".period.end") ? (seen.get(key.replace(/end$/, "present")) ?? null) : null;
}

function textIn(part: Values, { way, kind }: Field): string {
  const value = valueAt(part, way);
  if (kind === "words")
    return Array.isArray(value) ? value.filter((word) => typeof word === "string").join(", ") : "";
  if (kind !== "date") return textOf(value);
  if (way.at(-1) === "end" && valueAt(part, ["period", "present"]) === true) return "present";
  return isRecord(value) ? textOf(value.value) || textOf(value.raw) : textOf(value);
}

/** Every field of an entry and of all that is inside it. */
export function allFields(entry: EntryView): FieldView[] {
  return [...entry.fields, ...entry.inner.flatMap(allFields)];
}

/** What a part is called on its closed card, from its own words. */
import { isRecord, type Node, nodesOf, type Section, textOf, wordsOf } from "./draft";
import { type PartName, SECTION_TITLES } from "./fields";
import { withoutMarks } from "./markdown";
import { periodText } from "./partial-date";
import { PARTS } from "./parts";

function valueText(value: unknown): string {
  if (typeof value === "string") return withoutMarks(value).trim();
  if (Array.isArray(value)) {
    const nodes = nodesOf(value).map((node) => textOf(node.position));
    return [...wordsOf(value), ...nodes].filter(Boolean).join(", ");
  }
  return isRecord(value) ? periodText(value) : "";
}

export function titleOf(node: Node, part: PartName): string {
  const found = PARTS[part].title.map((field) => valueText(node[field])).find(Boolean);
  return found ?? `New ${PARTS[part].noun}`;
}

export function subtitleOf(node: Node, part: PartName): string {
  return PARTS[part].subtitle
    .map((field) => valueText(node[field]))
    .filter(Boolean)
    .join(" · ");
}

export function sectionTitle(section: Section): string {
  return section.title?.trim() || SECTION_TITLES[section.type] || "Section";
}

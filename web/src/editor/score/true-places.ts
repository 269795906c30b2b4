/** The places of a resume where work is told of: where a skill may be true, and where its owner may say so. */
import { type Draft, type Node, nodesOf, type Section } from "../document/draft";
import { sectionTitle, subtitleOf, titleOf } from "../document/title";

export interface TruePlace {
  readonly id: string;
  readonly field: string;
  readonly title: string;
  readonly detail: string;
}

export interface TrueGroup {
  readonly id: string;
  readonly title: string;
  readonly places: readonly TruePlace[];
}

const WITH_STORIES = new Set(["work", "projects", "volunteer", "education", "custom"]);

/** The end of what is told there: its last line, else its summary. */
function endOf(node: Node): { id: string; field: string } {
  const last = nodesOf(node.highlights).at(-1);
  if (last) return { id: last.id, field: "text" };
  return { id: node.id, field: "description" in node ? "description" : "summary" };
}

function placesIn(section: Section): TruePlace[] {
  if (section.type !== "work") {
    return section.items.map((item) => ({
      ...endOf(item),
      title: titleOf(item, section.type),
      detail: subtitleOf(item, section.type),
    }));
  }
  return section.items.flatMap((item) =>
    nodesOf(item.roles).map((role) => ({
      ...endOf(role),
      title: titleOf(role, "role"),
      detail: [titleOf(item, "work"), subtitleOf(role, "role")].filter(Boolean).join(" · "),
    })),
  );
}

export function truePlaces(draft: Draft): TrueGroup[] {
  return draft.document.content.sections
    .filter((section) => WITH_STORIES.has(section.type) && section.visible !== false)
    .map((section) => ({ id: section.id, title: sectionTitle(section), places: placesIn(section) }))
    .filter(({ places }) => places.length > 0);
}

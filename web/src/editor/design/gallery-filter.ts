/** Which templates a gallery shows. */
import type { Template } from "./template-queries";

export type Trait = "one-column" | "two-column" | "photo";

export interface GalleryFilter {
  readonly trait: Trait | "all";
  readonly category: string;
}

export const EVERYTHING: GalleryFilter = { trait: "all", category: "all" };

type Filtered = Pick<Template, "category" | "supports">;

/** Every template extracts in order; one column leaves not even an old parser anything to guess. */
function has({ supports }: Filtered, trait: GalleryFilter["trait"]): boolean {
  const hasTwo = supports.columns.includes(2);
  if (trait === "all") return true;
  if (trait === "photo") return supports.photo;
  return trait === "two-column" ? hasTwo : !hasTwo;
}

export function filterTemplates<T extends Filtered>(templates: readonly T[], filter: GalleryFilter): T[] {
  return templates.filter(
    (template) =>
      has(template, filter.trait) && (filter.category === "all" || template.category === filter.category),
  );
}

export function categoriesOf(templates: readonly Filtered[]): string[] {
  return [...new Set(templates.map(({ category }) => category))].sort();
}

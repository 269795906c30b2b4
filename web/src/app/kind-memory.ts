/** Which resumes are LaTeX, as far as this browser has seen: the right editor is then fetched without asking. */
import type { QueryClient } from "@tanstack/react-query";
import { keep, kept } from "@/shared/hooks/kept";

const keyOf = (resumeId: string) => `curricle.kind.${resumeId}`;

interface Listed {
  pages?: { items?: { id: string; kind: string }[] }[];
}

export function isLatex(resumeId: string, queries: QueryClient): boolean {
  const listings = queries.getQueriesData<Listed>({ queryKey: ["resumes", "pages"] });
  const listed = listings
    .flatMap(([, data]) => data?.pages ?? [])
    .flatMap((page) => page.items ?? [])
    .find((item) => item.id === resumeId);
  if (listed) return listed.kind === "latex";
  return kept(keyOf(resumeId), ["latex"], "resume" as "latex") === "latex";
}

export function rememberKind(resumeId: string, kind: string): void {
  keep(keyOf(resumeId), kind === "latex" ? kind : null);
}

/** Which resumes are LaTeX, as far as this browser has seen: the right editor is then fetched without asking. */
import { keep, kept } from "@/shared/hooks/kept";

const keyOf = (resumeId: string) => `curricle.kind.${resumeId}`;

export function isLatex(resumeId: string): boolean {
  return kept(keyOf(resumeId), ["latex", ""], "") === "latex";
}

export function rememberKind(resumeId: string, kind: string): void {
  keep(keyOf(resumeId), kind === "latex" ? kind : null);
}

/** The LaTeX editor. */
import type { FoundResume } from "@/shared/saving/found-resume";

export function LatexPage({ found }: { found: FoundResume }) {
  return <p>{found.resumeId}</p>;
}

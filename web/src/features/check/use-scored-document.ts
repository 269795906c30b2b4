/** The document that an analysis speaks of: what was read of a file, or the resume that was scored. */
import { useQuery } from "@tanstack/react-query";
import { readResume } from "@/shared/saving/resume-server";
import type { Analysis } from "@/shared/score/analysis";
import { readAnalysisDocument } from "@/shared/score/score-server";

export function useScoredDocument({ id, source, resume_id: resumeId }: Analysis): unknown {
  const { data } = useQuery({
    queryKey: ["analyses", "document", id],
    staleTime: Number.POSITIVE_INFINITY,
    enabled: source.kind === "file" || resumeId !== null,
    queryFn: async ({ signal }): Promise<unknown> => {
      if (source.kind === "file") return readAnalysisDocument(id, signal);
      return resumeId === null ? null : (await readResume(resumeId)).document;
    },
  });
  return data ?? null;
}

/** Goes on from a result: what was read becomes a resume that can be worked on. */
import { useMutation } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { ArrowRight } from "lucide-react";
import { explain } from "@/client/problem";
import { createResume } from "@/shared/saving/resume-server";
import type { Analysis } from "@/shared/score/analysis";
import { readAnalysisDocument } from "@/shared/score/score-server";
import { showToast } from "@/shared/toast/toast-store";
import { Button } from "@/shared/ui/button";

const LONGEST_TITLE = 200;

export function OpenInEditor({ analysis }: { analysis: Analysis }) {
  const navigate = useNavigate();
  const open = useMutation({
    mutationFn: async () => {
      if (analysis.resume_id) return analysis.resume_id;
      const document = await readAnalysisDocument(analysis.id);
      const title =
        analysis.source.name.replace(/\.[a-z0-9]{1,8}$/i, "").slice(0, LONGEST_TITLE) || "My resume";
      return (await createResume({ title, document })).id;
    },
    onSuccess: (resumeId) => navigate({ to: "/resumes/$resumeId", params: { resumeId } }),
    onError: (error) => showToast({ message: explain(error), tone: "bad" }),
  });
  return (
    <Button
      variant="primary"
      busy={open.isPending}
      icon={<ArrowRight size={14} aria-hidden="true" />}
      onClick={() => open.mutate()}
    >
      Open in the editor
    </Button>
  );
}

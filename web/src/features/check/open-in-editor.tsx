/** Goes on from a result: to the resume that was scored, or to what was read of the file, to make one of it. */
import { Link } from "@tanstack/react-router";
import { ArrowRight } from "lucide-react";
import type { Analysis } from "@/shared/score/analysis";
import { buttonClass } from "@/shared/ui/button-class";

export function OpenInEditor({ analysis }: { analysis: Analysis }) {
  const look = buttonClass("primary");
  const words = (
    <>
      <ArrowRight size={14} aria-hidden="true" />
      Open in the editor
    </>
  );
  if (analysis.resume_id) {
    return (
      <Link to="/resumes/$resumeId" params={{ resumeId: analysis.resume_id }} className={look}>
        {words}
      </Link>
    );
  }
  return (
    <Link to="/import" search={{ analysis: analysis.id }} className={look}>
      {words}
    </Link>
  );
}

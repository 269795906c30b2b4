/** The first page as it really looks. */
import { FileText } from "lucide-react";
import { useState } from "react";
import type { ResumeCard } from "@/client/types";

export function ResumeThumbnail({ resume }: { resume: ResumeCard }) {
  const [broken, setBroken] = useState(false);
  if (broken) {
    return (
      <span className="grid size-full place-items-center bg-paper text-muted">
        <FileText size={24} aria-hidden="true" />
      </span>
    );
  }
  return (
    <img
      src={`/api/v1/resumes/${resume.id}/page.svg?revision=${resume.revision}`}
      alt=""
      loading="lazy"
      decoding="async"
      onError={() => setBroken(true)}
      className="size-full bg-paper object-cover object-top"
    />
  );
}

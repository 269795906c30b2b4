/** What can be done with a resume from the outside: rename, duplicate, mark, make default, take away, delete. */
import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useMemo } from "react";
import { api, body } from "@/client/api";
import { explain } from "@/client/problem";
import type { ResumeCard, ResumeDocument } from "@/client/types";
import { coverLetterFor } from "@/shared/letter/cover-letter";
import { showToast } from "@/shared/toast/toast-store";
import { deleteLater } from "./delete-later";
import { downloadJson } from "./download-json";
import { RESUMES_KEY } from "./resumes-query";
import { useMarkFavourite } from "./use-mark-favourite";

const at = (resume: ResumeCard) => ({ path: { resume_id: resume.id } });

export interface ResumeActions {
  rename: (resume: ResumeCard, title: string) => Promise<void>;
  duplicate: (resume: ResumeCard) => void;
  markFavourite: (resume: ResumeCard, isFavourite: boolean) => void;
  makeDefault: (resume: ResumeCard) => void;
  download: (resume: ResumeCard) => void;
  /** Makes a cover letter with the head of this resume, and opens it. */
  writeLetter: (resume: ResumeCard) => void;
  /** Makes a LaTeX resume that says the same, and opens it. */
  turnIntoLatex: (resume: ResumeCard) => void;
  /** Reads and scores it, and shows what was found. */
  score: (resume: ResumeCard) => void;
  remove: (resume: ResumeCard) => void;
}

export function useResumeActions(): ResumeActions {
  const client = useQueryClient();
  const navigate = useNavigate();
  const mark = useMarkFavourite();
  return useMemo(() => {
    const refresh = () => client.invalidateQueries({ queryKey: RESUMES_KEY });
    const attempt = (work: () => Promise<string | null>) => {
      void work().then(
        (message) => {
          if (message) showToast({ message, tone: "good" });
          return refresh();
        },
        (error) => showToast({ message: explain(error), tone: "bad" }),
      );
    };
    return {
      rename: async (resume, title) => {
        const whole = body(await api.GET("/api/v1/resumes/{resume_id}", { params: at(resume) }));
        await api.PUT("/api/v1/resumes/{resume_id}", {
          params: { ...at(resume), header: { "If-Match": `"${whole.revision}"` } },
          body: { title, document: whole.document },
        });
        await refresh();
      },
      duplicate: (resume) =>
        attempt(async () => {
          const copy = body(await api.POST("/api/v1/resumes/{resume_id}/duplicate", { params: at(resume) }));
          return `“${copy.title}” is made.`;
        }),
      markFavourite: (resume, isFavourite) => mark({ resume, isFavourite }),
      makeDefault: (resume) =>
        attempt(async () => {
          await api.PATCH("/api/v1/resumes/{resume_id}/default", { params: at(resume) });
          return `“${resume.title}” is now your default.`;
        }),
      download: (resume) =>
        attempt(async () => {
          const whole = body(await api.GET("/api/v1/resumes/{resume_id}", { params: at(resume) }));
          downloadJson(resume.title, whole.document);
          return null;
        }),
      writeLetter: (resume) =>
        attempt(async () => {
          const whole = body(await api.GET("/api/v1/resumes/{resume_id}", { params: at(resume) }));
          const document = coverLetterFor(whole.document, () => crypto.randomUUID()) as ResumeDocument;
          const title = `Cover letter, ${resume.title}`.slice(0, 200);
          const made = body(await api.POST("/api/v1/resumes", { body: { title, document } }));
          await navigate({ to: "/resumes/$resumeId", params: { resumeId: made.id } });
          return null;
        }),
      turnIntoLatex: (resume) =>
        attempt(async () => {
          const made = body(await api.POST("/api/v1/resumes/{resume_id}/latex", { params: at(resume) }));
          await navigate({ to: "/resumes/$resumeId", params: { resumeId: made.id } });
          return null;
        }),
      score: (resume) =>
        attempt(async () => {
          showToast({ message: `Reading “${resume.title}”…` });
          const { id } = body(await api.POST("/api/v1/analyses", { body: { resume_id: resume.id } }));
          await navigate({ to: "/check", search: { analysis: id } });
          return null;
        }),
      remove: (resume) => deleteLater(resume, () => void refresh()),
    };
  }, [client, mark, navigate]);
}

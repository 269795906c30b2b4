/** Makes a resume and opens it. */
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { api, body } from "@/client/api";
import type { ResumeDocument } from "@/client/types";
import { RESUMES_KEY } from "./resumes-query";

export interface Start {
  title: string;
  document?: ResumeDocument;
  /** The name of a sample to copy. */
  sample?: string;
  /** The design to begin with. */
  template?: string;
}

const EMPTY: ResumeDocument = { content: { basics: {}, sections: [] } };

function dressed(document: ResumeDocument, template: string): ResumeDocument {
  const { template_version: _, ...presentation } = document.presentation ?? {};
  return { ...document, presentation: { ...presentation, template, config: {} } };
}

export function useCreateResume() {
  const client = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: async ({ title, document, sample, template }: Start) => {
      const start = sample
        ? body(await api.GET("/api/v1/samples/{name}", { params: { path: { name: sample } } }))
        : document;
      const worn = template ? dressed(start ?? EMPTY, template) : start;
      return body(
        await api.POST("/api/v1/resumes", { body: { title, ...(worn ? { document: worn } : {}) } }),
      );
    },
    onSuccess: async (resume) => {
      void client.invalidateQueries({ queryKey: RESUMES_KEY });
      await navigate({ to: "/resumes/$resumeId", params: { resumeId: resume.id } });
    },
  });
}

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
}

export function useCreateResume() {
  const client = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: async ({ title, document, sample }: Start) => {
      const start = sample
        ? body(await api.GET("/api/v1/samples/{name}", { params: { path: { name: sample } } }))
        : document;
      return body(
        await api.POST("/api/v1/resumes", { body: { title, ...(start ? { document: start } : {}) } }),
      );
    },
    onSuccess: async (resume) => {
      void client.invalidateQueries({ queryKey: RESUMES_KEY });
      await navigate({ to: "/resumes/$resumeId", params: { resumeId: resume.id } });
    },
  });
}

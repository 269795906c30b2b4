/** Templates as the server tells of them, and what is asked of it around them. */
import { queryOptions } from "@tanstack/react-query";
import { api, body } from "@/client/api";
import type { components } from "@/client/schema";
import type { ResumeDocument } from "../document/draft";
import type { Config } from "./settings-schema";

type Schemas = components["schemas"];
export type Template = Schemas["TemplateOut"];
export type TemplateDetail = Schemas["TemplateDetail"];
export type UpgradeOffer = Schemas["UpgradeOffer"];

const FIVE_MINUTES = 300_000;

export const templatesQuery = queryOptions({
  queryKey: ["templates"],
  staleTime: FIVE_MINUTES,
  queryFn: async ({ signal }) => body(await api.GET("/api/v1/templates", { signal })),
});

export const templateQuery = (id: string) =>
  queryOptions({
    queryKey: ["templates", id],
    staleTime: FIVE_MINUTES,
    queryFn: async ({ signal }) =>
      body(
        await api.GET("/api/v1/templates/{template_id}", { params: { path: { template_id: id } }, signal }),
      ),
  });

export const fontsQuery = queryOptions({
  queryKey: ["fonts"],
  staleTime: Number.POSITIVE_INFINITY,
  queryFn: async ({ signal }) => body(await api.GET("/api/v1/export/fonts", { signal })),
});

export const upgradeQuery = (resumeId: string) =>
  queryOptions({
    queryKey: ["upgrade", resumeId],
    queryFn: async ({ signal }) =>
      body(
        await api.GET("/api/v1/resumes/{resume_id}/upgrade", {
          params: { path: { resume_id: resumeId } },
          signal,
        }),
      ),
  });

export async function savePreferences(templateId: string, config: Config): Promise<void> {
  await api.PUT("/api/v1/templates/{template_id}/preferences", {
    params: { path: { template_id: templateId } },
    body: { config: { ...config } },
  });
}

type CardBody = Schemas["CardWish"];

/** The first page of a document in a template, as the address of a picture that the caller has to let go. */
export async function drawCard(
  templateId: string,
  document: ResumeDocument,
  config: Config,
  signal: AbortSignal,
): Promise<string> {
  const answer = await api.POST("/api/v1/templates/{template_id}/picture", {
    params: { path: { template_id: templateId } },
    body: { document, config } as unknown as CardBody,
    parseAs: "blob",
    signal,
  });
  return URL.createObjectURL(body(answer) as Blob);
}

/** From a file, or from one that was scored before, to what was read. */
import { api, body } from "@/client/api";
import { explain, isProblem } from "@/client/problem";
import { MOST_MEGABYTES } from "@/shared/import/handed-file";
import { type Reading, readingOf, readingOfAnalysis, type Values } from "./reading";

export type Source = { file: File } | { analysisId: string };

export class FileRefused extends Error {
  override readonly name = "FileRefused";
}

export async function readSource(source: Source): Promise<Reading> {
  if ("analysisId" in source) return readAnalysis(source.analysisId);
  const { file } = source;
  if (file.size > MOST_MEGABYTES * 1024 * 1024) {
    throw new FileRefused(`This file is larger than ${MOST_MEGABYTES} MB, too large for a resume.`);
  }
  const form = new FormData();
  form.set("file", file, file.name);
  const sent = form as unknown as { file: string };
  return readingOf(body(await api.POST("/api/v1/resumes/import", { body: sent })), file.name);
}

async function readAnalysis(analysisId: string): Promise<Reading> {
  const params = { path: { analysis_id: analysisId } };
  const [analysis, document] = await Promise.all([
    api.GET("/api/v1/analyses/{analysis_id}", { params }),
    api.GET("/api/v1/analyses/{analysis_id}/document", { params }),
  ]);
  return readingOfAnalysis(body(analysis), body(document) as Values);
}

/** What went wrong in words: what it is, and what can be done. */
export function refusalOf(error: unknown): { title: string; detail: string } {
  if (error instanceof FileRefused) return { title: "The file is too large", detail: error.message };
  if (!isProblem(error)) return { title: "The file could not be read", detail: explain(error) };
  const first = error.findings[0]?.message ?? "";
  const detail = error.message === error.title ? first : error.message;
  return { title: error.title, detail: detail === error.title ? "" : detail };
}

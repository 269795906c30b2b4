/** What the LaTeX editor asks of the server, and how the answers become what it holds. */
import { api, body } from "@/client/api";
import { ApiProblem } from "@/client/problem";
import type { components, paths } from "@/client/schema";
import { decodeBase64 } from "./document/base64";
import type { EngineName, LatexContent } from "./document/project";
import type { Diagnostic } from "./typesetting/diagnostic";

type Schemas = components["schemas"];

export type Completions = Schemas["CompletionsOut"];
export type CompletionEntry = Schemas["CompletionOut"];
export type StructureReport = Schemas["StructureReport"];

/** Which engines this server has; those that it lacks are offered, but cannot be chosen. */
export async function readEngines(signal?: AbortSignal): Promise<ReadonlyMap<EngineName, boolean>> {
  const { engines } = body(await api.GET("/api/v1/tex", signal ? { signal } : {}));
  return new Map(engines.map(({ id, available }) => [id, available]));
}

export async function readCompletions(): Promise<Completions> {
  return body(await api.GET("/api/v1/tex/completions"));
}

export interface Compiled {
  readonly id: string | null;
  readonly engine: EngineName | null;
  readonly pdf: Uint8Array | null;
  readonly milliseconds: number;
  readonly diagnostics: readonly Diagnostic[];
  readonly log: string;
  /** Why there is no page, in words, where the text itself is not to blame. */
  readonly stopped: string | null;
}

interface CompileBody {
  readonly id?: string;
  readonly compilation_id?: string;
  readonly engine?: EngineName;
  readonly pdf?: string | null;
  readonly milliseconds?: number;
  readonly warnings?: readonly Diagnostic[];
  readonly errors?: readonly Diagnostic[];
  readonly log?: string;
}

function compiled(answer: CompileBody, stopped: string | null): Compiled {
  return {
    id: answer.id ?? answer.compilation_id ?? null,
    engine: answer.engine ?? null,
    pdf: answer.pdf ? decodeBase64(answer.pdf) : null,
    milliseconds: answer.milliseconds ?? 0,
    diagnostics: [...(answer.errors ?? []), ...(answer.warnings ?? [])],
    log: answer.log ?? "",
    stopped,
  };
}

/** Typesets the files. A text with errors is an answer, not a failure. */
export async function compile(
  resumeId: string,
  content: LatexContent,
  signal: AbortSignal,
): Promise<Compiled> {
  const { engine, main, files } = content;
  try {
    const answer = await api.POST("/api/v1/compile", {
      params: { header: { Accept: "application/json" } },
      body: { engine, main, files: [...files], resume_id: resumeId },
      signal,
    });
    return compiled(body(answer) as CompileBody, null);
  } catch (error) {
    if (!(error instanceof ApiProblem) || error.status !== 422 || !error.code.startsWith("tex.")) throw error;
    const isOfText = error.code === "tex.failed";
    return compiled(error.extra as unknown as CompileBody, isOfText ? null : error.message);
  }
}

export type Spot = Schemas["SpotOut"];
export type Place = Schemas["PlaceOut"];
type Question = NonNullable<paths["/api/v1/compile/{compilation_id}/synctex"]["get"]["parameters"]["query"]>;

async function ask(compilationId: string, query: Question): Promise<Spot | Place | null> {
  try {
    const params = { path: { compilation_id: compilationId }, query };
    return body(await api.GET("/api/v1/compile/{compilation_id}/synctex", { params })) as Spot | Place;
  } catch (error) {
    if (error instanceof ApiProblem && error.status === 404) return null;
    throw error;
  }
}

/** Where this place of the source stands on the page. */
export async function spotOf(compilationId: string, { file, line, column }: Place): Promise<Spot | null> {
  return (await ask(compilationId, { file, line, ...(column === null ? {} : { column }) })) as Spot | null;
}

/** Which place of the source stands here on the page, in points from its top left. */
export async function placeAt(
  compilationId: string,
  page: number,
  x: number,
  y: number,
): Promise<Place | null> {
  return (await ask(compilationId, { page, x, y })) as Place | null;
}

/** Makes a resume with fields of this one, as far as it can be read. */
export async function structure(resumeId: string): Promise<{ id: string; report: StructureReport }> {
  const params = { path: { resume_id: resumeId } };
  const { resume, report } = body(await api.POST("/api/v1/resumes/{resume_id}/structure", { params }));
  return { id: resume.id, report };
}

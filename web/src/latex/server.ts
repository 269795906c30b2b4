/** What the LaTeX editor asks of the server, and how the answers become what it holds. */
import { api, body } from "@/client/api";
import { ApiProblem } from "@/client/problem";
import { decodeBase64 } from "./document/base64";
import type { EngineName, LatexContent } from "./document/project";
import type { Diagnostic } from "./typesetting/diagnostic";

interface Doors {
  GET(path: string, options?: object): Promise<{ data?: unknown }>;
  POST(path: string, options?: object): Promise<{ data?: unknown }>;
}

const doors = api as unknown as Doors;

export interface TexState {
  readonly available: boolean;
  readonly reason: string | null;
  readonly install: string;
  readonly engines: readonly {
    readonly id: EngineName;
    readonly version: string | null;
    readonly available: boolean;
  }[];
}

export async function readTexState(signal?: AbortSignal): Promise<TexState> {
  return body(await doors.GET("/api/v1/tex", { signal })) as TexState;
}

export interface Completions {
  readonly commands: readonly CompletionEntry[];
  readonly environments: readonly CompletionEntry[];
  readonly packages: readonly CompletionEntry[];
}

export interface CompletionEntry {
  readonly name: string;
  readonly help: string;
  readonly snippet?: string | null;
  readonly package?: string | null;
}

export async function readCompletions(): Promise<Completions> {
  return body(await doors.GET("/api/v1/tex/completions")) as Completions;
}

export interface Compiled {
  readonly id: string | null;
  readonly engine: EngineName | null;
  readonly pdf: Uint8Array | null;
  readonly pages: number;
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
  readonly pages?: number | null;
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
    pages: answer.pages ?? 0,
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
    const answer = await doors.POST("/api/v1/compile", {
      body: { engine, main, files, resume_id: resumeId },
      headers: { Accept: "application/json" },
      signal,
    });
    return compiled(body(answer) as CompileBody, null);
  } catch (error) {
    if (!(error instanceof ApiProblem) || error.status !== 422 || !error.code.startsWith("tex.")) throw error;
    const isOfText = error.code === "tex.failed";
    return compiled(error.extra as unknown as CompileBody, isOfText ? null : error.message);
  }
}

export interface Spot {
  readonly page: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number | null;
}

async function ask<T>(compilationId: string, query: object): Promise<T | null> {
  try {
    const params = { path: { compilation_id: compilationId }, query };
    return body(await doors.GET("/api/v1/compile/{compilation_id}/synctex", { params })) as T;
  } catch (error) {
    if (error instanceof ApiProblem && error.status === 404) return null;
    throw error;
  }
}

/** Where this place of the source stands on the page. */
export function spotOf(compilationId: string, place: Place): Promise<Spot | null> {
  const { file, line, column } = place;
  return ask(compilationId, column === null ? { file, line } : { file, line, column });
}

/** Which place of the source stands here on the page, in points from its top left. */
export function placeAt(compilationId: string, page: number, x: number, y: number): Promise<Place | null> {
  return ask(compilationId, { page, x, y });
}

export interface StructureReport {
  readonly read: readonly string[];
  readonly left: readonly {
    readonly file: string | null;
    readonly line: number | null;
    readonly text: string;
    readonly reason: string;
  }[];
}

/** Makes a resume with fields of this one, as far as it can be read. */
export async function structure(
  resumeId: string,
): Promise<{ resume: { id: string }; report: StructureReport }> {
  const params = { path: { resume_id: resumeId } };
  const made = body(await doors.POST("/api/v1/resumes/{resume_id}/structure", { params }));
  return made as { resume: { id: string }; report: StructureReport };
}

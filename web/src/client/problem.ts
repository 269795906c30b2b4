/** What the server says when a request cannot be done: RFC 9457 problem+json as one typed error. */

export interface Finding {
  code: string;
  severity: "error" | "warning" | "info";
  pointer: string;
  message: string;
  params: Record<string, unknown>;
}

export class ApiProblem extends Error {
  override readonly name = "ApiProblem";
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly requestId: string | null;
  readonly findings: readonly Finding[];
  /** Further members of the problem, such as `revision` or `limit`. */
  readonly extra: Readonly<Record<string, unknown>>;

  constructor(status: number, body: Record<string, unknown>, requestId: string | null) {
    const title = text(body.title) ?? "Something went wrong";
    super(text(body.detail) ?? title);
    this.status = status;
    this.code = text(body.code) ?? `http.${status}`;
    this.title = title;
    this.requestId = text(body.instance) ?? requestId;
    this.findings = Array.isArray(body.errors) ? body.errors.map(toFinding) : [];
    this.extra = body;
  }
}

/** The server could not be reached at all. */
export class Unreachable extends Error {
  override readonly name = "Unreachable";
}

export function isProblem(error: unknown, code?: string): error is ApiProblem {
  return error instanceof ApiProblem && (code === undefined || error.code === code);
}

export async function problemFrom(response: Response): Promise<ApiProblem> {
  const requestId = response.headers.get("x-request-id");
  const body: unknown = await response.json().catch(() => ({}));
  return new ApiProblem(response.status, isRecord(body) ? body : {}, requestId);
}

/** One sentence for people, whatever was thrown. */
export function explain(error: unknown): string {
  if (error instanceof ApiProblem) return error.message;
  if (error instanceof Unreachable)
    return "The server cannot be reached. Check the connection and try again.";
  return "Something went wrong on this page.";
}

function toFinding(value: unknown): Finding {
  const entry = isRecord(value) ? value : {};
  const severity = entry.severity;
  return {
    code: text(entry.code) ?? "value.invalid",
    severity: severity === "warning" || severity === "info" ? severity : "error",
    pointer: text(entry.pointer) ?? "",
    message: text(entry.message) ?? "This value is not accepted.",
    params: isRecord(entry.params) ? entry.params : {},
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function text(value: unknown): string | null {
  return typeof value === "string" && value !== "" ? value : null;
}

/** What the typesetter found, in plain words, with the place where it found it. */
export interface Diagnostic {
  readonly severity: "error" | "warning" | "info";
  readonly code: string;
  readonly file: string | null;
  readonly line: number | null;
  readonly column: number | null;
  readonly message: string;
  readonly hint: string | null;
  readonly package: string | null;
  readonly original: string;
}

const RANK = { error: 0, warning: 1, info: 2 } as const;

/** Errors first; within them as the typesetter met them, for the first is the cause of those after it. */
export function inOrder(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return diagnostics
    .map((diagnostic, at) => ({ diagnostic, at }))
    .sort(
      (one, other) => RANK[one.diagnostic.severity] - RANK[other.diagnostic.severity] || one.at - other.at,
    )
    .map(({ diagnostic }) => diagnostic);
}

export interface Counts {
  readonly errors: number;
  readonly warnings: number;
}

export function countOf(diagnostics: readonly Diagnostic[]): Counts {
  const of = (severity: Diagnostic["severity"]) =>
    diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
  return { errors: of("error"), warnings: of("warning") };
}

/** "2 problems, 1 note": errors are what keeps a page from being right, warnings are worth a look. */
export function countText({ errors, warnings }: Counts): string {
  const parts = [
    errors > 0 ? `${errors} ${errors === 1 ? "error" : "errors"}` : "",
    warnings > 0 ? `${warnings} ${warnings === 1 ? "warning" : "warnings"}` : "",
  ].filter(Boolean);
  return parts.join(", ") || "No problems";
}

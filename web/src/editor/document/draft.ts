/** What the editor holds: a title and a document, whose parts are nodes that are addressed by id. */

export interface Node {
  readonly id: string;
  readonly visible?: boolean;
  readonly [field: string]: unknown;
}

export type SectionType =
  | "summary"
  | "work"
  | "volunteer"
  | "education"
  | "awards"
  | "certificates"
  | "publications"
  | "skills"
  | "languages"
  | "interests"
  | "references"
  | "projects"
  | "custom"
  | "letter";

export interface Section extends Node {
  readonly type: SectionType;
  readonly title?: string | null;
  readonly items: readonly Node[];
}

export interface PartialDate {
  readonly value?: string | null;
  readonly raw?: string | null;
}

export interface Period {
  readonly start?: PartialDate | null;
  readonly end?: PartialDate | null;
  readonly present?: boolean;
}

export interface Basics {
  readonly profiles?: readonly Node[];
  readonly details?: readonly Node[];
  readonly [field: string]: unknown;
}

export interface Presentation {
  readonly template?: string;
  readonly page_size?: "a4" | "letter";
  readonly [field: string]: unknown;
}

export interface ResumeDocument {
  readonly kind?: string;
  readonly locale?: string;
  readonly content: { readonly basics: Basics; readonly sections: readonly Section[] };
  readonly presentation: Presentation;
  readonly [field: string]: unknown;
}

export interface Draft {
  readonly title: string;
  readonly document: ResumeDocument;
}

/** Addresses of the parts that have no id of their own, as the server names them; only the resume around is ours. */
export const ROOT = {
  resume: "@resume",
  document: "@document",
  content: "@content",
  basics: "@basics",
  presentation: "@presentation",
} as const;

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function isNode(value: unknown): value is Node {
  return isRecord(value) && typeof value.id === "string";
}

/** The nodes of a list field; a field that is missing or holds something else has none. */
export function nodesOf(value: unknown): readonly Node[] {
  return Array.isArray(value) ? value.filter(isNode) : [];
}

export function wordsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((word) => typeof word === "string") : [];
}

export function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}

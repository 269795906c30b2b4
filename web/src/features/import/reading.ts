/** What was read from a file, as the review screen works with it: plain values, and places in the source. */
import type { components } from "@/client/schema";

type Schemas = components["schemas"];
export type ImportAnswer = Schemas["ImportOut"];
/** What of an analysis says how its file was read. */
export interface AnalysisAnswer {
  source: { name: string };
  reading: {
    kind: string;
    fields: readonly { pointer: string; confidence: number; evidence: readonly Place[] }[];
    leftover: readonly unknown[];
    lines: readonly unknown[];
    layout: unknown;
  };
}

export type Values = { [key: string]: unknown };

export interface Place {
  page: number;
  box: readonly number[];
  text: string;
}

export interface Line {
  text: string;
  page: number;
  box: readonly number[];
  size: number;
  bold: boolean;
  bullet: string | null;
  level: number | null;
}

export interface Leftover {
  id: string;
  text: string;
  why: string;
  /** Where it stands: on a page, or under a name of the file. */
  place: Place | null;
  path: string;
}

export interface Remark {
  severity: string;
  pointer: string;
  message: string;
}

export interface Reading {
  name: string;
  kind: string;
  document: Values;
  /** How sure each value is and where it stands, by pointer. Empty where the file itself says what is what. */
  fields: readonly { pointer: string; confidence: number; evidence: readonly Place[] }[];
  leftover: readonly Leftover[];
  remarks: readonly Remark[];
  lines: readonly Line[];
  pageSize: readonly [number, number] | null;
  text: string;
}

export function isRecord(value: unknown): value is Values {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function listOf(value: unknown): Values[] {
  return Array.isArray(value) ? value.filter(isRecord) : [];
}

export function textOf(value: unknown): string {
  return typeof value === "string" ? value : typeof value === "number" ? String(value) : "";
}

export function readingOf(answer: ImportAnswer, name: string): Reading {
  return {
    name,
    kind: answer.kind,
    document: answer.document as Values,
    fields: (answer.fields ?? []).map(({ pointer, confidence, evidence }) => ({
      pointer,
      confidence,
      evidence: evidence ?? [],
    })),
    leftover: answer.leftover.map(leftoverOf),
    remarks: answer.findings,
    lines: answer.lines.map(lineOf),
    pageSize: sizeOf(answer.layout.page_size),
    text: answer.text,
  };
}

/** A file that was scored before it is taken over. */
export function readingOfAnalysis(analysis: AnalysisAnswer, document: Values): Reading {
  const { reading, source } = analysis;
  return {
    name: source.name,
    kind: reading.kind,
    document,
    fields: reading.fields.map(({ pointer, confidence, evidence }) => ({ pointer, confidence, evidence })),
    leftover: (reading.leftover as readonly Values[]).map(leftoverOf),
    remarks: [],
    lines: (reading.lines as readonly Values[]).map(lineOf),
    pageSize: sizeOf(isRecord(reading.layout) ? reading.layout.page_size : null),
    text: "",
  };
}

function leftoverOf(entry: Values, at: number): Leftover {
  const { value, text, why, path, page, box } = entry;
  const said = typeof text === "string" && text ? text : inWords(value);
  const isPlaced = typeof page === "number" && Array.isArray(box);
  return {
    id: `left-${at}`,
    text: said,
    why: textOf(why),
    path: textOf(path),
    place: isPlaced ? { page, box: box as number[], text: said } : null,
  };
}

function lineOf(line: Values): Line {
  return {
    text: textOf(line.text),
    page: Number(line.page) || 0,
    box: Array.isArray(line.box) ? (line.box as number[]) : [0, 0, 0, 0],
    size: Number(line.size) || 0,
    bold: line.bold === true,
    bullet: typeof line.bullet === "string" ? line.bullet : null,
    level: typeof line.level === "number" ? line.level : null,
  };
}

function sizeOf(value: unknown): readonly [number, number] | null {
  return Array.isArray(value) && value.length === 2 ? [Number(value[0]), Number(value[1])] : null;
}

/** A value of a data file in words: text as it is, lists by their parts, anything else as it is written. */
export function inWords(value: unknown): string {
  if (Array.isArray(value) && value.every((one) => typeof one === "string")) return value.join(", ");
  if (typeof value === "string" || typeof value === "number") return String(value);
  return value === null || value === undefined ? "" : JSON.stringify(value, null, 1);
}

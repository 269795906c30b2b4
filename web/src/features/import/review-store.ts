/** What is looked over: the document as it would be saved, what is left over, and what somebody points at. */
import { createStore, type StoreApi } from "zustand";
import { dateFrom, type Field } from "./fields";
import { place } from "./moves";
import { partOf, setAt, valueAt, without } from "./places";
import { isRecord, type Leftover, type Reading, type Values } from "./reading";

export type Filter = "all" | "doubtful" | "left";

export interface ReviewState {
  document: Values;
  leftover: readonly Leftover[];
  /** Parts that are left out; they can come back as long as the screen is open. */
  removed: ReadonlySet<string>;
  /** The value that is pointed at or edited, whose place is marked in the source. */
  active: string | null;
  /** Values that somebody has written or looked at and changed: nothing is doubtful about them any more. */
  touched: ReadonlySet<string>;
  filter: Filter;
  template: string;
}

export type Review = StoreApi<ReviewState>;

export function openReview(reading: Reading): Review {
  return createStore<ReviewState>(() => ({
    document: structuredClone(reading.document),
    leftover: reading.leftover,
    removed: new Set<string>(),
    active: null,
    touched: new Set<string>(),
    filter: "all",
    template: "modern",
  }));
}

const ALPHABET = "0123456789abcdefghijklmnopqrstuvwxyz";

export function freshId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return `i${Array.from(bytes, (byte) => ALPHABET[byte % ALPHABET.length]).join("")}`;
}

export function edit(review: Review, name: string, field: Field, typed: string): void {
  const state = review.getState();
  const document = structuredClone(state.document);
  const part = partOf(document, name);
  if (!part) return;
  write(part, field, typed);
  const touched = new Set(state.touched).add(`${name}.${field.way.join(".")}`);
  review.setState({ document, touched });
}

function write(part: Values, { way, kind, always }: Field, typed: string): void {
  if (kind === "words") {
    const words = typed.split(",").map((word) => word.trim());
    setAt(part, way, words.filter(Boolean));
  } else if (kind === "date") {
    const goesOn = /^(?:present|today|now)$/i.test(typed.trim());
    const isEnd = way.at(-1) === "end";
    if (isEnd) setAt(part, [...way.slice(0, -1), "present"], goesOn);
    setAt(part, way, isEnd && goesOn ? null : dateFrom(typed));
    const [outer = ""] = way;
    if (way.length > 1 && isBlank(valueAt(part, [outer]))) setAt(part, [outer], null);
  } else {
    setAt(part, way, typed === "" && !always ? null : typed);
  }
}

function isBlank(value: unknown): boolean {
  return (
    isRecord(value) && Object.values(value).every((one) => one === null || one === undefined || one === false)
  );
}

/** Prints a part that was hidden where it came from, or hides one. */
export function show(review: Review, name: string, isShown: boolean): void {
  const document = structuredClone(review.getState().document);
  const part = partOf(document, name);
  if (!part) return;
  part.visible = isShown;
  review.setState({ document });
}

/** Takes a part away, wherever it stands: a section, an entry, a role, a line. The answer brings it back. */
export function remove(review: Review, name: string): () => void {
  review.setState(({ removed }) => ({ removed: new Set(removed).add(name), active: null }));
  return () =>
    review.setState(({ removed }) => ({ removed: new Set([...removed].filter((one) => one !== name)) }));
}

/** Finds a place for something that was left over; the answer takes it back, and nothing that was done since. */
export function placeLeftover(review: Review, leftover: Leftover, target: string): () => void {
  const document = structuredClone(review.getState().document);
  const takeBack = place(document, target, leftover.text, { freshId });
  const others = (all: readonly Leftover[]) => all.filter(({ id }) => id !== leftover.id);
  review.setState(({ leftover: all }) => ({ document, leftover: others(all) }));
  return () => {
    const now = structuredClone(review.getState().document);
    takeBack(now);
    review.setState(({ leftover: all }) => ({ document: now, leftover: [leftover, ...others(all)] }));
  };
}

const MOST_KEPT = 40_000;

/** The document as it is saved: dressed in its template, with what stayed left over noted beside it. */
export function finished(review: Review, reading: Reading): Values {
  const { document, leftover, removed, template } = review.getState();
  const made = without(document, removed);
  const { template_version: _, ...presentation } = isRecord(made.presentation) ? made.presentation : {};
  made.presentation = { ...presentation, template, config: {} };
  const meta = isRecord(made.meta) ? made.meta : {};
  const extras = isRecord(meta.extras) ? meta.extras : {};
  const left = leftover.map(({ text, why, path }) => ({ text, why, ...(path ? { path } : {}) }));
  const isKept = left.length > 0 && JSON.stringify(left).length < MOST_KEPT && reading.fields.length > 0;
  made.meta = { ...meta, extras: isKept ? { ...extras, import: { kind: reading.kind, left } } : extras };
  return made;
}

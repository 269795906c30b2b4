/** What the page and the typesetting worker say to each other. */
import type { Composition } from "../server";
import type { Question } from "./asking";

/** Where the parts of a typesetting are; an address names its content by hash, so it never changes. */
export interface Sources {
  /** The lines that run the template. */
  readonly main: string;
  readonly files: readonly { readonly path: string; readonly url: string }[];
  readonly fonts: readonly string[];
}

export interface DrawWish {
  /** Pages counted from zero, in the order in which they are wanted. */
  readonly pages: readonly number[];
  /** Picture dots for each point of the page. */
  readonly scale: number;
}

export interface PageSize {
  readonly width: number;
  readonly height: number;
}

export interface DrawnPage {
  readonly index: number;
  readonly picture: ImageBitmap;
}

export type Order =
  | { readonly kind: "start"; readonly compiler: string; readonly renderer: string }
  | { readonly kind: "typeset"; readonly sources: Sources; readonly data: string; readonly draw: DrawWish }
  /** Typesets what the server answers to a question. */
  | { readonly kind: "follow"; readonly question: Question; readonly draw: DrawWish }
  /** Nobody waits for the answer to a question any more. */
  | { readonly kind: "forget"; readonly follow: number }
  | { readonly kind: "draw"; readonly draw: DrawWish }
  | { readonly kind: "end" };

export interface Numbered {
  readonly id: number;
  readonly order: Order;
}

/** Pages that are wanted and not among the drawn ones look as they did when they were last drawn. */
export interface Typeset {
  readonly sizes: readonly PageSize[];
  readonly drawn: readonly DrawnPage[];
  /** Where the document ends, if that was asked: on which page, and how far down in points. */
  readonly end: { readonly page: number; readonly height: number } | null;
  /** What the compiler holds, in bytes: it remembers every step and forgets none. */
  readonly memory: number;
}

/** What the server said beside what was typeset; without pages where only the server can draw them. */
export interface Followed {
  readonly said: Omit<Composition, "data" | "sources">;
  readonly typeset: Typeset | null;
}

export type Answer =
  | { readonly id: number; readonly typeset: Typeset }
  | { readonly id: number; readonly followed: Followed | null }
  /** What the server will most likely have said, typeset while it is asked. */
  | { readonly id: number; readonly early: Typeset }
  /** The server has answered, and the worker is at work. */
  | { readonly id: number; readonly isAnswered: true }
  | { readonly id: number; readonly failure: string };

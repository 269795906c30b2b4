/** Where marks begin and end, also where they overlap or lie. */
import { describe, expect, it } from "vitest";
import { cutAtMarks, settleSpan } from "./marks";
import { spansIn } from "./skills";

const mark = (start: number, end: number, key = "k") => ({ start, end, key, state: "matched" });
const TEXT = "Python and PostgreSQL";

describe("cutAtMarks", () => {
  it("gives back every letter once and in order", () => {
    const pieces = cutAtMarks(TEXT, [mark(11, 21), mark(0, 6)]);
    expect(pieces.map(({ text }) => text)).toEqual(["Python", " and ", "PostgreSQL"]);
    expect(pieces.map((piece) => piece.mark?.key ?? null)).toEqual(["k", null, "k"]);
    expect(pieces.map(({ text }) => text).join("")).toBe(TEXT);
  });

  it("lets the longer of two marks hold, and leaves out those that are no places", () => {
    const pieces = cutAtMarks(TEXT, [mark(0, 6, "short"), mark(0, 10, "long"), mark(18, 40), mark(-1, 3)]);
    expect(pieces.map((piece) => piece.mark?.key ?? null)).toEqual(["long", null]);
    expect(pieces.map(({ text }) => text).join("")).toBe(TEXT);
  });
});

describe("settleSpan", () => {
  it("takes the place as said, else the place where the words are, else none", () => {
    expect(settleSpan(TEXT, { start: 0, end: 6, text: "Python" })).toEqual({ start: 0, end: 6 });
    expect(settleSpan(TEXT, { start: 3, end: 9, text: "postgresql" })).toEqual({ start: 11, end: 21 });
    expect(settleSpan(TEXT, { start: 0, end: 4, text: "Rust" })).toBeNull();
  });
});

describe("spansIn", () => {
  it("counts an emoji as the one character that it is to the server", () => {
    const text = "\u{1f389} We use Python";
    const [span] = spansIn(text, [[9, 15]]);
    expect(text.slice(span?.start, span?.end)).toBe("Python");
  });
});

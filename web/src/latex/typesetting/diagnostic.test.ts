/** The list of problems: errors first, in the order in which they were met. */
import { expect, it } from "vitest";
import { agoText } from "./ago";
import { countOf, countText, type Diagnostic, inOrder } from "./diagnostic";

const found = (severity: Diagnostic["severity"], message: string): Diagnostic => ({
  severity,
  message,
  code: "tex.x",
  file: "main.tex",
  line: 1,
  column: null,
  hint: null,
  package: null,
  original: "",
});

it("puts the cause before what follows from it", () => {
  const list = [
    found("warning", "wide"),
    found("error", "cause"),
    found("info", "note"),
    found("error", "after"),
  ];
  expect(inOrder(list).map(({ message }) => message)).toEqual(["cause", "after", "wide", "note"]);
  expect(countText(countOf(list))).toBe("2 errors, 1 warning");
  expect(countText(countOf([found("info", "note")]))).toBe("No problems");
});

it("speaks of time in calm steps", () => {
  expect([900, 3_400, 47_000, 61_000, 7_200_000].map(agoText)).toEqual([
    "just now",
    "3 s ago",
    "40 s ago",
    "1 min ago",
    "2 h ago",
  ]);
});

/** A slip is told, a page is not. */
import { describe, expect, it } from "vitest";
import { overflowOf, overflowWords } from "./overflow";

describe("overflow", () => {
  it("counts the lines on the last page", () => {
    expect(overflowOf({ page: 2, height: 45 + 3 * 13 }, 45, 13)).toEqual({ lines: 3, pages: 1 });
    expect(overflowOf({ page: 2, height: 46 }, 45, 13)).toEqual({ lines: 1, pages: 1 });
  });

  it("is none on the first page, with a well filled last page, or where the page was asked for", () => {
    expect(overflowOf({ page: 1, height: 60 }, 45, 13)).toBeNull();
    expect(overflowOf({ page: 3, height: 400 }, 45, 13)).toBeNull();
    expect(overflowOf({ page: 2, height: 60 }, 45, 0)).toBeNull();
    expect(overflowOf(null, 45, 13)).toBeNull();
  });

  it("is said in words", () => {
    expect(overflowWords({ lines: 1, pages: 1 })).toBe("1 line over one page");
    expect(overflowWords({ lines: 3, pages: 2 })).toBe("3 lines over 2 pages");
  });
});

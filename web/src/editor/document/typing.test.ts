/** What is typed into dates, words and marks, and what becomes of it. */
import { describe, expect, it } from "vitest";
import { insertLink, toggleMark, withoutMarks } from "./markdown";
import { dateText, isReadable, parseDate, periodOrNone, periodText } from "./partial-date";
import { joinWords, separatorOf, splitWords } from "./words";

describe("dates", () => {
  it.each([
    ["2024", "2024"],
    ["2024-05", "2024-05"],
    ["2024-05-01", "2024-05-01"],
    ["5.2024", "2024-05"],
    ["05/2024", "2024-05"],
  ])("reads %s as %s", (typed, value) => {
    expect(parseDate(typed)).toEqual({ value, raw: null });
  });

  it.each(["2024-13", "Spring 2024", "2024-0", "13/2024", "2024-05-32"])(
    "keeps %s as it was typed",
    (typed) => {
      expect(parseDate(typed)).toEqual({ value: null, raw: typed });
      expect(dateText(parseDate(typed))).toBe(typed);
      expect(isReadable(parseDate(typed))).toBe(false);
    },
  );

  it("makes nothing of an empty date and of a period without any", () => {
    expect(parseDate("  ")).toBeNull();
    expect(periodOrNone({ start: null, end: null, present: false })).toBeNull();
    expect(periodText({ start: { value: "2020" }, present: true })).toBe("2020 to present");
  });
});

describe("words", () => {
  it("come back as they were written", () => {
    const words = ["Python", "SQL"];
    expect(splitWords(joinWords(words, ","), ",")).toEqual(words);
    expect(splitWords(" a,, b ,", ",")).toEqual(["a", "b"]);
  });

  it("that hold a comma are parted by semicolons", () => {
    const words = ["Doe, J.", "Roe, A."];
    expect(separatorOf(words)).toBe(";");
    expect(splitWords(joinWords(words, ";"), ";")).toEqual(words);
  });
});

describe("marks", () => {
  it("are put around the selection and taken away again", () => {
    const bold = toggleMark("a calm day", 2, 6, "**");
    expect(bold).toEqual({ text: "a **calm** day", start: 4, end: 8 });
    expect(toggleMark(bold.text, bold.start, bold.end, "**").text).toBe("a calm day");
  });

  it("of italics leave bold alone", () => {
    expect(toggleMark("**calm**", 2, 6, "*").text).toBe("***calm***");
    expect(toggleMark("***calm***", 3, 7, "*").text).toBe("**calm**");
  });

  it("make links whose address is selected", () => {
    const { text, start, end } = insertLink("see here", 4, 8);
    expect(text).toBe("see [here](https://)");
    expect(text.slice(start, end)).toBe("https://");
    expect(withoutMarks("see **[here](https://a.b)**")).toBe("see here");
  });
});

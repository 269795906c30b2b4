/** What is typed into dates, words and marks, and what becomes of it. */
import { describe, expect, it } from "vitest";
import { insertLink, toggleMark, withoutMarks } from "./markdown";
import { namedMonth } from "./month-names";
import {
  dateShown,
  dateText,
  isOngoing,
  isReadable,
  parseDate,
  periodOrNone,
  periodText,
} from "./partial-date";
import { joinWords, separatorOf, splitWords } from "./words";

describe("dates", () => {
  it.each([
    ["2024", "2024"],
    ["2024-05", "2024-05"],
    ["2024-05-01", "2024-05-01"],
    ["5.2024", "2024-05"],
    ["05/2024", "2024-05"],
    ["2024/05", "2024-05"],
    ["2024.05.01", "2024-05-01"],
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
    expect(periodText({ start: { value: "2020" }, present: true })).toBe("2020 – present");
  });
});

describe("months by their names", () => {
  it.each([
    ["May 2024", "en", "2024-05"],
    ["sept. 2020", "en", "2020-09"],
    ["2021 January", "en", "2021-01"],
    ["Mai 2024", "de", "2024-05"],
    ["Mär 2019", "de", "2019-03"],
    ["Dec 2018", "de", "2018-12"],
    ["fevrier 2017", "fr", "2017-02"],
    ["juin 2016", "fr", "2016-06"],
    ["марта 2015", "ru", "2015-03"],
  ])("%s in %s is %s", (typed, locale, value) => {
    expect(parseDate(typed, (text) => namedMonth(text, locale))).toEqual({ value, raw: null });
  });

  it.each(["Spring 2024", "Mayor 2024", "ma 2024", "ju 2024", "May", "May 24"])("%s is none", (typed) => {
    expect(namedMonth(typed, "en")).toBeNull();
  });

  it("that could be two are none", () => {
    expect(namedMonth("jui 2024", "fr")).toBeNull();
  });

  it("and words for today are told apart from dates", () => {
    expect(isOngoing(parseDate("Present"))).toBe(true);
    expect(isOngoing(parseDate(" now "))).toBe(true);
    expect(isOngoing(parseDate("Nov 2020"))).toBe(false);
    expect(isOngoing(parseDate("2020"))).toBe(false);
    expect(isOngoing(null)).toBe(false);
  });

  it("of a language that nobody knows are English", () => {
    expect(namedMonth("June 2024", "not a language")).toBe("2024-06");
  });

  it("are shown as people say them, and other dates as they are", () => {
    expect(dateShown({ value: "2024-05" })).toBe("May 2024");
    expect(dateShown({ value: "2024-13" })).toBe("2024-13");
    expect(dateShown({ value: "2024-05-01" })).toBe("2024-05-01");
    expect(dateShown({ raw: "Spring 2024" })).toBe("Spring 2024");
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

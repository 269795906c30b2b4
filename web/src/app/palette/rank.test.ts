/** What a few letters mean. */
import { describe, expect, it } from "vitest";
import { rank } from "./rank";

const ENTRIES = [
  { id: "resumes", name: "Resumes", words: "dashboard home" },
  { id: "new", name: "New resume" },
  { id: "dark", name: "Dark theme" },
  { id: "cv", name: "Résumé for Åsa" },
];
const ids = (query: string, recent: string[] = []) => rank(ENTRIES, query, recent).map((entry) => entry.id);

describe("rank", () => {
  it("puts beginnings before later words, and finds without accents", () => {
    expect(ids("resu")).toEqual(["resumes", "cv", "new"]);
    expect(ids("asa")).toEqual(["cv"]);
  });

  it("needs every word", () => {
    expect(ids("dark theme")).toEqual(["dark"]);
    expect(ids("dark resume")).toEqual([]);
  });

  it("finds by words that are not shown", () => {
    expect(ids("home")).toEqual(["resumes"]);
  });

  it("puts what was used lately first", () => {
    expect(ids("", ["dark"])[0]).toBe("dark");
    expect(ids("", [])).toEqual(["resumes", "new", "dark", "cv"]);
  });
});

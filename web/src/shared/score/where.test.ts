/** Places in words. */
import { describe, expect, it } from "vitest";
import { blocksOf, marksInBlocks } from "./resume-blocks";
import { whereOf } from "./where";

const DOCUMENT = {
  content: {
    basics: { name: "Ada", email: "ada@example.org", location: { city: "Berlin" }, profiles: [] },
    sections: [
      {
        id: "w",
        type: "work",
        title: null,
        items: [
          {
            id: "j",
            employer: "Acme",
            roles: [
              {
                id: "r",
                position: "Engineer",
                period: { start: { value: "2019-03" }, present: true },
                highlights: [
                  { id: "a", text: "Wrote **Python**", visible: true },
                  { id: "b", text: "Hidden", visible: false },
                ],
              },
            ],
          },
        ],
      },
      { id: "s", type: "skills", title: "Tools", items: [{ id: "k", name: "Data", keywords: ["SQL"] }] },
    ],
  },
};
const LINE = "/content/sections/0/items/0/roles/0/highlights/0/text";

describe("whereOf", () => {
  it("says the way to a line, a field and a section", () => {
    expect(whereOf(DOCUMENT, LINE)).toBe("Experience, Acme, Engineer, line 1");
    expect(whereOf(DOCUMENT, "/content/basics/email")).toBe("Header, E-mail");
    expect(whereOf(DOCUMENT, "/content/sections/1")).toBe("Tools");
    expect(whereOf(DOCUMENT, "/content/sections/1/items/0/keywords/0")).toBe("Tools, Data, keyword 1");
    expect(whereOf(DOCUMENT, "")).toBe("The whole resume");
  });

  it("survives a pointer that leads nowhere", () => {
    expect(whereOf(DOCUMENT, "/content/sections/9/items/3/period")).toBe("Period");
    expect(whereOf(null, LINE)).toBe("Line 1");
    expect(whereOf(DOCUMENT, "/content/sections/0/items/0/roles/0/period/start")).toBe(
      "Experience, Acme, Engineer, start",
    );
  });
});

describe("blocksOf", () => {
  const blocks = blocksOf(DOCUMENT);

  it("says what a reader sees, in order and without marks or hidden parts", () => {
    expect(blocks.map(({ text }) => text)).toEqual([
      "Ada",
      "ada@example.org",
      "Berlin",
      "Experience",
      "Acme",
      "Engineer",
      "2019-03 – present",
      "Wrote Python",
      "Tools",
      "Data",
      "SQL",
    ]);
  });

  it("marks the words that a match speaks of", () => {
    const skill = {
      name: "Python",
      concept: null,
      need: "required" as const,
      kind: "hard" as const,
      state: "matched" as const,
      how: "exact",
      spans: [],
      evidence: [{ pointer: LINE, start: 6, end: 12, text: "Python" }],
    };
    const marks = marksInBlocks(blocks, [skill]).get(LINE);
    expect(marks).toEqual([{ start: 6, end: 12, key: "required:python", state: "matched" }]);
  });
});

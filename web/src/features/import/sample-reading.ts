/** A file that was read, for the tests of this screen. */
import type { Reading, Values } from "./reading";

const box = [10, 20, 100, 30];

export function document(): Values {
  return {
    content: {
      basics: { name: "Ida Kern", details: [{ id: "d1", label: "Born", value: "1990", visible: false }] },
      sections: [
        {
          id: "s1",
          type: "work",
          items: [
            {
              id: "w1",
              employer: "Axle",
              roles: [
                {
                  id: "r1",
                  position: "Lead",
                  period: { start: { value: "2021-05" }, present: true },
                  highlights: [{ id: "h1", text: "Cut costs" }],
                },
              ],
            },
          ],
        },
        { id: "s2", type: "skills", items: [{ id: "k1", name: "Code", keywords: ["Rust", "Go"] }] },
      ],
    },
  };
}

const field = (pointer: string, confidence: number) => ({
  pointer,
  confidence,
  evidence: [{ page: 0, box, text: "x" }],
});

export function reading(): Reading {
  return {
    name: "cv.pdf",
    kind: "pdf",
    document: document(),
    fields: [
      field("/content/basics/name", 0.98),
      field("/content/sections/0/items/0/employer", 0.5),
      field("/content/sections/0/items/0/roles/0/period/start", 0.95),
      field("/content/sections/0/items/0/roles/0/period/present", 0.75),
      field("/content/sections/0/items/0/roles/0/highlights/0/text", 0.9),
      field("/content/sections/1/items/0/keywords/0", 0.9),
      field("/content/sections/1/items/0/keywords/1", 0.4),
    ],
    leftover: [{ id: "left-0", text: "Rows on Sundays", why: "no place", place: null, path: "" }],
    remarks: [],
    lines: [],
    pageSize: [595, 842],
    text: "",
  };
}

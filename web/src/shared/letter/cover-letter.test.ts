/** A letter has the head and the looks of its resume, and none of its sections. */
import { describe, expect, it } from "vitest";
import { coverLetterFor } from "./cover-letter";

describe("coverLetterFor", () => {
  it("keeps head, language, template and colours, and drops what arranges sections", () => {
    const ids = ["id1", "id2"];
    const letter = coverLetterFor(
      {
        locale: "fr",
        content: { basics: { name: "Ada" }, sections: [{ id: "work" }] },
        presentation: { template: "classic", config: { accent: "#112233", side: ["skills"] } },
      },
      () => ids.shift() ?? "",
    );
    expect(letter).toEqual({
      kind: "cover_letter",
      locale: "fr",
      content: {
        basics: { name: "Ada" },
        sections: [
          {
            id: "id2",
            type: "letter",
            visible: true,
            items: [{ id: "id1", visible: true, recipient: [], body: "", signature: "Ada" }],
          },
        ],
      },
      presentation: { template: "classic", config: { accent: "#112233" } },
    });
  });
});

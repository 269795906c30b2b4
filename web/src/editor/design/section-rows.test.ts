/** The list shows the order of the page, and says by id what was chosen. */
import { describe, expect, it } from "vitest";
import { sampleDraft } from "../testing/sample-draft";
import { movedOrder, rowsOf, toggled } from "./section-rows";

const { sections } = sampleDraft().document.content;
const ids = (rows: ReturnType<typeof rowsOf>) => rows.map(({ section }) => section.id);

describe("rows", () => {
  it("follow the chosen order, by id or by type, and then the document", () => {
    expect(ids(rowsOf(sections, {}, {}))).toEqual(["work", "skills", "awards"]);
    expect(ids(rowsOf(sections, { section_order: ["awards"] }, {}))).toEqual(["awards", "work", "skills"]);
    expect(ids(rowsOf(sections, {}, { section_order: ["skills", "work"] }))).toEqual([
      "skills",
      "work",
      "awards",
    ]);
  });

  it("are moved within the list, and not out of it", () => {
    const rows = rowsOf(sections, {}, {});
    expect(movedOrder(rows, 2, 0)).toEqual(["awards", "work", "skills"]);
    expect(movedOrder(rows, 0, -1)).toBeNull();
    expect(movedOrder(rows, 2, 3)).toBeNull();
  });

  it("carry marks of their id, their type and of all", () => {
    const [work, skills] = rowsOf(sections, { hide: ["skills"], keep_together: ["all"] }, {});
    expect([...(work?.marks ?? [])]).toEqual(["keep_together"]);
    expect([...(skills?.marks ?? [])]).toEqual(["keep_together", "hide"]);
  });
});

describe("toggling", () => {
  it("leaves other names in the list", () => {
    const config = { hide: ["photo", "skills"] };
    const rows = rowsOf(sections, config, {});
    expect(toggled(rows, "hide", "work", config, {})).toEqual(["photo", "work", "skills"]);
    expect(toggled(rows, "hide", "skills", config, {})).toEqual(["photo"]);
  });

  it("takes one out of all", () => {
    const config = { keep_together: ["all"] };
    expect(toggled(rowsOf(sections, config, {}), "keep_together", "work", config, {})).toEqual([
      "skills",
      "awards",
    ]);
  });
});

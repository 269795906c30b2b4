/** What edits do to the document, and where left over text can go. */
import { describe, expect, it } from "vitest";
import { dateFrom, type Field } from "./fields";
import { place, targetsOf } from "./moves";
import { partOf, without } from "./places";
import { listOf, type Values } from "./reading";
import { edit, finished, openReview, placeLeftover, remove, show } from "./review-store";
import { document, reading } from "./sample-reading";

describe("edits", () => {
  const text = (way: string, kind: Field["kind"] = "line"): Field => ({
    way: way.split("."),
    label: way,
    kind,
    always: false,
  });

  it("changes one value and remembers whose it is now", () => {
    const review = openReview(reading());
    edit(review, "w1", text("employer"), "Axle Ltd");
    edit(review, "r1", text("period.end", "date"), "2024-01");
    edit(review, "k1", text("keywords", "words"), "Rust, , Go , C");
    edit(review, "basics", text("location.city"), "Graz");
    const state = review.getState();
    expect(partOf(state.document, "w1")?.employer).toBe("Axle Ltd");
    expect(partOf(state.document, "r1")?.period).toEqual({
      start: { value: "2021-05" },
      present: false,
      end: { value: "2024-01" },
    });
    expect(partOf(state.document, "k1")?.keywords).toEqual(["Rust", "Go", "C"]);
    expect(partOf(state.document, "basics")?.location).toEqual({ city: "Graz" });
    expect(state.touched.has("w1.employer")).toBe(true);
  });

  it("takes present for an end, and drops a period that says nothing", () => {
    const review = openReview(reading());
    edit(review, "r1", text("period.end", "date"), "Present");
    expect(partOf(review.getState().document, "r1")?.period).toEqual({
      start: { value: "2021-05" },
      present: true,
    });
    edit(review, "r1", text("period.end", "date"), "");
    edit(review, "r1", text("period.start", "date"), "");
    expect(partOf(review.getState().document, "r1")?.period).toBeUndefined();
  });

  it("keeps what is no date as it is", () => {
    expect(dateFrom("2024-13")).toEqual({ raw: "2024-13" });
    expect(dateFrom("Summer 2020")).toEqual({ raw: "Summer 2020" });
    expect(dateFrom(" 2024 ")).toEqual({ value: "2024" });
    expect(dateFrom(" ")).toBeNull();
  });

  it("leaves parts out at every depth, and brings them back", () => {
    const review = openReview(reading());
    const now = () => without(review.getState().document, review.getState().removed);
    const before = now();
    for (const name of ["h1", "r1", "w1", "s1", "d1"]) {
      const undo = remove(review, name);
      expect(partOf(now(), name)).toBeNull();
      edit(review, "basics", text("label"), "Engineer");
      undo();
      // What was written in the meantime stays.
      expect(partOf(now(), "basics")?.label).toBe("Engineer");
      edit(review, "basics", text("label"), "");
      expect(now()).toEqual(before);
    }
  });

  it("shows what was hidden", () => {
    const review = openReview(reading());
    show(review, "d1", true);
    expect(partOf(review.getState().document, "d1")?.visible).toBe(true);
  });
});

describe("what is left over", () => {
  it("goes where it is put, and comes back", () => {
    const review = openReview(reading());
    const [left] = review.getState().leftover;
    if (!left) throw new Error("nothing is left over");
    const undo = placeLeftover(review, left, "line r1");
    expect(partOf(review.getState().document, "r1")?.highlights).toHaveLength(2);
    expect(review.getState().leftover).toEqual([]);
    edit(review, "w1", { way: ["employer"], label: "Employer", kind: "line", always: true }, "Axle Ltd");
    undo();
    expect(partOf(review.getState().document, "r1")?.highlights).toHaveLength(1);
    expect(partOf(review.getState().document, "w1")?.employer).toBe("Axle Ltd");
    expect(review.getState().leftover).toEqual([left]);
  });

  it("can become an entry, a section or a field", () => {
    const made = document();
    let count = 0;
    const maker = { freshId: () => `new${count++}` };
    place(made, "entry s2", "Sailing\n and knots", maker);
    place(made, "section summary", "I build.", maker);
    place(made, "head label", "Engineer", maker);
    place(made, "section custom", "x".repeat(400), maker);
    const before = structuredClone(made);
    for (const target of ["section interests", "head email", "line r1", "entry s2"]) {
      place(made, target, "one", maker)(made);
      const basics = (made.content as Values).basics as Values;
      if (basics.email === "") delete basics.email;
      expect(made).toEqual(before);
    }
    const content = made.content as { basics: Values; sections: Values[] };
    expect(content.basics.label).toBe("Engineer");
    expect(content.sections.map(({ type }) => type)).toEqual(["work", "skills", "summary", "custom"]);
    expect(listOf(content.sections[1]?.items).at(-1)?.name).toBe("Sailing and knots");
    expect(listOf(content.sections[3]?.items)[0]?.summary).toBe("x".repeat(400));
    expect(targetsOf(document()).map(({ label }) => label)).toEqual([
      "As a line of",
      "As an entry",
      "As a field",
    ]);
  });

  it("is noted with the resume when it is left", () => {
    const made = finished(openReview(reading()), reading());
    expect(made.meta).toEqual({
      extras: { import: { kind: "pdf", left: [{ text: "Rows on Sundays", why: "no place" }] } },
    });
    expect(made.presentation).toEqual({ template: "modern", config: {} });
  });
});

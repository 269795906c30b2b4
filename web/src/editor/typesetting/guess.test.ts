/** A guess is what the server would answer, or none at all. */
import { describe, expect, it } from "vitest";
import { guess } from "./guess";

const question = (...lines: readonly unknown[]) =>
  JSON.stringify({
    document: { content: { sections: [{ id: "a", lines }] }, presentation: { template: "modern" } },
  });
const composed = (...lines: readonly unknown[]) => JSON.stringify({ id: "a", bullets: lines });
const next = (lines: readonly unknown[], now: readonly unknown[], data = composed(...lines)) =>
  guess({ body: question(...lines), data }, question(...now));

describe("guess", () => {
  it.each([
    ["a letter at the end", "Led a team", "Led a teams"],
    ["a letter in the middle", "Led a team", "Led ana team"],
    ["a letter less", "Led a team", "Led a tea"],
    ["a sign that the document has already", "Leitete ein Büro", "Leitete ein Büro für"],
    ["other words altogether", "Led a team", "Wrote it"],
  ])("takes %s", (_, before, now) => {
    expect(next([before, "Other"], [now, "Other"])).toBe(composed(now, "Other"));
  });

  it("folds spaces as the server does", () => {
    expect(next(["Led  a team "], ["Led  a team of"], composed("Led a team"))).toBe(
      composed("Led a team of"),
    );
    expect(next(["Led a"], ["Led a "])).toBeNull();
  });

  it.each([
    ["marks", ["Led a team"], ["Led a *team"]],
    ["a sign that may need another font", ["Led a team"], ["Led a teamж"]],
    ["a quotation mark", ["Led a team"], ['Led a "team']],
    ["marks that were there", ["Led **a** team"], ["Led **a** teams"]],
    ["a text that stands twice", ["Same", "Same"], ["Same", "Samey"]],
    ["a line more", ["Led a team"], ["Led a team", "Wrote"]],
    ["a line less", ["Led a team", "Wrote"], ["Led a team"]],
    ["a number", [12], [123]],
    ["a text that begins", [""], ["L"]],
    ["a text that ends", ["L"], [""]],
    ["the name of a field", ["bullets"], ["bulletst"]],
    ["nothing new", ["Led a team"], ["Led a team"]],
  ])("keeps away from %s", (_, before, now) => {
    expect(next(before, now)).toBeNull();
  });

  it("leaves the dress of the document to the server", () => {
    const body = (template: string) =>
      JSON.stringify({ document: { content: {}, presentation: { template } } });
    expect(guess({ body: body("modern"), data: composed("modern") }, body("modest"))).toBeNull();
  });
});

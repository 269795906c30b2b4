/** Findings are laid beside the fields they speak of. */
import { describe, expect, it } from "vitest";
import type { Finding } from "@/client/problem";
import { ROOT } from "../document/draft";
import { sampleDraft } from "../testing/sample-draft";
import { allFindings, messageFor, placeFindings } from "./finding-store";

const finding = (pointer: string, code = "date.invalid"): Finding => ({
  code,
  severity: "error",
  pointer,
  message: `About ${pointer}`,
  params: {},
});
const place = (pointer: string) => {
  const [placed] = placeFindings(sampleDraft(), [finding(pointer)]);
  return [placed?.id, placed?.field];
};

describe("findings", () => {
  it.each([
    ["/content/sections/0/items/0/roles/0/period/start", "role", "period.start"],
    ["/content/sections/0/items/0/roles/0/highlights/1/text", "b", "text"],
    ["/content/basics/email", ROOT.basics, "email"],
    ["/content/basics/profiles/0/url", "profile", "url"],
    ["/presentation/template", ROOT.presentation, "template"],
    ["/document/content/sections/1/items/0/keywords/0", "skill", "keywords.0"],
  ])("at %s belong to %s", (pointer, id, field) => {
    expect(place(pointer)).toEqual([id, field]);
  });

  it("speak once, and to the field around them", () => {
    const preview = placeFindings(sampleDraft(), [
      finding("/content/sections/0/items/0/roles/0/period/start"),
    ]);
    const state = { preview, save: preview };
    expect(allFindings(state)).toHaveLength(1);
    expect(messageFor(state, "role", "period")).toMatch(/^About/);
    expect(messageFor(state, "role", "position")).toBe("");
  });
});

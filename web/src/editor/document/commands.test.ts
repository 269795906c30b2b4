/** Commands change what they name and nothing else. */
import { describe, expect, it } from "vitest";
import { lines, sampleDraft, sections } from "../testing/sample-draft";
import { nodeAt } from "./address";
import {
  addSection,
  type Command,
  duplicate,
  joinLine,
  moveBy,
  moveTo,
  pasteLines,
  remove,
  setField,
  splitLine,
  toggleVisible,
} from "./commands";
import { type Draft, ROOT } from "./draft";
import { apply } from "./operations";

const perform = (draft: Draft, command: Command) => apply(draft, command.perform(draft));

describe("commands", () => {
  it("set a field by id and leave every other part the very same", () => {
    const before = sampleDraft();
    const after = perform(before, setField("job", "employer", "Ember"));
    expect(nodeAt(after, "job")?.employer).toBe("Ember");
    expect(nodeAt(after, "skill")).toBe(nodeAt(before, "skill"));
    expect(nodeAt(before, "job")?.employer).toBe("Acme");
  });

  it("give back the very same draft when nothing changes", () => {
    const draft = sampleDraft();
    expect(perform(draft, setField("job", "employer", "Acme"))).toBe(draft);
    expect(perform(draft, setField("nobody", "employer", "Acme"))).toBe(draft);
    expect(perform(draft, moveBy("a", -1))).toBe(draft);
    expect(perform(draft, moveBy("c", 1))).toBe(draft);
  });

  it("drop an object with its last value, and make it with its first", () => {
    const without = perform(sampleDraft(), setField(ROOT.basics, "location.city", null));
    expect(without.document.content.basics.location).toBeNull();
    const again = perform(without, setField(ROOT.basics, "location.region", "Saxony"));
    expect(again.document.content.basics.location).toEqual({ region: "Saxony" });
  });

  it("find parts where they stand now, not where they stood", () => {
    const moved = perform(sampleDraft(), moveTo("skills", 0));
    expect(sections(moved)).toEqual(["skills", "work", "awards"]);
    expect(lines(perform(moved, setField("b", "text", "changed")))).toEqual(["first", "changed", "third"]);
  });

  it("move, hide, duplicate and remove", () => {
    const draft = sampleDraft();
    expect(lines(perform(draft, moveBy("c", -1)))).toEqual(["first", "third", "second"]);
    expect(nodeAt(perform(draft, toggleVisible("job")), "job")?.visible).toBe(false);
    const twice = perform(draft, duplicate("job"));
    const [one, other] = twice.document.content.sections[0]?.items ?? [];
    expect(other?.employer).toBe("Acme");
    expect(other?.id).not.toBe(one?.id);
    expect(new Set(JSON.stringify(twice).match(/"id":"[^"]+"/g)).size).toBe(
      JSON.stringify(twice).match(/"id":"/g)?.length,
    );
    expect(sections(perform(draft, remove("work")))).toEqual(["skills", "awards"]);
  });

  it("add a section of any kind at the end, with a first entry", () => {
    const { command, id } = addSection("education");
    const after = perform(sampleDraft(), command);
    expect(sections(after).at(-1)).toBe(id);
    expect(nodeAt(after, id)?.items).toMatchObject([{ institution: "", highlights: [], area: null }]);
  });
});

describe("lines", () => {
  it("split at the caret and join again", () => {
    const { command, id } = splitLine("b", 3);
    const split = perform(sampleDraft(), command);
    expect(lines(split)).toEqual(["first", "sec", "ond", "third"]);
    const joined = joinLine(split, id);
    expect(joined).toMatchObject({ id: "b", caret: 3 });
    expect(joined && lines(perform(split, joined.command))).toEqual(["first", "second", "third"]);
  });

  it("do not join the first line with anything", () => {
    expect(joinLine(sampleDraft(), "a")).toBeNull();
  });

  it("take several pasted lines at once", () => {
    const { command } = pasteLines("a", "first one", ["two", "three"]);
    expect(lines(perform(sampleDraft(), command))).toEqual(["first one", "two", "three", "second", "third"]);
  });
});

/** Settings are shown in the schema's groups, chosen in one step, and carried along where they speak of the document. */
import { describe, expect, it } from "vitest";
import { apply } from "../document/operations";
import { sampleDraft, sections } from "../testing/sample-draft";
import { chooseTemplate, configOf, setSetting } from "./settings-commands";
import { carriedTo, groupsOf, type Rule, settingValue } from "./settings-schema";

const rule = (group: string, order: number, more: Partial<Rule> = {}): Rule => ({
  type: "string",
  title: group,
  "x-group": group,
  "x-order": order,
  ...more,
});

describe("groups", () => {
  it("keep the order of the schema, and leave out what is empty", () => {
    const groups = groupsOf({
      "x-groups": [
        { id: "type", title: "Type" },
        { id: "photo", title: "Photo" },
        { id: "colours", title: "Colours" },
      ],
      properties: { ink: rule("colours", 3), accent: rule("colours", 2), font: rule("type", 1) },
    });
    expect(groups.map(({ id, settings }) => [id, settings.map(({ key }) => key)])).toEqual([
      ["type", ["font"]],
      ["colours", ["accent", "ink"]],
    ]);
  });
});

describe("settings", () => {
  it("are the template's own until one is chosen, part by part", () => {
    const photo = rule("photo", 1, {
      type: "object",
      properties: { show: rule("", 0, { default: true }), size: rule("", 0, { default: 26 }) },
      default: { size: 30 },
    });
    expect(settingValue({ photo: { show: false } }, "photo", photo)).toEqual({ show: false, size: 30 });
    expect(settingValue({}, "accent", rule("colours", 1, { default: "#123456" }))).toBe("#123456");
  });

  it("are set, and go without a value", () => {
    const draft = sampleDraft();
    const set = apply(draft, setSetting("accent", "#112233").perform(draft));
    expect(configOf(set)).toEqual({ accent: "#112233" });
    expect(configOf(apply(set, setSetting("accent", undefined).perform(set)))).toEqual({});
  });

  it("of the document go along to another template, looks do not", () => {
    const config = { accent: "#112233", hide: ["photo"], heading_language: "de" };
    expect(carriedTo(config, { accent: "#445566" })).toEqual({
      accent: "#445566",
      hide: ["photo"],
      heading_language: "de",
    });
  });
});

describe("choosing a template", () => {
  it("touches nothing of the content", () => {
    const draft = sampleDraft();
    const command = chooseTemplate({ id: "classic", version: "1.2.0", config: {} });
    const after = apply(draft, command.perform(draft));
    expect(after.document.content).toBe(draft.document.content);
    expect(sections(after)).toEqual(sections(draft));
    expect(after.document.presentation).toMatchObject({
      template: "classic",
      template_version: "1.2.0",
      engine: null,
    });
  });
});

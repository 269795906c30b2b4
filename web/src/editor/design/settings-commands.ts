/** What the style panel does to the draft: each change one step that can be taken back. */
import type { Command } from "../document/commands";
import { type Draft, isRecord, ROOT } from "../document/draft";
import type { Operation } from "../document/operations";
import type { Config } from "./settings-schema";

const NONE: Config = {};

export function configOf(draft: Draft): Config {
  const { config } = draft.document.presentation;
  return isRecord(config) ? config : NONE;
}

const set = (field: string, value: unknown): Operation => ({
  op: "set",
  target: ROOT.presentation,
  field,
  value,
});

/** Sets one setting; without a value the template's own one comes back. */
export function setSetting(key: string, value: unknown): Command {
  return {
    name: "setting.set",
    burst: `setting.${key}`,
    perform: (draft) => {
      const { [key]: _, ...others } = configOf(draft);
      return [set("config", value === undefined ? others : { ...others, [key]: value })];
    },
  };
}

export function resetSettings(): Command {
  return { name: "setting.reset", perform: () => [set("config", {})] };
}

export interface Choice {
  readonly id: string;
  readonly version: string;
  readonly config: Config;
}

/** Another template with the settings for it: one step, and no word of the content is touched. */
export function chooseTemplate({ id, version, config }: Choice): Command {
  return {
    name: "template.choose",
    perform: () => [
      set("template", id),
      set("template_version", version),
      set("engine", null),
      set("config", config),
    ],
  };
}

/** A whole presentation that the server worked out, such as one that fits to a page. */
export function adoptPresentation(presentation: Readonly<Record<string, unknown>>): Command {
  return {
    name: "presentation.adopt",
    perform: () => Object.entries(presentation).map(([field, value]) => set(field, value)),
  };
}

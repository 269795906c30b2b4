/** The settings of a template as its JSON Schema describes them, in the groups in which they are shown. */
import { isRecord } from "../document/draft";

export type Config = Readonly<Record<string, unknown>>;

export interface Rule {
  readonly type: string | readonly string[];
  readonly title: string;
  readonly description?: string;
  readonly format?: string;
  readonly enum?: readonly (string | number | null)[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly "x-step"?: number;
  readonly default?: unknown;
  readonly properties?: Readonly<Record<string, Rule>>;
  readonly "x-group"?: string;
  readonly "x-order"?: number;
  readonly "x-unit"?: string;
  readonly "x-widget"?: string;
}

export interface Setting {
  readonly key: string;
  readonly rule: Rule;
}

export interface SettingGroup {
  readonly id: string;
  readonly title: string;
  readonly settings: readonly Setting[];
}

/** The groups in their order, each with its settings in theirs; empty ones are left out. */
export function groupsOf(schema: Config): SettingGroup[] {
  const rules = isRecord(schema.properties) ? (schema.properties as Record<string, Rule>) : {};
  const groups = Array.isArray(schema["x-groups"])
    ? (schema["x-groups"] as { id: string; title: string }[])
    : [];
  const settings = Object.entries(rules)
    .map(([key, rule]) => ({ key, rule }))
    .sort((one, other) => (one.rule["x-order"] ?? 0) - (other.rule["x-order"] ?? 0));
  return groups
    .map(({ id, title }) => ({ id, title, settings: settings.filter(({ rule }) => rule["x-group"] === id) }))
    .filter((group) => group.settings.length > 0);
}

/** What a setting is now: what was chosen, or else what the template begins with. */
export function settingValue(config: Config, key: string, rule: Rule): unknown {
  const chosen = config[key];
  if (rule.type !== "object") return chosen === undefined ? rule.default : chosen;
  const inner = Object.entries(rule.properties ?? {}).map(([name, { default: start }]) => [name, start]);
  const begin = isRecord(rule.default) ? rule.default : {};
  return { ...Object.fromEntries(inner), ...begin, ...(isRecord(chosen) ? chosen : {}) };
}

/** Whether two settings say the same, written in whatever order. */
export function sameValue(one: unknown, other: unknown): boolean {
  if (isRecord(one) && isRecord(other)) {
    const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
    return [...keys].every((key) => sameValue(one[key], other[key]));
  }
  return JSON.stringify(one) === JSON.stringify(other);
}

/** What speaks of this document and not of the looks of one template, and so goes along to another one. */
const GOES_ALONG = ["section_order", "keep_together", "new_page", "hide", "date_format", "heading_language"];

/** The settings to begin with in another template: those preferred there, and what belongs to the document. */
export function carriedTo(config: Config, preferred: Config | null): Config {
  const along = GOES_ALONG.filter((key) => config[key] !== undefined).map((key) => [key, config[key]]);
  return { ...(preferred ?? {}), ...Object.fromEntries(along) };
}

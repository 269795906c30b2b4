/** The kinds of fields that stand in many parts. */
import type { Field } from "./fields";

export const line = (name: string, label: string, more: Partial<Field> = {}): Field => ({
  name,
  label,
  kind: "line",
  ...more,
});
export const url: Field = { name: "url", label: "Link", kind: "url", placeholder: "https://" };

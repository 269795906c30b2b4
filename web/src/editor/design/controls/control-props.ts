/** What every control of the style panel is given. */
import type { Rule } from "../settings-schema";

export interface ControlProps<T> {
  readonly name: string;
  readonly rule: Rule;
  readonly value: T;
  readonly onChange: (value: T) => void;
  readonly error?: string | null;
}

/** What shows each kind of field. */
import type { ReactNode } from "react";
import type { Field } from "../document/fields";
import { DateField } from "./date-field";
import { HighlightsField } from "./highlights-field";
import type { FieldProps } from "./labelled";
import { LineField } from "./line-field";
import { PeriodField } from "./period-field";
import { TextField } from "./text-field";
import { WordsField } from "./words-field";

type Kind = Exclude<Field["kind"], "parts">;

export type FieldKinds = Readonly<Record<Kind, (props: FieldProps) => ReactNode>>;

export const FIELD_KINDS: FieldKinds = {
  line: LineField,
  email: LineField,
  tel: LineField,
  url: LineField,
  text: TextField,
  date: DateField,
  period: PeriodField,
  words: WordsField,
  highlights: HighlightsField,
};

/** Shows a field by its kind; lists of parts are shown by whoever holds the cards. */
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

const VIEWS: Readonly<Record<Kind, (props: FieldProps) => ReactNode>> = {
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

export function FieldView({ id, field }: FieldProps) {
  if (field.kind === "parts") return null;
  const View = VIEWS[field.kind];
  return <View id={id} field={field} />;
}

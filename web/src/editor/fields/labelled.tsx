/** A field of a part: its label, its control, and what the server found in it. */
import type { ReactNode } from "react";
import { type FieldControl, Field as LabelledControl } from "@/shared/ui/field";
import type { Field } from "../document/fields";
import { useFindingMessage } from "../state/editor-context";
import { fieldKey } from "../state/focus";

export interface FieldProps {
  id: string;
  field: Field;
}

export type Control = FieldControl & { "data-field": string };

interface LabelledProps extends FieldProps {
  hint?: ReactNode;
  children: (control: Control) => ReactNode;
}

export function Labelled({ id, field, hint, children }: LabelledProps) {
  const message = useFindingMessage(id, field.name);
  return (
    <LabelledControl label={field.label} hint={hint ?? field.hint} error={message || null}>
      {(control) => children({ ...control, "data-field": fieldKey(id, field.name) })}
    </LabelledControl>
  );
}

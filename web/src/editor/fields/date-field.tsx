/** A field that holds one date. */
import { isReadable } from "../document/partial-date";
import { DATE_HINT } from "./date-hint";
import { DateInput } from "./date-input";
import { type FieldProps, Labelled } from "./labelled";
import { useField } from "./use-field";

export function DateField({ id, field }: FieldProps) {
  const [value, set] = useField(id, field.name);
  return (
    <Labelled id={id} field={field} hint={isReadable(value) ? undefined : DATE_HINT}>
      {(control) => <DateInput attributes={control} value={value} onChange={set} />}
    </Labelled>
  );
}

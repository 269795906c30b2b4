/** A date as precise as it is known; what no machine can read is kept as it was typed. */
import { type ComponentProps, useState } from "react";
import { Input } from "@/shared/ui/input";
import type { PartialDate } from "../document/draft";
import { dateText, parseDate } from "../document/partial-date";

interface DateInputProps {
  value: unknown;
  onChange: (date: PartialDate | null) => void;
  disabled?: boolean;
  attributes: ComponentProps<"input"> & { "data-field"?: string };
}

/** While it has the focus it shows the typed text, and not the date that was read from it. */
export function DateInput({ value, onChange, disabled = false, attributes }: DateInputProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const stillTyped = typed !== null && dateText(parseDate(typed)) === dateText(value);
  return (
    <Input
      {...attributes}
      inputMode="text"
      autoComplete="off"
      placeholder="YYYY-MM"
      disabled={disabled}
      value={stillTyped ? typed : dateText(value)}
      onBlur={() => setTyped(null)}
      onChange={({ target }) => {
        setTyped(target.value);
        onChange(parseDate(target.value));
      }}
    />
  );
}

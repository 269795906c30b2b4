/** A date as precise as it is known; what no machine can read is kept as it was typed. */
import { type ComponentProps, useState } from "react";
import { Input } from "@/shared/ui/input";
import type { PartialDate } from "../document/draft";
import { dateShown, dateText, isReadable, parseDate } from "../document/partial-date";
import { useDraft } from "../state/editor-context";

interface DateInputProps {
  value: unknown;
  onChange: (date: PartialDate | null) => void;
  disabled?: boolean;
  attributes: ComponentProps<"input"> & { "data-field"?: string };
}

/** While it has the focus it shows the typed text, and not the date that was read from it. */
export function DateInput({ value, onChange, disabled = false, attributes }: DateInputProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const [named, setNamed] = useState<(typed: string) => string | null>();
  const locale = useDraft((draft) => draft.document.locale) ?? "en";
  const stillTyped = typed !== null && dateText(parseDate(typed, named)) === dateText(value);
  const learnMonths = async () => {
    const { namedMonth } = await import("../document/month-names");
    setNamed(() => (text: string) => namedMonth(text, locale));
  };
  return (
    <Input
      {...attributes}
      inputMode="text"
      autoComplete="off"
      placeholder={disabled ? "" : "e.g. May 2024"}
      disabled={disabled}
      value={stillTyped ? typed : dateShown(value)}
      onFocus={() => void learnMonths().catch(() => undefined)}
      onBlur={() => {
        setTyped(null);
        // What was typed before the names of months were there is read now.
        const date = parseDate(dateText(value), named);
        if (!isReadable(value) && isReadable(date)) onChange(date);
      }}
      onChange={({ target }) => {
        setTyped(target.value);
        onChange(parseDate(target.value, named));
      }}
    />
  );
}

/** A date as precise as it is known; what no machine can read is kept as it was typed. */
import { type ComponentProps, useEffect, useRef, useState } from "react";
import { Input } from "@/shared/ui/input";
import type { PartialDate } from "../document/draft";
import { dateShown, dateText, isReadable, parseDate } from "../document/partial-date";
import { useDraft } from "../state/editor-context";

interface DateInputProps {
  value: unknown;
  onChange: (date: PartialDate | null) => void;
  onLeave?: () => void;
  disabled?: boolean;
  attributes: ComponentProps<"input"> & { "data-field"?: string };
}

/** While it has the focus it shows the typed text, and not the date that was read from it. */
export function DateInput({ value, onChange, onLeave, disabled = false, attributes }: DateInputProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const [named, setNamed] = useState<(typed: string) => string | null>();
  const isDue = useRef(false);
  const locale = useDraft((draft) => draft.document.locale) ?? "en";
  const stillTyped = typed !== null && dateText(parseDate(typed, named)) === dateText(value);
  const learnMonths = async () => {
    const { namedMonth } = await import("../document/month-names");
    isDue.current = true;
    setNamed(() => (text: string) => namedMonth(text, locale));
  };
  // What was typed before the names of months were there is read once they are; what undo brings back is left alone.
  useEffect(() => {
    if (!isDue.current || !named || typed !== null) return;
    isDue.current = false;
    if (isReadable(value)) return;
    const date = parseDate(dateText(value), named);
    if (isReadable(date)) onChange(date);
  });
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
        isDue.current = true;
        setTyped(null);
        onLeave?.();
      }}
      onChange={({ target }) => {
        setTyped(target.value);
        onChange(parseDate(target.value, named));
      }}
    />
  );
}

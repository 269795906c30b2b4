/** A date as precise as its owner knows it, from what is typed and back; nothing that was typed is dropped. */
import { isRecord, type PartialDate, type Period, textOf } from "./draft";

const EXACT = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/;
const MONTH_FIRST = /^(\d{1,2})[./](\d{4})$/;

function inRange(month: string | undefined, day: string | undefined): boolean {
  return (
    (month === undefined || (month >= "01" && month <= "12")) &&
    (day === undefined || (day >= "01" && day <= "31"))
  );
}

export function parseDate(typed: string): PartialDate | null {
  const text = typed.trim();
  if (text === "") return null;
  const exact = EXACT.exec(text);
  if (exact && inRange(exact[2], exact[3])) return { value: text, raw: null };
  const [, month, year] = MONTH_FIRST.exec(text) ?? [];
  if (month && year && inRange(month.padStart(2, "0"), undefined)) {
    return { value: `${year}-${month.padStart(2, "0")}`, raw: null };
  }
  return { value: null, raw: typed };
}

export function dateText(value: unknown): string {
  if (typeof value === "string") return value;
  if (!isRecord(value)) return "";
  return textOf(value.value) || textOf(value.raw);
}

/** Whether a machine can read the date; an empty one needs no reading. */
export function isReadable(value: unknown): boolean {
  return !isRecord(value) || !value.raw || textOf(value.value) !== "";
}

export function periodOf(value: unknown): Period {
  return isRecord(value) ? (value as Period) : {};
}

/** A period that says nothing is none. */
export function periodOrNone(period: Period): Period | null {
  const { start = null, end = null, present = false } = period;
  return start === null && end === null && !present ? null : { start, end, present };
}

export function periodText(value: unknown): string {
  const { start, end, present } = periodOf(value);
  return [dateText(start), present ? "present" : dateText(end)].filter(Boolean).join(" to ");
}

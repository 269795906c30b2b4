/** A date as precise as its owner knows it, from what is typed and back; nothing that was typed is dropped. */
import { isRecord, type PartialDate, type Period, textOf } from "./draft";

const EXACT = /^(\d{4})(?:[-/.](\d{2}))?(?:[-/.](\d{2}))?$/;
const MONTH = /^\d{4}-\d{2}$/;
/** What people write where something goes on. */
const ONGOING = /^(present|current(ly)?|now|today|ongoing)$/i;
const MONTH_FIRST = /^(\d{1,2})[./](\d{4})$/;

function inRange(month: string | undefined, day: string | undefined): boolean {
  return (
    (month === undefined || (month >= "01" && month <= "12")) &&
    (day === undefined || (day >= "01" && day <= "31"))
  );
}

/** `named` reads what has the name of a month, once it is there. */
export function parseDate(
  typed: string,
  named: (typed: string) => string | null = () => null,
): PartialDate | null {
  const text = typed.trim();
  if (text === "") return null;
  const exact = EXACT.exec(text);
  if (exact && inRange(exact[2], exact[3])) return { value: text.replace(/[/.]/g, "-"), raw: null };
  const [, month, year] = MONTH_FIRST.exec(text) ?? [];
  if (month && year && inRange(month.padStart(2, "0"), undefined)) {
    return { value: `${year}-${month.padStart(2, "0")}`, raw: null };
  }
  const value = named(text);
  return value ? { value, raw: null } : { value: null, raw: typed };
}

export function dateText(value: unknown): string {
  if (typeof value === "string") return value;
  if (!isRecord(value)) return "";
  return textOf(value.value) || textOf(value.raw);
}

/** As people say it: "May 2024". */
export function dateShown(value: unknown): string {
  const text = dateText(value);
  if (!MONTH.test(text)) return text;
  const style = { month: "short", year: "numeric", timeZone: "UTC" } as const;
  const month = new Date(`${text}-01`);
  return Number.isNaN(month.getTime()) ? text : month.toLocaleDateString("en", style);
}

/** Whether a machine can read the date; an empty one needs no reading. */
export function isReadable(value: unknown): boolean {
  return !isRecord(value) || !value.raw || textOf(value.value) !== "";
}

/** Whether a date was typed that means "until today". */
export function isOngoing(value: unknown): boolean {
  return isRecord(value) && ONGOING.test(textOf(value.raw).trim());
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
  return [dateShown(start), present ? "present" : dateShown(end)].filter(Boolean).join(" – ");
}

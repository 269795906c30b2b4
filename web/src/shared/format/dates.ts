/** Dates as people say them, by Intl in the language and the time zone of the account. */
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const customs: { language?: string; timeZone?: string } = {};

/** From now on dates are said in this language and zone; what the browser does not know is left to the browser. */
export function setDateCustoms(language: string, timeZone: string): void {
  try {
    new Intl.DateTimeFormat(language, { timeZone });
    customs.language = language;
    customs.timeZone = timeZone;
  } catch {
    delete customs.language;
    delete customs.timeZone;
  }
}

export function formatDate(iso: string, language = customs.language): string {
  return new Intl.DateTimeFormat(language, { dateStyle: "medium", timeZone: customs.timeZone }).format(
    new Date(iso),
  );
}

export function formatDateTime(iso: string, language = customs.language): string {
  const style = { dateStyle: "medium", timeStyle: "short", timeZone: customs.timeZone } as const;
  return new Intl.DateTimeFormat(language, style).format(new Date(iso));
}

/** "just now", "5 minutes ago", "yesterday"; a date once it is more than a week. */
export function formatAgo(iso: string, now: number = Date.now(), language = customs.language): string {
  const ago = now - new Date(iso).getTime();
  if (ago < MINUTE) return "just now";
  const words = new Intl.RelativeTimeFormat(language, { numeric: "auto" });
  if (ago < HOUR) return words.format(-Math.floor(ago / MINUTE), "minute");
  if (ago < DAY) return words.format(-Math.floor(ago / HOUR), "hour");
  if (ago < 7 * DAY) return words.format(-Math.floor(ago / DAY), "day");
  return formatDate(iso, language);
}

/** "0.4 s", "12 s", "3 min": as exact as anybody wants to know. */
export function formatDuration(seconds: number, language = customs.language): string {
  const unit = seconds < 90 ? "second" : "minute";
  const value = unit === "second" ? seconds : seconds / 60;
  const digits = value < 10 ? 1 : 0;
  const style = { style: "unit", unit, maximumFractionDigits: digits } as const;
  return new Intl.NumberFormat(language, style).format(value);
}

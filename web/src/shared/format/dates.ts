/** Dates as people say them, by Intl in the language of the page. */
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

export function formatDate(iso: string, language?: string): string {
  return new Intl.DateTimeFormat(language, { dateStyle: "medium" }).format(new Date(iso));
}

export function formatDateTime(iso: string, language?: string): string {
  return new Intl.DateTimeFormat(language, { dateStyle: "medium", timeStyle: "short" }).format(new Date(iso));
}

/** "just now", "5 minutes ago", "yesterday"; a date once it is more than a week. */
export function formatAgo(iso: string, now: number = Date.now(), language?: string): string {
  const ago = now - new Date(iso).getTime();
  if (ago < MINUTE) return "just now";
  const words = new Intl.RelativeTimeFormat(language, { numeric: "auto" });
  if (ago < HOUR) return words.format(-Math.floor(ago / MINUTE), "minute");
  if (ago < DAY) return words.format(-Math.floor(ago / HOUR), "hour");
  if (ago < 7 * DAY) return words.format(-Math.floor(ago / DAY), "day");
  return formatDate(iso, language);
}

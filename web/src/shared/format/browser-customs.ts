/** The language and the time zone that the browser speaks, as the server writes them. */
export interface Customs {
  locale: string;
  time_zone: string;
}

export function browserCustoms(given = Intl.DateTimeFormat().resolvedOptions()): Customs {
  return { locale: plainLocale(given.locale), time_zone: plainZone(given.timeZone) };
}

/** Language, script and region only: "en-US-u-va-posix" is "en-US". */
function plainLocale(tag: string): string {
  try {
    const { language, script, region } = new Intl.Locale(tag);
    return [language, script, region].filter(Boolean).join("-");
  } catch {
    return "en";
  }
}

function plainZone(zone: string | undefined): string {
  return zone === undefined || zone === "Etc/Unknown" ? "UTC" : zone;
}

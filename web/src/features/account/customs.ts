/** The languages and time zones to choose from; what somebody already has is always among them. */
const LOCALES = [
  "ar",
  "cs",
  "da",
  "de",
  "el",
  "en-GB",
  "en-IN",
  "en-US",
  "es",
  "fi",
  "fr",
  "he",
  "hi",
  "hu",
  "it",
  "ja",
  "ko",
  "nb",
  "nl",
  "pl",
  "pt-BR",
  "pt-PT",
  "ro",
  "sv",
  "tr",
  "uk",
  "vi",
  "zh-Hans",
  "zh-Hant",
];

export interface LocaleChoice {
  value: string;
  label: string;
}

export function localeChoices(current: string): LocaleChoice[] {
  const names = new Intl.DisplayNames("en", { type: "language" });
  const values = LOCALES.includes(current) ? LOCALES : [...LOCALES, current];
  return values
    .map((value) => ({ value, label: nameOf(names, value) }))
    .sort((one, other) => one.label.localeCompare(other.label));
}

export function zoneChoices(current: string): string[] {
  const zones = new Set(["UTC", ...Intl.supportedValuesOf("timeZone"), current]);
  return [...zones].sort();
}

function nameOf(names: Intl.DisplayNames, value: string): string {
  try {
    return names.of(value) ?? value;
  } catch {
    return value;
  }
}

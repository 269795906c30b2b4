/** Which fields each kind of entry has, in the order in which people look them over. */

export type FieldKind = "line" | "text" | "date" | "words";

export interface Field {
  way: readonly string[];
  label: string;
  kind: FieldKind;
  /** Shown even where nothing was read, because it is missed there. */
  always: boolean;
  /** It has the row to itself. */
  wide?: boolean;
}

const field = (way: string, label: string, kind: FieldKind = "line", always = false): Field => ({
  way: way.split("."),
  label,
  kind,
  always,
});
const wanted = (way: string, label: string, kind: FieldKind = "line") => field(way, label, kind, true);
const heading = (way: string, label: string): Field => ({ ...wanted(way, label), wide: true });

const PERIOD = [field("period.start", "From", "date"), field("period.end", "Until", "date")];
const WHERE = [field("location", "Location"), field("url", "Web address")];
const SUMMARY = field("summary", "Summary", "text");
const KEYWORDS = field("keywords", "Keywords", "words");

export const BASICS: readonly Field[] = [
  wanted("name", "Name"),
  field("label", "Profession"),
  wanted("email", "E-mail"),
  wanted("phone", "Phone"),
  field("url", "Website"),
  field("location.address", "Address"),
  field("location.postal_code", "Postal code"),
  field("location.city", "City"),
  field("location.region", "Region"),
  field("location.country_code", "Country (two letters)"),
];

export const FIELDS: Readonly<Record<string, readonly Field[]>> = {
  profiles: [wanted("network", "Network"), field("username", "User name"), field("url", "Address")],
  details: [field("label", "Label"), wanted("value", "Detail"), field("url", "Address")],
  summary: [wanted("text", "Text", "text")],
  work: [wanted("employer", "Employer"), ...WHERE, field("description", "About the employer", "text")],
  roles: [
    heading("position", "Position"),
    wanted("period.start", "From", "date"),
    wanted("period.end", "Until", "date"),
    field("employment_type", "Employment type"),
    field("location", "Location"),
    SUMMARY,
  ],
  volunteer: [
    wanted("organization", "Organization"),
    field("position", "Position"),
    ...PERIOD,
    ...WHERE,
    SUMMARY,
  ],
  education: [
    heading("institution", "School"),
    wanted("study_type", "Degree"),
    field("area", "Field of study"),
    ...PERIOD,
    field("score", "Grade"),
    ...WHERE,
    SUMMARY,
  ],
  awards: [
    wanted("title", "Title"),
    field("awarder", "Awarded by"),
    field("date", "Date", "date"),
    field("url", "Web address"),
    SUMMARY,
  ],
  certificates: [
    wanted("name", "Name"),
    field("issuer", "Issuer"),
    field("date", "Date", "date"),
    field("expires", "Expires", "date"),
    field("credential_id", "Credential ID"),
    field("url", "Web address"),
  ],
  publications: [
    heading("name", "Title"),
    field("authors", "Authors", "words"),
    field("publisher", "Publisher"),
    field("date", "Date", "date"),
    field("doi", "DOI"),
    field("url", "Web address"),
    SUMMARY,
  ],
  skills: [wanted("name", "Name"), field("level", "Level"), KEYWORDS],
  languages: [wanted("language", "Language"), field("fluency", "Fluency")],
  interests: [wanted("name", "Name"), KEYWORDS],
  references: [
    wanted("name", "Name"),
    field("position", "Position"),
    field("contact", "Contact"),
    field("reference", "Reference", "text"),
  ],
  projects: [
    heading("name", "Name"),
    field("entity", "Organization"),
    field("type", "Type"),
    field("roles", "Your roles", "words"),
    ...PERIOD,
    field("url", "Web address"),
    field("description", "Description", "text"),
    KEYWORDS,
  ],
  custom: [field("title", "Title"), field("subtitle", "Subtitle"), ...PERIOD, ...WHERE, SUMMARY, KEYWORDS],
  letter: [field("recipient", "To", "words"), field("subject", "Subject"), wanted("body", "Text", "text")],
};

export const SECTION_NAMES: Readonly<Record<string, string>> = {
  summary: "Summary",
  work: "Experience",
  volunteer: "Volunteering",
  education: "Education",
  awards: "Awards",
  certificates: "Certificates",
  publications: "Publications",
  skills: "Skills",
  languages: "Languages",
  interests: "Interests",
  references: "References",
  projects: "Projects",
  custom: "More",
  letter: "Letter",
};

/** The lists of lines that an entry may hold. */
export const LINES: Readonly<Record<string, string>> = { highlights: "Highlight", courses: "Course" };

/** A date as it is typed: what a machine can read becomes a date, anything else stays as it is. */
export function dateFrom(typed: string): { value: string } | { raw: string } | null {
  const text = typed.trim();
  if (text === "") return null;
  return /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/.test(text)
    ? { value: text }
    : { raw: text };
}

/** What is known of a field and of a part, and how the kinds of sections are called. */
import type { SectionType } from "./draft";
import type { Separator } from "./words";

export type FieldKind =
  | "line"
  | "email"
  | "tel"
  | "url"
  | "text"
  | "date"
  | "period"
  | "words"
  | "highlights"
  | "parts";

export interface Field {
  /** Where the value is kept in its part; dots go into objects. */
  readonly name: string;
  readonly label: string;
  readonly kind: FieldKind;
  /** A field that holds an empty string, and not null, when nothing is written. */
  readonly plain?: boolean;
  readonly wide?: boolean;
  readonly hint?: string;
  readonly placeholder?: string;
  readonly separator?: Separator;
  /** What one entry of a list of parts is. */
  readonly part?: PartName;
}

export type PartName = SectionType | "role" | "profile" | "detail" | "highlight";

export interface Part {
  /** What one of them is called, within a sentence. */
  readonly noun: string;
  /** The fields whose values name it, first one first. */
  readonly title: readonly string[];
  readonly subtitle: readonly string[];
  readonly fields: readonly Field[];
}

export const SECTION_TITLES: Readonly<Record<SectionType, string>> = {
  summary: "Profile",
  work: "Experience",
  education: "Education",
  projects: "Projects",
  skills: "Skills",
  languages: "Languages",
  certificates: "Certificates",
  awards: "Awards",
  publications: "Publications",
  volunteer: "Volunteering",
  interests: "Interests",
  references: "References",
  custom: "Custom section",
  letter: "Letter",
};

/** How the part that stands in this list of this parent's kind is called. */
export function partOfList(list: string, sectionType: SectionType): PartName {
  if (list === "items") return sectionType;
  if (list === "roles") return "role";
  if (list === "profiles") return "profile";
  return list === "details" ? "detail" : "highlight";
}

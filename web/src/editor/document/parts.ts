/** Which fields each part of a document has, as data: one renderer shows them all. */
import { BASICS } from "./basics";
import { ROOT } from "./draft";
import { line, url } from "./field-kit";
import type { Field, Part, PartName } from "./fields";

const location: Field = line("location", "Location");
const period: Field = { name: "period", label: "Period", kind: "period", wide: true };
const date: Field = { name: "date", label: "Date", kind: "date" };
const summary: Field = { name: "summary", label: "Summary", kind: "text", wide: true };
const description: Field = { name: "description", label: "Description", kind: "text", wide: true };
const highlights: Field = { name: "highlights", label: "Highlights", kind: "highlights", wide: true };
const keywords: Field = {
  name: "keywords",
  label: "Keywords",
  kind: "words",
  wide: true,
  hint: "Separate them by commas.",
};

const part = (
  noun: string,
  title: readonly string[],
  subtitle: readonly string[],
  fields: readonly Field[],
): Part => ({ noun, title, subtitle, fields });

export const PARTS: Readonly<Record<PartName, Part>> = {
  summary: part(
    "paragraph",
    ["text"],
    [],
    [{ name: "text", label: "Text", kind: "text", wide: true, plain: true }],
  ),
  work: part(
    "employer",
    ["employer"],
    ["roles"],
    [
      line("employer", "Employer", { plain: true }),
      location,
      { ...url, wide: true },
      description,
      { name: "roles", label: "Roles", kind: "parts", wide: true, part: "role" },
    ],
  ),
  role: part(
    "role",
    ["position"],
    ["period"],
    [
      line("position", "Position", { plain: true }),
      line("employment_type", "Employment type", { placeholder: "Full-time" }),
      { ...location, wide: true },
      period,
      summary,
      highlights,
    ],
  ),
  volunteer: part(
    "engagement",
    ["organization"],
    ["position"],
    [
      line("organization", "Organization", { plain: true }),
      line("position", "Position"),
      location,
      url,
      period,
      summary,
      highlights,
    ],
  ),
  education: part(
    "place of study",
    ["institution"],
    ["study_type", "area"],
    [
      line("institution", "Institution", { plain: true, wide: true }),
      line("study_type", "Degree", { placeholder: "B.Sc." }),
      line("area", "Field of study"),
      location,
      url,
      period,
      line("score", "Grade", { wide: true }),
      summary,
      { ...highlights, name: "courses", label: "Courses" },
      highlights,
    ],
  ),
  awards: part(
    "award",
    ["title"],
    ["awarder"],
    [
      line("title", "Title", { plain: true, wide: true }),
      line("awarder", "Awarded by"),
      date,
      { ...url, wide: true },
      summary,
    ],
  ),
  certificates: part(
    "certificate",
    ["name"],
    ["issuer"],
    [
      line("name", "Name", { plain: true, wide: true }),
      line("issuer", "Issuer"),
      line("credential_id", "Credential ID"),
      date,
      { name: "expires", label: "Expires", kind: "date" },
      { ...url, wide: true },
    ],
  ),
  publications: part(
    "publication",
    ["name"],
    ["publisher"],
    [
      line("name", "Title", { plain: true, wide: true }),
      {
        name: "authors",
        label: "Authors",
        kind: "words",
        wide: true,
        separator: ";",
        hint: "Separate them by semicolons.",
      },
      line("publisher", "Publisher"),
      date,
      line("doi", "DOI", { placeholder: "10.1000/182" }),
      url,
      summary,
    ],
  ),
  skills: part(
    "skill",
    ["name"],
    ["keywords"],
    [line("name", "Name", { plain: true }), line("level", "Level"), keywords],
  ),
  languages: part(
    "language",
    ["language"],
    ["fluency"],
    [line("language", "Language", { plain: true }), line("fluency", "Fluency")],
  ),
  interests: part(
    "interest",
    ["name"],
    ["keywords"],
    [line("name", "Name", { plain: true, wide: true }), keywords],
  ),
  references: part(
    "reference",
    ["name"],
    ["position"],
    [
      line("name", "Name", { plain: true }),
      line("position", "Position"),
      line("contact", "Contact", { wide: true }),
      { name: "reference", label: "Reference", kind: "text", wide: true },
    ],
  ),
  projects: part(
    "project",
    ["name"],
    ["entity"],
    [
      line("name", "Name", { plain: true, wide: true }),
      line("entity", "Organization"),
      line("type", "Type"),
      { ...url, wide: true },
      period,
      { name: "roles", label: "Your roles", kind: "words", wide: true, hint: "Separate them by commas." },
      description,
      highlights,
      keywords,
    ],
  ),
  custom: part(
    "entry",
    ["title"],
    ["subtitle"],
    [
      line("title", "Title", { plain: true }),
      line("subtitle", "Subtitle"),
      location,
      url,
      period,
      summary,
      highlights,
      keywords,
    ],
  ),
  letter: part(
    "letter",
    ["subject"],
    ["recipient"],
    [
      {
        name: "recipient",
        label: "To",
        kind: "words",
        wide: true,
        separator: "\n",
        hint: "Name and address, a line each.",
      },
      line("place_and_date", "Place and date", { placeholder: "Dublin, 4 May 2026" }),
      line("subject", "Subject"),
      line("salutation", "Salutation", { placeholder: "Dear Ms Moreau,", wide: true }),
      { name: "body", label: "Text", kind: "text", wide: true, plain: true },
      line("closing", "Closing", { placeholder: "Yours sincerely" }),
      line("signature", "Signature"),
    ],
  ),
  profile: part(
    "profile",
    ["network"],
    ["username"],
    [line("network", "Network", { plain: true }), line("username", "User name"), { ...url, wide: true }],
  ),
  detail: part(
    "detail",
    ["label"],
    ["value"],
    [
      line("label", "Label", { plain: true }),
      line("value", "Value", { plain: true }),
      { ...url, wide: true },
    ],
  ),
  highlight: part("line", ["text"], [], []),
};

export function fieldsOf(address: string, name: PartName | null): readonly Field[] {
  return address === ROOT.basics || name === null ? BASICS : PARTS[name].fields;
}

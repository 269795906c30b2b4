/** Says in words where in a document a pointer leads: "Experience, Acme, Engineer, line 2". */

type Values = Readonly<Record<string, unknown>>;

const NAMES = ["title", "employer", "organization", "institution", "position", "name", "language", "network"];

const SECTION_WORDS: Readonly<Record<string, string>> = {
  summary: "Profile",
  work: "Experience",
  volunteer: "Volunteering",
};

const FIELD_WORDS: Readonly<Record<string, string>> = {
  email: "E-mail",
  area: "field of study",
  study_type: "degree",
  country_code: "country code",
  label: "headline",
  url: "link",
};

/** Steps that only lead to a list or a group and say nothing to a reader. */
const SILENT = new Set(["content", "sections", "items", "roles", "text"]);
/** Values of several fields: what is within is named by its own name. */
const HOLDERS = new Set(["period", "location"]);
const LINES: Readonly<Record<string, string>> = {
  highlights: "line",
  courses: "course",
  keywords: "keyword",
  profiles: "profile",
  details: "detail",
};

function isValues(value: unknown): value is Values {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function nameOf(part: Values): string {
  for (const field of NAMES) {
    const value = part[field];
    if (typeof value === "string" && value.trim() !== "") return value.trim();
  }
  const type = typeof part.type === "string" ? part.type : "";
  return SECTION_WORDS[type] ?? type.charAt(0).toUpperCase() + type.slice(1);
}

function stepsOf(document: unknown, pointer: string): string[] {
  const words: string[] = [];
  let here: unknown = document;
  let list = "";
  const steps = pointer.split("/").slice(1);
  for (const [index, step] of steps.entries()) {
    if (Array.isArray(here)) {
      here = here[Number(step)];
      const line = LINES[list];
      if (line) words.push(`${line} ${Number(step) + 1}`);
      else words.push(isValues(here) ? nameOf(here) : "");
      continue;
    }
    here = isValues(here) ? here[step] : undefined;
    if (/^\d+$/.test(step)) {
      // In a document of another kind the part has no name here, but the number of a line is one.
      if (LINES[list]) words.push(`${LINES[list]} ${Number(step) + 1}`);
      continue;
    }
    list = step;
    if (step === "basics") words.push("Header");
    else if (
      !SILENT.has(step) &&
      !(step in LINES) &&
      !Array.isArray(here) &&
      !(HOLDERS.has(step) && index < steps.length - 1)
    ) {
      words.push(FIELD_WORDS[step] ?? step.replaceAll("_", " "));
    }
  }
  return words.filter(Boolean);
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

export function whereOf(document: unknown, pointer: string): string {
  return capital(stepsOf(document, pointer).join(", ")) || "The whole resume";
}

/** The same in two halves: the part of the resume, and the field in it. */
export function partAndField(document: unknown, pointer: string): { part: string; field: string } {
  const steps = stepsOf(document, pointer);
  // All that stands in the header is one part, however deep it is kept.
  const cut = steps[0] === "Header" ? 1 : steps.length - 1;
  return { part: steps.slice(0, cut).join(", "), field: capital(steps.slice(cut).join(" ")) };
}

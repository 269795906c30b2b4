/** A cover letter that shares head and looks with a resume: a document of its own, with one empty letter in it. */

interface Source {
  readonly locale?: unknown;
  readonly content?: unknown;
  readonly presentation?: unknown;
}

type Fields = Readonly<Record<string, unknown>>;

function fieldsOf(value: unknown): Fields {
  return typeof value === "object" && value !== null ? (value as Fields) : {};
}

/** What arranges the sections of the resume means nothing to a letter. */
const OF_SECTIONS = ["section_order", "side", "columns", "keep_together", "new_page", "hide"];

export function coverLetterFor(resume: Source, freshId: () => string): Record<string, unknown> {
  const basics = fieldsOf(fieldsOf(resume.content).basics);
  const presentation = fieldsOf(resume.presentation);
  const config = Object.entries(fieldsOf(presentation.config)).filter(([key]) => !OF_SECTIONS.includes(key));
  const letter = {
    id: freshId(),
    visible: true,
    recipient: [],
    body: "",
    signature: typeof basics.name === "string" && basics.name ? basics.name : null,
  };
  return {
    kind: "cover_letter",
    ...(typeof resume.locale === "string" ? { locale: resume.locale } : {}),
    content: { basics, sections: [{ id: freshId(), type: "letter", visible: true, items: [letter] }] },
    presentation: { ...presentation, config: Object.fromEntries(config) },
  };
}

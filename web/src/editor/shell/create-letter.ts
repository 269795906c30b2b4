/** A cover letter beside the open resume, with its header and its looks. */
import { coverLetterFor } from "@/shared/letter/cover-letter";
import { createResume } from "@/shared/saving/resume-server";
import type { Draft, ResumeDocument } from "../document/draft";
import { freshId } from "../document/fresh-id";

const LONGEST_TITLE = 200;

export async function createLetter({ title, document }: Draft): Promise<string> {
  const letter = coverLetterFor(document, freshId) as unknown as ResumeDocument;
  const made = await createResume({
    title: `Cover letter, ${title}`.slice(0, LONGEST_TITLE),
    document: letter,
  });
  return made.id;
}

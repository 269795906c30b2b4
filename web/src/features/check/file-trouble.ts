/** Says in plain words why a file cannot be read, before it is sent and after. */
import { explain, isProblem } from "@/client/problem";

export const LARGEST_MB = 10;

const PICTURES = /\.(png|jpe?g|gif|webp|heic|tiff?|bmp)$/i;
const KNOWN = /\.(pdf|docx|odt|rtf|html?|md|markdown|txt|tex)$/i;

function wrongKind(name: string): string | null {
  if (PICTURES.test(name)) {
    return "This is a picture. A machine reads no words in it: export your resume as PDF or Word instead.";
  }
  if (/\.doc$/i.test(name)) {
    return "This is the old Word format. Save it as .docx or PDF, and drop that.";
  }
  if (/\.pages$/i.test(name)) return "This is a Pages file. Export it as PDF or Word, and drop that.";
  if (/\.zip$/i.test(name)) return "This is an archive. Take your resume out of it, and drop that.";
  return KNOWN.test(name) ? null : "This kind of file cannot be read. PDF or Word are safe choices.";
}

/** What is wrong with a file, or with the answer about it; null where nothing is. */
export function fileTrouble(subject: File | unknown): string | null {
  if (subject instanceof File) {
    if (subject.size === 0) return "This file is empty.";
    if (subject.size > LARGEST_MB * 1024 * 1024) return `This file is larger than ${LARGEST_MB} MB.`;
    return wrongKind(subject.name);
  }
  if (isProblem(subject) && subject.status === 413) return `This file is larger than ${LARGEST_MB} MB.`;
  return explain(subject);
}

/** From what the browser and the server object to, to one message for each field. */
import { explain, isProblem } from "@/client/problem";

export type FieldErrors = Record<string, string>;

export interface FormErrors {
  fields: FieldErrors;
  /** What belongs to no field. */
  form: string | null;
}

export const NO_ERRORS: FormErrors = { fields: {}, form: null };

/** The name of the field that a JSON pointer speaks of: "/email" and "/body/email" are both "email". */
export function fieldOf(pointer: string, names: readonly string[]): string | null {
  const segments = pointer.split("/").filter(Boolean);
  return segments.find((segment) => names.includes(segment)) ?? null;
}

/** Which field a problem belongs to that names no pointer, by its code. */
export type FieldOfCode = Readonly<Record<string, string>>;

export function errorsFrom(
  error: unknown,
  names: readonly string[],
  fieldOfCode: FieldOfCode = {},
): FormErrors {
  if (!isProblem(error)) return { fields: {}, form: explain(error) };
  const named = fieldOfCode[error.code];
  if (named) return { fields: { [named]: error.message }, form: null };
  const fields: FieldErrors = {};
  for (const finding of error.findings) {
    const name = fieldOf(finding.pointer, names);
    if (name && !(name in fields)) fields[name] = finding.message;
  }
  return { fields, form: Object.keys(fields).length > 0 ? null : error.message };
}

/** What the browser's own checks say, in words of ours. */
export function nativeErrors(form: HTMLFormElement): FieldErrors {
  const fields: FieldErrors = {};
  for (const element of form.elements) {
    if (!(element instanceof HTMLInputElement) || !element.name || element.validity.valid) continue;
    fields[element.name] = wordsFor(element);
  }
  return fields;
}

function wordsFor({ validity, type, minLength, maxLength, validationMessage }: HTMLInputElement): string {
  if (validity.valueMissing) return "Please fill this in.";
  if (validity.typeMismatch && type === "email") return "This does not look like an email address.";
  if (validity.tooShort) return `Use at least ${minLength} characters.`;
  if (validity.tooLong) return `Use at most ${maxLength} characters.`;
  return validationMessage || "This value is not accepted.";
}

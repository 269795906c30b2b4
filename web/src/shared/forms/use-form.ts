/** A native form: checked on submit, errors beside their fields, focus on the first of them. */
import { type FormEvent, useEffect, useRef, useState } from "react";
import { errorsFrom, type FieldOfCode, type FormErrors, NO_ERRORS, nativeErrors } from "./form-errors";

export type FormValues = Record<string, string>;

export interface Form {
  busy: boolean;
  errors: FormErrors;
  props: {
    ref: React.RefObject<HTMLFormElement | null>;
    noValidate: true;
    onSubmit: (event: FormEvent) => void;
  };
  fail: (errors: FormErrors) => void;
}

export function useForm(submit: (values: FormValues) => Promise<void>, fieldOfCode: FieldOfCode = {}): Form {
  const form = useRef<HTMLFormElement>(null);
  const [busy, setBusy] = useState(false);
  const [errors, setErrors] = useState<FormErrors>(NO_ERRORS);

  useEffect(() => {
    if (errors === NO_ERRORS) return;
    const first = form.current?.querySelector<HTMLElement>("[aria-invalid=true], [data-form-error]");
    first?.focus();
  }, [errors]);

  const run = async (element: HTMLFormElement) => {
    const fields = nativeErrors(element);
    if (Object.keys(fields).length > 0) return setErrors({ fields, form: null });
    setBusy(true);
    setErrors(NO_ERRORS);
    try {
      await submit(readValues(element));
    } catch (error) {
      const names = [...element.elements].map((entry) => entry.getAttribute("name") ?? "").filter(Boolean);
      setErrors(errorsFrom(error, names, fieldOfCode));
    } finally {
      setBusy(false);
    }
  };

  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (!busy && form.current) void run(form.current);
  };
  return { busy, errors, fail: setErrors, props: { ref: form, noValidate: true, onSubmit } };
}

function readValues(element: HTMLFormElement): FormValues {
  const values: FormValues = {};
  for (const [name, value] of new FormData(element)) if (typeof value === "string") values[name] = value;
  return values;
}

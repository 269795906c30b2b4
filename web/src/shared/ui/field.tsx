/** A label, its control, a hint and an error, linked for those who cannot see that they belong together. */

import { CircleAlert } from "lucide-react";
import { type ReactNode, useId } from "react";

export interface FieldControl {
  id: string;
  "aria-describedby"?: string;
  "aria-invalid"?: true;
}

export interface FieldProps {
  label: ReactNode;
  hint?: ReactNode;
  error?: string | null | undefined;
  className?: string;
  children: (control: FieldControl) => ReactNode;
}

export function Field({ label, hint, error, className, children }: FieldProps) {
  const id = useId();
  const describedBy = [error ? `${id}-error` : "", hint ? `${id}-hint` : ""].filter(Boolean).join(" ");
  const control: FieldControl = {
    id,
    ...(describedBy ? { "aria-describedby": describedBy } : {}),
    ...(error ? { "aria-invalid": true } : {}),
  };
  return (
    <div className={className}>
      <label htmlFor={id} className="mb-1 block text-label font-medium text-ink">
        {label}
      </label>
      {children(control)}
      {error ? (
        <p id={`${id}-error`} className="mt-1 flex items-start gap-1.5 text-ui text-bad">
          <CircleAlert size={14} className="mt-[3px] shrink-0" aria-hidden="true" />
          <span>{error}</span>
        </p>
      ) : null}
      {hint ? (
        <p id={`${id}-hint`} className="mt-1 text-ui text-muted">
          {hint}
        </p>
      ) : null}
    </div>
  );
}

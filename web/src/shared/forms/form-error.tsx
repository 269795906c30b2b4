/** What went wrong with the whole form; it takes the focus, so that it is read first. */
import { CircleAlert } from "lucide-react";

export function FormError({ children }: { children: string | null }) {
  if (children === null) return null;
  return (
    <div
      role="alert"
      tabIndex={-1}
      data-form-error
      className="flex items-start gap-2 rounded-control bg-bad-soft px-3 py-2 text-ui text-ink"
    >
      <CircleAlert size={16} className="mt-0.5 shrink-0 text-bad" aria-hidden="true" />
      <span>{children}</span>
    </div>
  );
}

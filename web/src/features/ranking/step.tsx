/** A numbered part of a form. */
import type { ReactNode } from "react";

export function Step({ number, title, children }: { number: number; title: string; children: ReactNode }) {
  return (
    <section aria-label={title} className="rounded-card border border-line bg-surface p-4 sm:p-5">
      <h2 className="mb-3 flex items-center gap-2 text-card font-semibold">
        <span
          aria-hidden="true"
          className="grid size-6 place-items-center rounded-full bg-sunken text-label text-muted tabular-nums"
        >
          {number}
        </span>
        {title}
      </h2>
      {children}
    </section>
  );
}

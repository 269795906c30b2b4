/** A part of the account: its heading, what it is for, and the controls. */
import type { ReactNode } from "react";

export function Panel({ title, lead, children }: { title: string; lead?: ReactNode; children: ReactNode }) {
  return (
    <section className="mt-8 border-t border-line pt-6">
      <h2 className="text-card font-semibold">{title}</h2>
      {lead ? <p className="mt-0.5 mb-4 text-body text-muted">{lead}</p> : <div className="mb-4" />}
      {children}
    </section>
  );
}

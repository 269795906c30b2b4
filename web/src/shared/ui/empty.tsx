/** An empty place: what it is, why it is empty, and one thing to do. */
import type { ReactNode } from "react";

export interface EmptyProps {
  title: string;
  icon?: ReactNode;
  action?: ReactNode;
  children?: ReactNode;
}

export function Empty({ title, icon, action, children }: EmptyProps) {
  return (
    <div className="mx-auto flex max-w-md flex-col items-center gap-3 px-4 py-16 text-center">
      {icon ? <div className="text-muted">{icon}</div> : null}
      <h2 className="text-card font-semibold">{title}</h2>
      {children ? <div className="text-body text-muted">{children}</div> : null}
      {action ? <div className="mt-2 flex flex-wrap justify-center gap-2">{action}</div> : null}
    </div>
  );
}

/** The quiet column in which one signs in, registers and resets. */
import type { ReactNode } from "react";
import { useTitle } from "@/shared/hooks/use-title";
import { Wordmark } from "@/shared/ui/wordmark";

export function AuthFrame({
  title,
  lead,
  children,
}: {
  title: string;
  lead?: ReactNode;
  children: ReactNode;
}) {
  useTitle(title);
  return (
    <main id="main" tabIndex={-1} className="flex h-full flex-col overflow-y-auto px-4">
      <div className="mx-auto my-auto w-full max-w-[360px] py-10">
        <a
          href="/"
          className="mb-8 inline-flex min-h-6 items-center"
          aria-label="Curricle, to the start page"
        >
          <Wordmark />
        </a>
        <h1 tabIndex={-1} className="text-title font-semibold">
          {title}
        </h1>
        {lead ? <p className="mt-1 text-body text-muted">{lead}</p> : null}
        <div className="mt-6">{children}</div>
      </div>
    </main>
  );
}

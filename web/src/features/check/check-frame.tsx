/** What surrounds the pages that anybody may see: the name, the way in, and one column. */
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useMe } from "@/shared/session/me-query";
import { buttonClass } from "@/shared/ui/button-class";
import { Wordmark } from "@/shared/ui/wordmark";

interface CheckFrameProps {
  /** The weights of the score that is shown, so that one reads how that one was computed. */
  weights?: string | undefined;
  children: ReactNode;
}

export function CheckFrame({ weights, children }: CheckFrameProps) {
  const me = useMe();
  return (
    <div className="relative flex h-full flex-col overflow-y-auto">
      <header className="shrink-0 border-b border-line bg-canvas">
        <div className="mx-auto flex min-h-14 w-full max-w-[1104px] items-center gap-2 px-4 md:px-8">
          <a
            href="/"
            aria-label="Curricle, start page"
            className="-ms-2 flex h-control items-center rounded-control px-2"
          >
            <Wordmark />
          </a>
          <span className="grow" />
          <Link
            to="/scoring"
            search={weights ? { version: weights } : {}}
            className={buttonClass("ghost", "max-sm:hidden")}
          >
            How this is computed
          </Link>
          <Link to={me ? "/" : "/sign-in"} className={buttonClass("secondary")}>
            {me ? "Your resumes" : "Sign in"}
          </Link>
        </div>
      </header>
      <main id="main" tabIndex={-1} className="grow">
        <div className="mx-auto w-full max-w-[1104px] px-4 py-8 md:px-8">{children}</div>
      </main>
    </div>
  );
}

/** There is nothing at this address. */
import { Link } from "@tanstack/react-router";
import { useTitle } from "@/shared/hooks/use-title";
import { buttonClass } from "@/shared/ui/button-class";
import { openPalette } from "./palette/palette-store";

export function NotFoundPage() {
  useTitle("Page not found");
  return (
    <main
      id="main"
      tabIndex={-1}
      className="mx-auto flex max-w-md flex-col items-center gap-3 px-4 py-24 text-center"
    >
      <h1 tabIndex={-1} className="text-section font-semibold">
        There is nothing here
      </h1>
      <p className="text-body text-muted">The address may be mistyped, or what it led to was deleted.</p>
      <div className="mt-2 flex flex-wrap justify-center gap-2">
        <Link to="/" className={buttonClass("primary")}>
          Go to my resumes
        </Link>
        <button type="button" className={buttonClass("secondary")} onClick={openPalette}>
          Search
        </button>
      </div>
    </main>
  );
}

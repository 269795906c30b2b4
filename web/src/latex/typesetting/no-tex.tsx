/** Where there is no page to show, and the text is not to blame: one clear note, and what to do. */
import { Printer } from "lucide-react";
import { Button } from "@/shared/ui/button";
import { Empty } from "@/shared/ui/empty";
import { useLatex, useTypeset } from "../state/latex-context";

export function NoTex() {
  const { typesetNow } = useLatex();
  const { trouble, message, install } = useTypeset((state) => state);
  const isMissing = trouble === "unavailable";
  return (
    <Empty
      icon={<Printer size={32} aria-hidden="true" />}
      title={isMissing ? "This server does not typeset LaTeX yet" : "There is no page"}
      action={<Button onClick={typesetNow}>Try again</Button>}
    >
      <p>{isMissing ? "You can write and save as always; the page comes when TeX is installed." : message}</p>
      {install ? (
        <pre
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keys.
          tabIndex={0}
          className="mt-4 overflow-x-auto rounded-control border border-line bg-surface px-3 py-2 text-start font-mono text-ui text-ink select-all"
        >
          {install}
        </pre>
      ) : null}
    </Empty>
  );
}

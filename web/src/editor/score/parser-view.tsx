/** The parser's view: the words of the exported page, the order of its lines, and what was made of them. */
import { useState } from "react";
import { Segmented } from "@/shared/ui/segmented";
import { MachineView } from "../preview/machine-view";
import { useDraft } from "../state/editor-context";
import type { PagesRef } from "./page-boxes";
import { ParserReading } from "./parser-reading";

const VIEWS = [
  { value: "text", label: "Text" },
  { value: "lines", label: "Order" },
  { value: "fields", label: "Fields" },
] as const;
type View = (typeof VIEWS)[number]["value"];

export function ParserView({ pages }: { pages?: PagesRef }) {
  const isLetter = useDraft((draft) => draft.document.kind === "cover_letter");
  const [view, setView] = useState<View>("text");
  return (
    <section
      aria-label="What a machine reads"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keys.
      tabIndex={0}
      className="relative h-full overflow-y-auto bg-surface px-5 py-4 focus-visible:outline-offset-[-2px]"
    >
      <div className="flex flex-wrap items-center justify-between gap-2 pb-1">
        <h2 className="text-ui font-semibold">What a machine reads</h2>
        {isLetter ? null : <Segmented label="Parser view" options={VIEWS} value={view} onChange={setView} />}
      </div>
      {view === "text" || isLetter ? (
        <MachineView />
      ) : (
        <ParserReading view={view} {...(pages ? { pages } : {})} />
      )}
    </section>
  );
}

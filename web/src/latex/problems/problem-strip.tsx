/** Under the source: what was found, where the cursor is, and how many words are printed. */
import { ChevronUp, CircleAlert, CircleCheck, TriangleAlert } from "lucide-react";
import { lazy, Suspense, useMemo } from "react";
import { classNames } from "@/shared/ui/class-names";
import { wordCount } from "../document/outline";
import { useContent, useLatex, useTypeset, useView } from "../state/latex-context";
import { countOf, countText } from "../typesetting/diagnostic";

const ProblemList = lazy(async () => ({ default: (await import("./problem-list")).ProblemList }));

export function ProblemStrip() {
  const { view } = useLatex();
  const open = useView((state) => state.problems);
  const cursor = useView((state) => state.cursor);
  const diagnostics = useTypeset((state) => state.diagnostics);
  const counts = useMemo(() => countOf(diagnostics), [diagnostics]);
  const content = useContent((whole) => whole);
  const count = useMemo(() => wordCount(content), [content]);
  const Icon = counts.errors > 0 ? CircleAlert : counts.warnings > 0 ? TriangleAlert : CircleCheck;
  const tone = counts.errors > 0 ? "text-bad" : counts.warnings > 0 ? "text-warn" : "text-muted";
  return (
    <>
      <Suspense>{open ? <ProblemList /> : null}</Suspense>
      <div className="flex min-h-8 shrink-0 items-center gap-3 border-t border-line bg-canvas ps-1 pe-3 text-label text-muted">
        <button
          type="button"
          aria-expanded={open}
          onClick={() => view.setState({ problems: !open })}
          className={classNames(
            "flex h-7 items-center gap-1.5 rounded-inner px-2 font-medium hover:bg-hover coarse:h-11",
            tone,
          )}
        >
          <Icon size={14} aria-hidden="true" />
          {countText(counts)}
          <ChevronUp
            size={12}
            aria-hidden="true"
            className={classNames("text-muted", open && "rotate-180")}
          />
        </button>
        <span role="status" className="sr-only">
          {countText(counts)}
        </span>
        <span className="grow" />
        <span className="tabular-nums max-sm:hidden">
          Line {cursor.line}, column {cursor.column}
        </span>
        <span className="tabular-nums">{count === 1 ? "1 word" : `${count} words`}</span>
      </div>
    </>
  );
}

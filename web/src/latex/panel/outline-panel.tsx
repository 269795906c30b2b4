/** The headings of the document; a click goes to them, and the one that is being written is marked. */
import { useMemo } from "react";
import { classNames } from "@/shared/ui/class-names";
import { type Heading, outlineOf } from "../document/outline";
import { useContent, useLatex, useView } from "../state/latex-context";

/** The last heading before the cursor. */
export function currentHeading(
  headings: readonly Heading[],
  file: string,
  line: number,
): Heading | undefined {
  return headings.findLast((heading) => heading.file === file && heading.line <= line);
}

export function OutlinePanel() {
  const { openAt } = useLatex();
  const content = useContent((whole) => whole);
  const active = useView((state) => state.active);
  const line = useView((state) => state.cursor.line);
  const headings = useMemo(() => outlineOf(content), [content]);
  const current = currentHeading(headings, active, line);
  const top = Math.min(...headings.map(({ level }) => level));
  if (headings.length === 0) {
    return (
      <p className="px-4 py-6 text-ui text-muted">
        Headings such as <code className="font-mono">\section</code> appear here, and lead to their place.
      </p>
    );
  }
  return (
    <ol aria-label="Outline" className="flex flex-col gap-px p-2">
      {headings.map((heading) => (
        <li key={`${heading.file}:${heading.line}:${heading.title}`}>
          <button
            type="button"
            aria-current={heading === current ? "location" : undefined}
            onClick={() => openAt(heading.file, heading.line)}
            style={{ paddingInlineStart: `${8 + 14 * (heading.level - top)}px` }}
            className={classNames(
              "flex min-h-8 w-full items-center rounded-control pe-2 text-start text-ui hover:bg-hover coarse:min-h-11",
              heading === current ? "bg-accent-soft font-medium text-accent-text" : "text-ink",
              heading.level > top && heading !== current && "text-muted",
            )}
          >
            <span className="truncate">{heading.title}</span>
          </button>
        </li>
      ))}
    </ol>
  );
}

/** The lines of a file in the order in which they were read. */
import type { LineRead, Reading } from "./analysis";

const ZONES: Readonly<Record<string, string>> = {
  header: "page header",
  footer: "page footer",
  table: "table",
  textbox: "text box",
};

interface LinesReadProps {
  reading: Reading;
  onPoint?: ((line: LineRead | null, number: number) => void) | undefined;
}

export function LinesRead({ reading, onPoint }: LinesReadProps) {
  const columns = reading.layout.columns > 1 ? ` in ${reading.layout.columns} columns` : "";
  return (
    <>
      <p className="mb-3 text-ui text-muted">
        {reading.lines.length} lines{columns}, in the order in which they were read.
      </p>
      <ol className="font-mono text-ui">
        {reading.lines.map((line, index) => (
          <li
            // biome-ignore lint/suspicious/noArrayIndexKey: a line is known by its number.
            key={index}
            onPointerEnter={() => onPoint?.(line, index + 1)}
            onPointerLeave={() => onPoint?.(null, 0)}
            className="grid grid-cols-[2rem_1fr] gap-x-3 rounded-inner py-0.5 hover:bg-hover"
          >
            <span className="text-end text-muted tabular-nums select-none">{index + 1}</span>
            <span className="min-w-0 break-words">
              {line.bullet ? <span className="text-muted">{line.bullet} </span> : null}
              {line.text}
              {line.column > 0 || ZONES[line.zone] ? (
                <span className="font-sans text-label text-muted">
                  {" "}
                  (
                  {[line.column > 0 ? `column ${line.column + 1}` : "", ZONES[line.zone]]
                    .filter(Boolean)
                    .join(", ")}
                  )
                </span>
              ) : null}
            </span>
          </li>
        ))}
      </ol>
    </>
  );
}

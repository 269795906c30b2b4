/** A source without pages: its lines one below the other, as deep as they stood. */
import { classNames } from "@/shared/ui/class-names";
import { isAt, type Marks } from "./marks";
import type { Line } from "./reading";

export function LineView({ lines, marks }: { lines: readonly Line[]; marks: Marks }) {
  return (
    <section
      className="scheme-light bg-paper px-5 py-6 text-ui text-ink shadow-paper"
      aria-label="The file, line by line"
    >
      {lines.map((line, at) => {
        const isActive = isAt(line, marks.active);
        const isLeft = isAt(line, marks.left);
        return (
          <p
            // biome-ignore lint/suspicious/noArrayIndexKey: lines never move, and two may say the same.
            key={at}
            data-active={isActive ? "" : undefined}
            style={{ paddingInlineStart: `${Math.min(line.box[0] ?? 0, 72) / 12}rem` }}
            className={classNames(
              "rounded-inner px-1 py-0.5",
              (line.bold || line.level !== null) && "font-semibold",
              isActive
                ? "bg-accent/25 outline outline-accent"
                : isLeft
                  ? "bg-warn/10 outline outline-dashed outline-warn"
                  : isAt(line, marks.read) && "bg-accent/10",
            )}
          >
            {line.bullet ? `${line.bullet} ` : ""}
            {line.text}
          </p>
        );
      })}
    </section>
  );
}

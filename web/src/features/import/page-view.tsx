/** A page of the source: its lines where they stand, and what was read of them. */
import { isAt, type Marks } from "./marks";
import type { Line, Place } from "./reading";

interface PageViewProps {
  page: number;
  size: readonly [number, number];
  lines: readonly Line[];
  marks: Marks;
}

const GROWN = 2;

export function PageView({ page, size: [width, height], lines, marks }: PageViewProps) {
  const here = (places: readonly Place[]) => places.filter((place) => place.page === page);
  return (
    <section aria-label={`Page ${page + 1} of the file`}>
      {/* biome-ignore lint/a11y/noSvgWithoutTitle: the section around it has the name, and a title would hover. */}
      <svg viewBox={`0 0 ${width} ${height}`} className="block w-full scheme-light bg-paper shadow-paper">
        {here(marks.read).map((place) => (
          <Mark key={`read ${place.box.join()}`} place={place} className="fill-accent/10" />
        ))}
        {here(marks.left).map((place) => (
          <Mark
            key={`left ${place.box.join()}`}
            place={place}
            className="fill-warn/10 stroke-warn [stroke-dasharray:3_2]"
          />
        ))}
        {here(marks.active).map((place) => (
          <Mark
            key={`active ${place.box.join()}`}
            place={place}
            isActive
            className="fill-accent/25 stroke-accent [stroke-width:1.5]"
          />
        ))}
        {lines.map((line) => (
          <Words key={line.box.join()} line={line} isStrong={isAt(line, marks.active)} />
        ))}
      </svg>
    </section>
  );
}

function Mark({ place, className, isActive }: { place: Place; className: string; isActive?: boolean }) {
  const [left = 0, top = 0, right = 0, bottom = 0] = place.box;
  return (
    <rect
      x={left - GROWN}
      y={top - GROWN}
      width={Math.max(right - left, 0) + 2 * GROWN}
      height={Math.max(bottom - top, 0) + 2 * GROWN}
      rx={2}
      className={className}
      data-active={isActive ? "" : undefined}
    />
  );
}

function Words({ line, isStrong }: { line: Line; isStrong: boolean }) {
  const [left = 0, top = 0, right = 0, bottom = 0] = line.box;
  const height = Math.max(bottom - top, 4);
  const size = line.size > 0 ? Math.min(line.size, height * 1.1) : height * 0.85;
  const width = right - left;
  return (
    <text
      x={left}
      y={bottom - height * 0.22}
      fontSize={size}
      fontWeight={line.bold || isStrong ? 600 : 400}
      className="fill-ink"
      {...(width > 4 ? { textLength: width, lengthAdjust: "spacingAndGlyphs" as const } : {})}
    >
      {line.bullet ? `${line.bullet} ${line.text}` : line.text}
    </text>
  );
}

/** How a score went over its kept analyses, as a small line; the list beside it says the same in words. */

const WIDTH = 96;
const HEIGHT = 28;
const PADDING = 3;
/** So many points fill the height at least, or a single one would look like a leap. */
const FLATTEST = 10;

export function sparkPoints(values: readonly number[]): [number, number][] {
  const least = Math.min(...values);
  const range = Math.max(...values) - least;
  const span = Math.max(range, FLATTEST);
  // What hardly moved runs through the middle.
  const low = least - (span - range) / 2;
  const step = values.length > 1 ? (WIDTH - 2 * PADDING) / (values.length - 1) : 0;
  return values.map((value, index) => [
    PADDING + index * step,
    HEIGHT - PADDING - ((value - low) / span) * (HEIGHT - 2 * PADDING),
  ]);
}

export function Sparkline({ values }: { values: readonly number[] }) {
  if (values.length < 2) return null;
  const points = sparkPoints(values);
  const last = points.at(-1);
  return (
    <svg
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      width={WIDTH}
      height={HEIGHT}
      aria-hidden="true"
      className="text-accent-text"
    >
      <polyline
        points={points.map((point) => point.join(",")).join(" ")}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeLinejoin="round"
        strokeLinecap="round"
      />
      {last ? <circle cx={last[0]} cy={last[1]} r="2.5" fill="currentColor" /> : null}
    </svg>
  );
}

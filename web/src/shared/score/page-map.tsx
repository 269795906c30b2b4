/** The pages of a file as a parser sees them: every line a box, with its number in the order of reading. */
import type { Reading } from "./analysis";

interface PageMapProps {
  reading: Reading;
  lit: readonly { readonly page: number; readonly box: readonly number[] }[];
}

const MOST_PAGES = 3;

export function PageMap({ reading, lit }: PageMapProps) {
  const size = reading.layout.page_size;
  if (!size) return null;
  const [width, height] = size;
  const pages = Array.from({ length: Math.min(reading.pages, MOST_PAGES) }, (_, page) => page);
  return (
    <figure className="flex flex-col gap-4">
      {pages.map((page) => (
        <svg
          key={page}
          viewBox={`0 0 ${width} ${height}`}
          role="img"
          aria-label={`Where the lines of page ${page + 1} stand`}
          className="w-full scheme-light bg-paper shadow-paper outline outline-line"
        >
          {reading.lines.map((line, index) => {
            const [x0, top, x1, bottom] = line.box;
            if (line.page !== page) return null;
            return (
              <g
                // biome-ignore lint/suspicious/noArrayIndexKey: a line is known by its number.
                key={index}
                className="text-accent"
              >
                <rect
                  x={x0}
                  y={top}
                  width={Math.max(2, x1 - x0)}
                  height={Math.max(2, bottom - top)}
                  rx="1"
                  fill="currentColor"
                  opacity="0.12"
                />
                <text
                  x={Math.max(2, x0 - 4)}
                  y={bottom - 2}
                  fontSize="7"
                  textAnchor={x0 > 14 ? "end" : "start"}
                  fill="currentColor"
                >
                  {index + 1}
                </text>
              </g>
            );
          })}
          {lit
            .filter((one) => one.page === page)
            .map(({ box }) => {
              const [x0 = 0, top = 0, x1 = 0, bottom = 0] = box;
              return (
                <rect
                  key={box.join(" ")}
                  x={x0 - 2}
                  y={top - 2}
                  width={x1 - x0 + 4}
                  height={bottom - top + 4}
                  rx="2"
                  fill="none"
                  strokeWidth="1.5"
                  className="stroke-accent"
                />
              );
            })}
        </svg>
      ))}
      <figcaption className="text-ui text-muted">
        Each box is a line, with its number in the order of reading
        {reading.pages > MOST_PAGES ? `. The first ${MOST_PAGES} of ${reading.pages} pages` : ""}.
      </figcaption>
    </figure>
  );
}

/** The source of a data file, with the value that somebody points at marked in it. */
import { findIn } from "./marks";

export function TextView({ text, value }: { text: string; value: string }) {
  const found = findIn(text, value);
  const [from, to] = found ?? [0, 0];
  return (
    <section
      aria-label="The file as text"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard.
      tabIndex={0}
      className="scheme-light bg-paper p-4 text-ink shadow-paper"
    >
      <pre className="font-mono text-label whitespace-pre-wrap wrap-anywhere">
        {text.slice(0, from)}
        {found ? (
          <mark data-active="" className="rounded-inner bg-accent/25 text-ink outline outline-accent">
            {text.slice(from, to)}
          </mark>
        ) : null}
        {text.slice(to)}
      </pre>
    </section>
  );
}

/** A person's picture, or the first letters of the name. */
import { classNames } from "./class-names";

export function Avatar({ name, url, large = false }: { name: string; url: string | null; large?: boolean }) {
  const size = large ? "size-16 text-title" : "size-7 text-label";
  if (url) return <img src={url} alt="" className={classNames("shrink-0 rounded-full object-cover", size)} />;
  return (
    <span
      aria-hidden="true"
      className={classNames(
        "grid shrink-0 place-items-center rounded-full bg-accent-soft font-semibold text-accent-text",
        size,
      )}
    >
      {initials(name)}
    </span>
  );
}

/** The first letters of the first and the last word. */
export function initials(name: string): string {
  const words = name
    .trim()
    .split(/[\s@._-]+/)
    .filter(Boolean);
  const letters = words.length > 1 ? [words[0], words.at(-1)] : [words[0]];
  return letters
    .map((word) => [...(word ?? "")][0] ?? "")
    .join("")
    .toUpperCase();
}

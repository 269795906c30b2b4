/** How long to wait before trying again: full jitter, half a second doubling to thirty. */
const FIRST_MS = 500;
const MOST_MS = 30_000;

export function backoff(attempt: number, random: () => number = Math.random): number {
  return Math.round(random() * Math.min(MOST_MS, FIRST_MS * 2 ** attempt));
}

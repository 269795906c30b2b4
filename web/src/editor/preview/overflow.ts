/** Whether a few lines stand alone on a last page: a slip that its owner wants to know of. */

export interface Overflow {
  readonly lines: number;
  /** How many pages there would be without them. */
  readonly pages: number;
}

/** So few lines are a slip; more are a page. The server counts alike. */
const SLIP_LINES = 5;

interface Ending {
  readonly page: number;
  readonly height: number;
}

/** Counted from where a document ends, where its pages begin, and how far its lines are apart. */
export function overflowOf(end: Ending | null, top: number, line: number): Overflow | null {
  if (!end || end.page < 2 || line <= 0) return null;
  const lines = Math.max(1, Math.ceil((end.height - top) / line - 0.05));
  return lines <= SLIP_LINES ? { lines, pages: end.page - 1 } : null;
}

export function sameOverflow(one: Overflow | null, other: Overflow | null): boolean {
  return one?.lines === other?.lines && one?.pages === other?.pages;
}

export function overflowWords({ lines, pages }: Overflow): string {
  return `${lines} ${lines === 1 ? "line" : "lines"} over ${pages === 1 ? "one page" : `${pages} pages`}`;
}

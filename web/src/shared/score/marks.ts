/** Cuts a text at the spans that are marked in it, so that each piece knows which marks cover it. */

export interface Mark {
  readonly start: number;
  readonly end: number;
  /** What the mark stands for; the same on both sides of a comparison. */
  readonly key: string;
  readonly state: string;
}

export interface Piece {
  readonly start: number;
  readonly text: string;
  readonly mark: Mark | null;
}

/** Pieces in order; where marks overlap the longer one holds, for a mark within a mark cannot be pointed at. */
export function cutAtMarks(text: string, marks: readonly Mark[]): Piece[] {
  const sound = marks.filter(({ start, end }) => start >= 0 && end > start && end <= text.length);
  const ordered = [...sound].sort((one, other) => one.start - other.start || other.end - one.end);
  const pieces: Piece[] = [];
  let at = 0;
  for (const mark of ordered) {
    if (mark.start < at) continue;
    if (mark.start > at) pieces.push({ start: at, text: text.slice(at, mark.start), mark: null });
    pieces.push({ start: mark.start, text: text.slice(mark.start, mark.end), mark });
    at = mark.end;
  }
  if (at < text.length) pieces.push({ start: at, text: text.slice(at), mark: null });
  return pieces;
}

/** The span where the words stand: as said, or, where the text reads otherwise there, where they are found. */
export function settleSpan(
  text: string,
  spot: { readonly start: number; readonly end: number; readonly text: string },
): { start: number; end: number } | null {
  if (text.slice(spot.start, spot.end) === spot.text) return { start: spot.start, end: spot.end };
  const at = text.toLowerCase().indexOf(spot.text.toLowerCase());
  return at < 0 || spot.text === "" ? null : { start: at, end: at + spot.text.length };
}

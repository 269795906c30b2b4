/**
 * What the server is about to answer to one more letter in a plain text: the same data with the new text in it. Pages
 * are drawn of that at once; the answer confirms it, or its own pages take their place.
 */

export interface Known {
  /** The question, as JSON. */
  readonly body: string;
  /** What the template reads, as the server composed it. */
  readonly data: string;
}

/** With these a text is more than its letters. */
const MARKS = /[\\*_`[\]\p{C}]/u;

export function guess(known: Known, body: string): string | null {
  const [head, tail] = sameEnds(known.body, body);
  const before = textAround(known.body, head, known.body.length - tail);
  const after = textAround(body, head, body.length - tail);
  if (!before || !after || before === after) return null;
  const { data } = known;
  // For a sign that is new to the document a font may be missing.
  if ([...after].some((sign) => sign > "~" && !data.includes(sign))) return null;
  const at = data.indexOf(`"${before}"`);
  const end = at + before.length + 2;
  // Where the text stands twice nobody here knows which one was meant; with a colon it is a name.
  if (at < 0 || data[end] === ":" || data.indexOf(`"${before}"`, end) >= 0) return null;
  return `${data.slice(0, at)}"${after}"${data.slice(end)}`;
}

/** How many characters two texts share from their beginning, and how many of the others from their end. */
function sameEnds(one: string, other: string): [head: number, tail: number] {
  const most = Math.min(one.length, other.length);
  let head = 0;
  while (head < most && one.charCodeAt(head) === other.charCodeAt(head)) head += 1;
  let tail = 0;
  while (
    tail < most - head &&
    one.charCodeAt(one.length - 1 - tail) === other.charCodeAt(other.length - 1 - tail)
  )
    tail += 1;
  return [head, tail];
}

/** The text of the document around these places, with its spaces folded as the server folds them. */
function textAround(json: string, from: number, to: number): string | null {
  const opening = json.lastIndexOf('"', from - 1);
  const closing = json.indexOf('"', to);
  const text = json.slice(opening + 1, closing);
  const isValue = /[:[,]/.test(json[opening - 1] ?? "") && /[,}\]]/.test(json[closing + 1] ?? "");
  const isContent = json.lastIndexOf('"content":', opening) > json.lastIndexOf('"presentation":', opening);
  if (opening < 0 || closing < 0 || !isValue || !isContent || text.includes('"') || MARKS.test(text))
    return null;
  return text.split(/\s+/).filter(Boolean).join(" ");
}

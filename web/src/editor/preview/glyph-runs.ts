/** Draws a run of glyphs as one outline: thousands of references on a page become a hundred shapes. */

const SYMBOL = /<symbol id="([^"]+)" overflow="visible"><path d="M 0 0([^"]*)"\/><\/symbol>/g;
const RUN = /(?:<use xlink:href="#[^"]+" x="[^"]+" y="[^"]+" fill="[^"]+" fill-rule="nonzero"\/>){2,}/g;
const USE = /<use xlink:href="#([^"]+)" x="([^"]+)" y="([^"]+)" fill="([^"]+)" fill-rule="nonzero"\/>/g;

/** Lower-case commands go on from where a glyph begins; Z closes. Anything else cannot be moved by its first point. */
const MOVABLE = /^[a-z\d\s.,Z-]*$/;

/** A thousandth of a point is below what any screen shows. */
const LONG_NUMBER = /(\.\d{3})\d+/g;

interface Run {
  fill: string;
  outline: string;
}

function outlinesOf(svg: string): Map<string, string> {
  const outlines = new Map<string, string>();
  for (const [, id = "", outline = ""] of svg.matchAll(SYMBOL)) {
    if (MOVABLE.test(outline)) outlines.set(id, outline.replace(LONG_NUMBER, "$1"));
  }
  return outlines;
}

function mergeRun(run: string, outlines: ReadonlyMap<string, string>): string {
  const merged: Run[] = [];
  for (const [, id = "", x, y, fill = ""] of run.matchAll(USE)) {
    const outline = outlines.get(id);
    if (outline === undefined) return run;
    const placed = `M${x} ${y}${outline}`;
    const last = merged.at(-1);
    if (last?.fill === fill) last.outline += placed;
    else merged.push({ fill, outline: placed });
  }
  return merged.map(({ fill, outline }) => `<path fill="${fill}" d="${outline}"/>`).join("");
}

/** What no reference is left to. */
function dropUnused(svg: string): string {
  const used = new Set(Array.from(svg.matchAll(/<use xlink:href="#([^"]+)"/g), ([, id]) => id));
  return svg.replace(SYMBOL, (symbol, id: string) => (used.has(id) ? symbol : ""));
}

/**
 * The same picture in fewer parts. A browser builds a tree of its own for each reference to a glyph; measured, a page
 * of text costs half the time when each run is one shape. What does not look as expected is left alone.
 */
export function mergeGlyphRuns(svg: string): string {
  const outlines = outlinesOf(svg);
  if (outlines.size === 0) return svg;
  return dropUnused(svg.replace(RUN, (run) => mergeRun(run, outlines)));
}

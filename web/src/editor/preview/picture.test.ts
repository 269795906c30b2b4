/** Pages are drawn in few parts, and only shapes get in. */
import { describe, expect, it } from "vitest";
import { mergeGlyphRuns } from "./glyph-runs";
import { drawPicture } from "./picture";

const HEAD =
  '<svg viewBox="0 0 10 10" xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">';
const use = (id: string, x: number, fill = "#111111") =>
  `<use xlink:href="#${id}" x="${x}" y="0" fill="${fill}" fill-rule="nonzero"/>`;
const symbol = (id: string, outline: string) =>
  `<symbol id="${id}" overflow="visible"><path d="${outline}"/></symbol>`;
const glyphs = `<defs>${symbol("a", "M 0 0m 1 0l 2.12345 3Z ")}${symbol("b", "M 0 0h 4v -1Z ")}${symbol("odd", "M 0 0L 5 5Z ")}</defs>`;

describe("glyph runs", () => {
  it("become one outline for each colour, with every glyph in its place", () => {
    const merged = mergeGlyphRuns(
      `${HEAD}<g>${use("a", 0)}${use("b", 7)}${use("a", 9, "#ff0000")}</g>${glyphs}</svg>`,
    );
    expect(merged).toContain('<path fill="#111111" d="M0 0m 1 0l 2.123 3Z M7 0h 4v -1Z "/>');
    expect(merged).toContain('<path fill="#ff0000" d="M9 0m 1 0l 2.123 3Z "/>');
    expect(merged).not.toContain('id="a"');
  });

  it("stay as they are when an outline cannot be moved", () => {
    const run = `${use("a", 0)}${use("odd", 7)}`;
    const merged = mergeGlyphRuns(`${HEAD}<g>${run}</g>${glyphs}</svg>`);
    expect(merged).toContain(run);
    expect(merged).toContain('id="odd"');
    expect(merged).toContain('id="a"');
  });
});

describe("pictures", () => {
  it("lose whatever is not a shape", () => {
    const picture = drawPicture(
      `${HEAD}<script>alert(1)</script><foreignObject><p>x</p></foreignObject><style>*{}</style><a href="javascript:x"><path d="M0 0"/></a>` +
        '<path id="kept" d="M0 0h1" onclick="alert(1)" style="fill:red"/><use xlink:href="https://example.org/x.svg#y"/><image href="data:image/svg+xml;base64,AA"/></svg>',
    );
    expect([...picture.querySelectorAll("*")].map(({ localName }) => localName)).toEqual([
      "path",
      "use",
      "image",
    ]);
    expect([...picture.querySelectorAll("*")].flatMap((element) => element.getAttributeNames())).toEqual([
      "id",
      "d",
    ]);
  });

  it("that are none are refused", () => {
    expect(() => drawPicture("<html/>")).toThrow();
    expect(() => drawPicture("no xml")).toThrow();
  });
});

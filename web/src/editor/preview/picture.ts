/** Turns the server's SVG of a page into elements, and lets in nothing but shapes. */
import { mergeGlyphRuns } from "./glyph-runs";

const SHAPES = new Set([
  "svg",
  "g",
  "defs",
  "symbol",
  "use",
  "path",
  "rect",
  "circle",
  "ellipse",
  "line",
  "polygon",
  "polyline",
  "image",
  "clipPath",
  "mask",
  "pattern",
  "linearGradient",
  "radialGradient",
  "stop",
]);

/** References stay within the picture, or are pictures themselves. */
const INNER_REFERENCE = /^(#|data:image\/(png|jpeg|gif|webp);)/;

function isAllowed({ localName, value }: Attr): boolean {
  if (localName === "href") return INNER_REFERENCE.test(value);
  return localName !== "style" && !localName.startsWith("on");
}

function clean(element: Element): void {
  for (const attribute of [...element.attributes]) {
    if (!isAllowed(attribute)) element.removeAttributeNode(attribute);
  }
}

export function drawPicture(svg: string): Element {
  const root = new DOMParser().parseFromString(mergeGlyphRuns(svg), "image/svg+xml").documentElement;
  if (root.localName !== "svg") throw new Error("The page is not a picture.");
  clean(root);
  for (const element of [...root.querySelectorAll("*")]) {
    if (SHAPES.has(element.localName)) clean(element);
    else element.remove();
  }
  root.setAttribute("width", "100%");
  root.setAttribute("height", "100%");
  root.setAttribute("display", "block");
  return document.importNode(root, true);
}

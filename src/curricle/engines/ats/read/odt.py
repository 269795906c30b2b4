"""An OpenDocument text becomes lines: headers, the body with its tables, lists and boxes, footers."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from curricle.engines.ats.read import finding
from curricle.engines.ats.read.deadline import Deadline
from curricle.engines.ats.read.flow import Flow, Piece
from curricle.engines.ats.read.office.package import Package, Suspicious, Unreadable
from curricle.engines.ats.read.office.run import Gathered
from curricle.engines.ats.read.office.table import told_rows
from curricle.engines.ats.read.page import Draft, ReadLimits, Zone

_NAMES = "{urn:oasis:names:tc:opendocument:xmlns:"
TEXT, TABLE, STYLE = f"{_NAMES}text:1.0}}", f"{_NAMES}table:1.0}}", f"{_NAMES}style:1.0}}"
DRAW, OFFICE, FO = f"{_NAMES}drawing:1.0}}", f"{_NAMES}office:1.0}}", f"{_NAMES}xsl-fo-compatible:1.0}}"
_HREF = "{http://www.w3.org/1999/xlink}href"
_POINTS = {"pt": 1.0, "cm": 28.3465, "mm": 2.83465, "in": 72.0, "px": 0.75}
_LENGTH = re.compile(r"(-?\d+(?:\.\d+)?)(pt|cm|mm|in|px)")
_SKIPPED = {
    f"{TEXT}tracked-changes",
    f"{OFFICE}annotation",
    f"{TEXT}sequence-decls",
    f"{OFFICE}forms",
    f"{TEXT}note",
}
_DEEPEST = 12


@dataclass(frozen=True, slots=True)
class Look:
    """What a style sets."""

    bold: bool = False
    italic: bool = False
    hidden: bool = False
    size: float = 0.0
    color: str | None = None
    shaded: bool = False


def read_odt(data: bytes, limits: ReadLimits, deadline: Deadline) -> Draft:
    """The lines of an OpenDocument text, or the finding that says why there are none."""
    try:
        package = Package(data, limits)
        manifest = package.tree("META-INF/manifest.xml")
        if package.is_encrypted or (manifest is not None and _is_locked(manifest)):
            return Draft(findings=[finding.encrypted()])
        content = package.tree("content.xml")
        if content is None:
            raise Unreadable("no content")
        return _Odt(package, content, limits, deadline).read()
    except Unreadable:
        return Draft(findings=[finding.broken("odt")])
    except Suspicious as reason:
        return Draft(findings=[finding.suspicious(str(reason))])


def _is_locked(manifest: Any) -> bool:
    return any(one.tag.endswith("}encryption-data") for one in manifest.iter() if isinstance(one.tag, str))


def points(length: str | None) -> float:
    """A length in points; 0 where there is none."""
    found = _LENGTH.fullmatch(length or "")
    return round(float(found[1]) * _POINTS[found[2]], 2) if found else 0.0


class _Odt:
    """One document."""

    def __init__(self, package: Package, content: Any, limits: ReadLimits, deadline: Deadline) -> None:
        self._content, self._styles = content, package.tree("styles.xml")
        self._deadline, self._depth = deadline, limits.depth
        self._known: dict[tuple[str, str], Look] = {}
        self._elements: dict[tuple[str, str], Any] = {}
        self.flow = Flow(limits.characters)
        self.hidden: list[str] = []
        self.fonts: set[str] = set()
        self.tables = self.images = self.boxes = self.page = 0
        for root in (self._styles, content):
            for style in root.iter(f"{STYLE}style") if root is not None else ():
                self._elements[(style.get(f"{STYLE}family") or "", style.get(f"{STYLE}name") or "")] = style

        self._default = Look()
        for style in self._styles.iter(f"{STYLE}default-style") if self._styles is not None else ():
            if style.get(f"{STYLE}family") == "paragraph":
                self._default = _dressed(Look(), style)

    def read(self) -> Draft:
        """Headers, body, footers."""
        self._running("header")
        body = self._content.find(f"{OFFICE}body/{OFFICE}text")
        if body is None:
            raise Unreadable("no body")
        self._tell(body, "body")
        self._running("footer")
        for root in (self._styles, self._content):
            for face in root.iter(f"{STYLE}font-face") if root is not None else ():
                self.fonts.add((face.get(f"{STYLE}name") or "").strip("'"))
        draft = Draft(self.flow.lines)
        draft.layout = self.flow.layout("lxml", **self._page())
        columns = [self._column_count(one) for one in self._content.iter(f"{STYLE}columns")]
        draft.layout["columns"] = max([draft.layout["columns"], *columns])
        draft.layout["pages"] = self.page + 1
        draft.layout.update(
            tables=self.tables, images=self.images, textboxes=self.boxes, hidden=tuple(self.hidden),
            fonts=tuple(sorted(self.fonts - {""})), scanned=not self.flow.lines and self.images > 0,
        )  # fmt: skip
        if self.hidden:
            draft.findings.append(finding.hidden(len(self.hidden)))
        if draft.layout["scanned"]:
            draft.findings.append(finding.scanned())
        return draft

    @staticmethod
    def _column_count(element: Any) -> int:
        count = element.get(f"{FO}column-count") or ""
        return min(int(count), 9) if count.isdigit() and len(count) < 3 else 1

    def _page(self) -> dict[str, Any]:
        layout = self._styles.find(f".//{STYLE}page-layout-properties") if self._styles is not None else None
        if layout is None:
            return {}
        size = points(layout.get(f"{FO}page-width")), points(layout.get(f"{FO}page-height"))
        sides = tuple(points(layout.get(f"{FO}margin-{side}")) for side in ("left", "top", "right", "bottom"))
        return {"page_size": size if all(size) else None, "margins": sides}

    def _running(self, kind: Zone) -> None:
        told: set[str] = set()
        for element in self._styles.iter(f"{STYLE}{kind}") if self._styles is not None else ():
            text = "".join(element.itertext())
            if text.strip() and text not in told:
                told.add(text)
                self._tell(element, kind)

    def _tell(self, element: Any, zone: Zone) -> None:
        for piece in self._blocks(element, zone, (0, None)):
            self.flow.add(piece)

    def _blocks(self, element: Any, zone: Zone, inside: tuple[int, str | None]) -> Iterator[Piece]:
        """Blocks of an element; ``inside`` is the depth of lists and the sign that waits."""
        depth, sign = inside
        if depth > min(self._depth, 60):
            return
        for child in element:
            if self.flow.is_full or self._deadline.is_over():
                self.flow.truncated = True
                return
            tag = child.tag
            if tag in (f"{TEXT}p", f"{TEXT}h"):
                yield from self._paragraph(child, zone, (depth, sign))
                sign = None
            elif tag == f"{TEXT}list":
                yield from self._blocks(child, zone, (depth + 1, None))
            elif tag in (f"{TEXT}list-item", f"{TEXT}list-header"):
                yield from self._blocks(child, zone, (depth, "•" if tag.endswith("item") else None))
            elif tag == f"{TABLE}table":
                self.tables += 1
                yield from self._table(child, zone, depth)
            elif isinstance(tag, str) and tag.startswith(DRAW):
                yield from self._frame(child, depth)
            elif tag not in _SKIPPED and isinstance(tag, str):
                yield from self._blocks(child, zone, (depth + 1, None) if depth > 20 else (depth, None))

    def _table(self, table: Any, zone: Zone, depth: int) -> Iterator[Piece]:
        rows: list[list[list[Piece]]] = []
        inner: Zone = "table" if zone == "body" else zone
        for row in table.iter(f"{TABLE}table-row"):
            cells = [one for one in row if one.tag == f"{TABLE}table-cell"]
            rows.append([list(self._blocks(cell, inner, (depth + 1, None))) for cell in cells])
            if self.flow.is_full or self._deadline.is_over():
                break
        yield from told_rows(rows)

    def _frame(self, frame: Any, depth: int) -> Iterator[Piece]:
        """Pictures, and the words of boxes and shapes."""
        self.images += sum(1 for _ in frame.iter(f"{DRAW}image"))
        boxes = list(frame.iter(f"{DRAW}text-box")) or [frame]
        for box in boxes:
            if box.find(f".//{TEXT}p") is not None:
                self.boxes += 1
                yield from self._blocks(box, "textbox", (depth + 1, None))

    def _paragraph(self, element: Any, zone: Zone, inside: tuple[int, str | None]) -> Iterator[Piece]:
        depth, sign = inside
        look = self._look("paragraph", element.get(f"{TEXT}style-name") or "", 0)
        lines: list[Gathered] = [Gathered()]
        frames: list[Any] = []
        self._runs(element, look, (lines, frames, None), 0)
        outline = element.get(f"{TEXT}outline-level") or ""
        level = min(int(outline), 6) if outline.isdigit() and len(outline) < 3 else None
        filled = [line for line in lines if not line.is_blank]
        for number, line in enumerate(filled):
            piece = line.piece()
            piece.zone, piece.page, piece.depth = zone, self.page, depth
            piece.level = level if element.tag == f"{TEXT}h" else None
            piece.bullet = sign if number == 0 else None
            piece.starts = number == 0 and sign is None
            yield piece
        for frame in frames:
            yield from self._frame(frame, depth + 1)

    def _runs(
        self, element: Any, look: Look, given: tuple[list[Gathered], list[Any], str | None], depth: int
    ) -> None:
        lines, frames, link = given
        self._write(lines[-1], element.text, look, link)
        for child in element:
            tag = child.tag
            if tag == f"{TEXT}span" and depth < self._depth:
                inner = self._look("text", child.get(f"{TEXT}style-name") or "", 0, look)
                self._runs(child, inner, given, depth + 1)
            elif tag == f"{TEXT}a" and depth < self._depth:
                self._runs(child, look, (lines, frames, child.get(_HREF)), depth + 1)
            elif tag == f"{TEXT}tab":
                lines[-1].tab()
            elif tag == f"{TEXT}s":
                count = child.get(f"{TEXT}c") or "1"
                self._write(lines[-1], " " * min(int(count) if count.isdigit() else 1, 100), look, link)
            elif tag == f"{TEXT}line-break":
                lines.append(Gathered())
            elif tag == f"{TEXT}soft-page-break":
                self.page += 1
            elif isinstance(tag, str) and tag.startswith(DRAW):
                frames.append(child)
            elif tag not in _SKIPPED and isinstance(tag, str) and depth < self._depth:
                self._runs(child, look, given, depth + 1)
            self._write(lines[-1], child.tail, look, link)

    def _write(self, line: Gathered, text: str | None, look: Look, link: str | None) -> None:
        if not text:
            return
        if look.hidden or (look.color == "#ffffff" and not look.shaded) or 0 < look.size < 2:
            if text.strip():
                self.hidden.append(text.strip())
            return
        count = line.add(text.replace("\n", " "), bold=look.bold, italic=look.italic, size=look.size)
        line.look(count, look.size, look.color)
        if link and link not in line.links:
            line.links.append(link)

    def _look(self, family: str, name: str, depth: int, under: Look | None = None) -> Look:
        known = self._known.get((family, name)) if under is None else None
        if known is not None:
            return known
        style = self._elements.get((family, name))
        if style is None or depth > _DEEPEST:
            return under or self._default
        parent = style.get(f"{STYLE}parent-style-name")
        look = self._look(family, parent, depth + 1, under) if parent else under or self._default
        look = _dressed(look, style)
        if under is None:
            self._known[(family, name)] = look
        return look


def _dressed(look: Look, style: Any) -> Look:
    changes: dict[str, Any] = {}
    for properties in style.iterfind(f"{STYLE}text-properties"):
        weight, slant = properties.get(f"{FO}font-weight"), properties.get(f"{FO}font-style")
        if weight:
            changes["bold"] = weight == "bold" or (weight.isdigit() and int(weight) >= 600)
        if slant:
            changes["italic"] = slant in ("italic", "oblique")
        size, color = points(properties.get(f"{FO}font-size")), properties.get(f"{FO}color")
        if size:
            changes["size"] = size
        if color:
            changes["color"] = color.lower() if color.startswith("#") else None
        if properties.get(f"{TEXT}display") == "none":
            changes["hidden"] = True
    for properties in style:
        ground = properties.get(f"{FO}background-color")
        if ground and ground not in ("transparent", "#ffffff"):
            changes["shaded"] = True
    return replace(look, **changes) if changes else look

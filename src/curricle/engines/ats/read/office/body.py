"""The walk through the body of a Word document, or of one of its headers, boxes and notes."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from curricle.engines.ats.read.deadline import Deadline
from curricle.engines.ats.read.flow import Flow, Piece
from curricle.engines.ats.read.office.run import Gathered
from curricle.engines.ats.read.office.style import (
    Look,
    Numbering,
    Paragraph,
    Styles,
    W,
    dressed,
    is_shaded,
    placed,
    value,
)
from curricle.engines.ats.read.office.table import told_rows
from curricle.engines.ats.read.page import Zone

_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_BOX = f"{W}txbxContent"
_IMAGES = {
    "{http://schemas.openxmlformats.org/drawingml/2006/picture}pic",
    "{urn:schemas-microsoft-com:vml}imagedata",
}
# What was deleted, and what only tells how something looks.
_SKIPPED = {
    f"{W}{name}"
    for name in ("del", "moveFrom", "rPr", "pPr", "sectPr", "instrText", "delText", "annotationRef")
}
_FIELD_LINK = re.compile(r'HYPERLINK\s+"([^"]{1,2000})"')
_SMALLEST = 2.0
_SYMBOLS = {"f0b7": "•", "f0a7": "▪", "f0d8": "➢", "f0fc": "✓", "f0a8": "◻"}


@dataclass(slots=True)
class Context:
    """What all walks of a document share."""

    flow: Flow
    styles: Styles
    numbering: Numbering
    deadline: Deadline
    depth: int
    links: dict[str, str] = field(default_factory=dict)
    hidden: list[str] = field(default_factory=list)
    fonts: set[str] = field(default_factory=set)
    tables: int = 0
    images: int = 0
    textboxes: int = 0
    page: int = 0


class Body:
    """Walks blocks; lines go to the flow of the context."""

    def __init__(self, context: Context, zone: Zone, *, shaded: bool = False, depth: int = 0) -> None:
        self._context = context
        self._zone = zone
        self._shaded = shaded
        self._depth = depth

    def read(self, element: Any) -> None:
        """All blocks of an element, as lines of the flow."""
        for piece in self.pieces(element):
            self._context.flow.add(piece)

    def pieces(self, element: Any) -> Iterator[Piece]:
        """All blocks of an element, as lines."""
        context = self._context
        if self._depth > context.depth:
            return
        for block in self._blocks(element, 0):
            if context.flow.is_full or context.deadline.is_over():
                context.flow.truncated = True
                return
            if block.tag == f"{W}p":
                yield from self._paragraph(block)
            else:
                context.tables += 1
                yield from self._table(block)

    def _blocks(self, element: Any, depth: int) -> Iterator[Any]:
        """Paragraphs and tables, also those in content controls and in what was inserted."""
        for child in element:
            if child.tag in (f"{W}p", f"{W}tbl"):
                yield child
            elif child.tag == f"{_MC}AlternateContent":
                chosen = next(iter(child), None)
                if chosen is not None:
                    yield from self._blocks(chosen, depth + 1)
            elif child.tag not in _SKIPPED and depth < self._context.depth:
                yield from self._blocks(child, depth + 1)

    def _table(self, table: Any) -> Iterator[Piece]:
        rows: list[list[list[Piece]]] = []
        for row in table.iter(f"{W}tr"):
            if _nearest(row, f"{W}tbl") is not table:
                continue
            cells: list[list[Piece]] = []
            for cell in row.iter(f"{W}tc"):
                if _nearest(cell, f"{W}tr") is row:
                    shaded = self._shaded or is_shaded(cell.find(f"{W}tcPr"))
                    zone: Zone = self._zone if self._zone != "body" else "table"
                    inner = Body(self._context, zone, shaded=shaded, depth=self._depth + 1)
                    cells.append(list(inner.pieces(cell)))
            rows.append(cells)
        yield from told_rows(rows)

    def _paragraph(self, element: Any) -> Iterator[Piece]:
        context = self._context
        properties = element.find(f"{W}pPr")
        name = value(properties, "pStyle") if properties is not None else None
        paragraph = placed(context.styles.paragraph(name), properties)
        walk = _Runs(context, paragraph, shaded=self._shaded or paragraph.shaded)
        walk.walk(element)
        gathered = [line for line in walk.lines if not line.is_blank]
        sign = None
        if paragraph.list_id is not None and gathered:
            sign = context.numbering.sign(paragraph.list_id, paragraph.list_depth)
        for number, line in enumerate(gathered):
            piece = line.piece()
            piece.starts = number == 0 and (sign is None or paragraph.level is not None)
            piece.bullet = sign if number == 0 else None
            piece.depth = paragraph.list_depth + 1 if sign is not None else 0
            piece.level, piece.zone, piece.page = paragraph.level, self._zone, context.page
            yield piece
        if not gathered:
            context.flow.end_block()
        for box in walk.boxes:
            yield from Body(context, "textbox", shaded=True, depth=self._depth + 1).pieces(box)


def _nearest(element: Any, tag: str) -> Any:
    parent = element.getparent()
    while parent is not None and parent.tag != tag:
        parent = parent.getparent()
    return parent


class _Runs:
    """The runs of one paragraph."""

    def __init__(self, context: Context, paragraph: Paragraph, *, shaded: bool) -> None:
        self.lines = [Gathered()]
        self.boxes: list[Any] = []
        self._context = context
        self._paragraph = paragraph
        self._shaded = shaded
        self._link: str | None = None

    def walk(self, element: Any, depth: int = 0) -> None:
        """Everything inside an element, in order."""
        if depth > self._context.depth:
            return
        for child in element:
            tag = child.tag
            if tag == f"{W}r":
                self._run(child, depth)
            elif tag == f"{W}hyperlink":
                before, self._link = self._link, self._context.links.get(child.get(f"{_R}id") or "")
                self.walk(child, depth + 1)
                self._link = before
            elif tag == f"{W}fldSimple":
                self._note_field(child.get(f"{W}instr") or "")
                self.walk(child, depth + 1)
            elif tag not in _SKIPPED:
                self.walk(child, depth + 1)

    def _run(self, run: Any, depth: int) -> None:
        context = self._context
        properties = run.find(f"{W}rPr")
        style = value(properties, "rStyle") if properties is not None else None
        look = dressed(context.styles.run(self._paragraph.look, style), properties)
        if look.font:
            context.fonts.add(look.font)
        hidden = self._is_hidden(look)
        for child in run:
            tag = child.tag
            if tag == f"{W}t":
                self._write(child.text or "", look, hidden)
            elif tag in (f"{W}tab", f"{W}ptab"):
                self.lines[-1].tab()
            elif tag in (f"{W}br", f"{W}cr"):
                self._break(child)
            elif tag == f"{W}noBreakHyphen":
                self._write("-", look, hidden)
            elif tag == f"{W}sym":
                code = (child.get(f"{W}char") or "").lower()
                self._write(_SYMBOLS.get(code, " "), look, hidden)
            elif tag == f"{W}instrText":
                self._note_field(child.text or "")
            elif tag == f"{W}lastRenderedPageBreak":
                context.page += 1
            elif tag not in _SKIPPED:
                self._inside(child, depth + 1)

    def _write(self, text: str, look: Look, hidden: bool) -> None:
        if not text:
            return
        if hidden:
            if text.strip():
                self._context.hidden.append(text.strip())
            return
        line = self.lines[-1]
        count = line.add(
            text.upper() if look.caps else text, bold=look.bold, italic=look.italic, size=look.size
        )
        line.look(count, look.size, look.color)
        if self._link and self._link not in line.links and text.strip():
            line.links.append(self._link)

    def _is_hidden(self, look: Look) -> bool:
        if look.hidden or 0 < look.size < _SMALLEST:
            return True
        return look.color == "#ffffff" and not (look.shaded or self._shaded)

    def _break(self, element: Any) -> None:
        if element.get(f"{W}type") == "page":
            self._context.page += 1
        self.lines.append(Gathered())

    def _note_field(self, text: str) -> None:
        found = _FIELD_LINK.search(text)
        if found and found[1] not in self.lines[-1].links:
            self.lines[-1].links.append(found[1])

    def _inside(self, element: Any, depth: int) -> None:
        """Drawings: text in boxes comes after the paragraph, pictures are counted, one of two ways told."""
        if depth > self._context.depth:
            return
        tag = element.tag
        if tag == _BOX:
            self._context.textboxes += 1
            self.boxes.append(element)
        elif tag == f"{_MC}AlternateContent":
            chosen = next(iter(element), None)
            if chosen is not None:
                self._inside(chosen, depth + 1)
        elif tag in _IMAGES:
            self._context.images += 1
        else:
            for child in element:
                self._inside(child, depth + 1)

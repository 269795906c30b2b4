"""One page of a PDF: its letters as segments, what nobody sees, its links, and its size."""

import ctypes
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from curricle.engines.ats.read.pdf.glyph import Glyphs, address, library, note_blanks, read_glyphs
from curricle.engines.ats.read.pdf.link import attach, read_links
from curricle.engines.ats.read.pdf.look import Looks
from curricle.engines.ats.read.pdf.segment import Segment, Written, read_segments
from curricle.engines.ats.read.pdf.surface import count_tables, mark_bullets, part_hidden, read_surface
from curricle.engines.ats.read.pdf.tag import mark_levels, read_tags

_MOST_OBJECTS, _MOST_SEGMENTS = 60_000, 3_000


@dataclass(slots=True)
class Sheet:
    """A page before it is put in order."""

    number: int
    width: float
    height: float
    segments: list[Segment] = field(default_factory=list)
    turned: list[Segment] = field(default_factory=list)
    hidden: list[str] = field(default_factory=list)
    fonts: set[str] = field(default_factory=set)
    images: int = 0
    covered: bool = False
    tables: int = 0
    letters: int = 0
    lost: int = 0
    truncated: bool = False


def read_sheet(document: Any, number: int, most: int, *, is_tagged: bool = False) -> Sheet | None:
    """A page, or nothing where it is broken."""
    pdfium = library()
    page = pdfium.FPDF_LoadPage(document, number)
    if not page:
        return None
    # Letters are looked for in pages that a person could have written.
    is_endless = pdfium.FPDFPage_CountObjects(page) > _MOST_OBJECTS
    text = None if is_endless else pdfium.FPDFText_LoadPage(page)
    try:
        return _read(document, page, text, (number, most, is_tagged))
    finally:
        if text:
            pdfium.FPDFText_ClosePage(text)
        pdfium.FPDF_ClosePage(page)


def _read(document: Any, page: Any, text: Any, asked: tuple[int, int, bool]) -> Sheet:
    pdfium = library()
    number, most, is_tagged = asked
    area = pdfium.FS_RECTF()
    if not pdfium.FPDF_GetPageBoundingBox(page, area) or area.right <= area.left or area.top <= area.bottom:
        area.left, area.bottom, area.right, area.top = 0.0, 0.0, 612.0, 792.0
    turn = pdfium.FPDFPage_GetRotation(page) % 4
    wide, high = area.right - area.left, area.top - area.bottom
    sheet = Sheet(number, *((high, wide) if turn % 2 else (wide, high)))
    surface = read_surface(page, area.left, area.top)
    sheet.images, sheet.tables = len(surface.images), count_tables(surface.rules)
    sheet.covered = any((box[2] - box[0]) * (box[3] - box[1]) > 0.5 * wide * high for box in surface.images)
    if not text:
        sheet.truncated = True
        return sheet
    glyphs, sheet.truncated = read_glyphs(address(text), most)
    note_blanks(glyphs, surface.orders)
    looks = Looks(address(text))
    written = read_segments(_upright(glyphs, area, turn), looks, sheet.height, turn * 90)
    sheet.letters, sheet.lost, sheet.fonts = written.letters, written.lost, looks.fonts
    _sort(sheet, written, surface, turn)
    if is_tagged:
        tags = read_tags(page)
        sheet.tables = max(sheet.tables, tags.tables)
        mark_levels(sheet.segments, tags)
    if not turn:
        mark_bullets(sheet.segments, surface.dots)
    links = read_links(document, page, area.left, area.top) if not turn else []
    if links:
        attach(sheet.segments, links)
    return sheet


def _sort(sheet: Sheet, written: Written, surface: Any, turn: int) -> None:
    """What is seen, what is turned, what is hidden."""
    if turn:
        # The shapes stand in the frame of the page as it was before it was turned.
        surface.shapes, surface.images = [], surface.images
    every = [one for one in written.segments if one.text.strip()]
    if len(every) > _MOST_SEGMENTS:
        sheet.truncated, every = True, every[:_MOST_SEGMENTS]
    surface.told = written.owners
    seen, hidden = part_hidden(every, surface, (sheet.width, sheet.height))
    sheet.segments = [one for one in seen if not one.look.angle]
    sheet.turned = [one for one in seen if one.look.angle]
    sheet.hidden = [one.text for one in hidden]


def _upright(glyphs: Glyphs, area: Any, turn: int) -> Glyphs:
    """The letters counted from the lower left corner of the page as it is shown."""
    left, bottom, right, top = area.left, area.bottom, area.right, area.top
    if not turn and not left and not bottom:
        return glyphs
    moves: list[Callable[[float, float], tuple[float, float]]] = [
        lambda x, y: (x - left, y - bottom),
        lambda x, y: (y - bottom, right - x),
        lambda x, y: (right - x, top - y),
        lambda x, y: (top - y, x - left),
    ]
    move, sides = moves[turn], glyphs.sides
    moved: list[float] = []
    for at in range(0, len(sides), 4):
        one = move(sides[at], sides[at + 1])
        other = move(sides[at + 2], sides[at + 3])
        moved += (min(one[0], other[0]), max(one[1], other[1]), max(one[0], other[0]), min(one[1], other[1]))
    glyphs.sides = moved
    return glyphs


def page_count(document: Any) -> int:
    """How many pages there are."""
    return max(int(library().FPDF_GetPageCount(document)), 0)


def open_document(data: bytes) -> tuple[Any, int]:
    """The document, or nothing and the number of what is wrong with it (4 is a password)."""
    pdfium = library()
    buffer = ctypes.c_char_p(data)
    document = pdfium.FPDF_LoadMemDocument64(buffer, len(data), None)
    return (document, 0) if document else (None, int(pdfium.FPDF_GetLastError()))

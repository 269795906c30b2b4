"""A second reader for files whose words come out glued: the letters of pdfminer in our own order."""

import io
import logging
from typing import Any

from curricle.engines.ats.read.deadline import Deadline
from curricle.engines.ats.read.pdf.look import Look, is_bold_name, is_italic_name
from curricle.engines.ats.read.pdf.segment import LOST, Place, Segment, gap_between, meaning
from curricle.engines.ats.read.pdf.sheet import Sheet
from curricle.engines.ats.read.spacing import NO_BLANK, WRITTEN

_USUAL_DROP = 0.22


def mine_sheets(data: bytes, sheets: list[Sheet], deadline: Deadline) -> list[Sheet] | None:
    """The same pages with the letters of the other reader, or nothing where it cannot read them."""
    from pdfminer.pdfpage import PDFPage

    # What it warns of are words of the file.
    logging.getLogger("pdfminer").setLevel(logging.CRITICAL)
    wanted = {sheet.number: sheet for sheet in sheets}
    mined: list[Sheet] = []
    try:
        device, interpreter = _tools()
        for number, page in enumerate(PDFPage.get_pages(io.BytesIO(data))):
            if number not in wanted:
                continue
            if deadline.is_over() or number > max(wanted):
                break
            device.pages.clear()
            interpreter.process_page(page)
            mined.append(_sheet(wanted[number], device.pages[0] if device.pages else None))
    except Exception:
        # It is only asked where the first reader did badly; whatever stops it, the first reading stands.
        return None
    return mined if len(mined) == len(sheets) else None


def _tools() -> tuple[Any, Any]:
    from pdfminer.converter import PDFLayoutAnalyzer
    from pdfminer.pdfinterp import PDFPageInterpreter, PDFResourceManager

    class Letters(PDFLayoutAnalyzer):
        """Keeps the letters of a page in the order of the file."""

        def __init__(self, manager: Any) -> None:
            super().__init__(manager, laparams=None)
            self.pages: list[Any] = []

        def receive_layout(self, ltpage: Any) -> None:
            """A page is done."""
            self.pages.append(ltpage)

    manager = PDFResourceManager(caching=True)
    device = Letters(manager)
    return device, PDFPageInterpreter(manager, device)


def _sheet(known: Sheet, page: Any) -> Sheet:
    """A page of the first reader with other letters."""
    mined = Sheet(
        known.number, known.width, known.height, turned=known.turned, hidden=known.hidden, fonts=known.fonts,
        images=known.images, covered=known.covered, tables=known.tables, truncated=known.truncated,
    )  # fmt: skip
    walk = _Walk(mined.segments, known.height)
    for item in _letters(page):
        mined.letters += 1
        walk.add(item)
    for segment in mined.segments:
        segment.finish()
    mined.segments = [one for one in mined.segments if one.text.strip()]
    mined.lost = sum(one.text.count(LOST) for one in mined.segments)
    return mined


def _letters(container: Any) -> Any:
    """All letters, also those inside figures; without recursion."""
    from pdfminer.layout import LTChar, LTFigure

    waiting = [iter(container)] if container is not None else []
    while waiting:
        item = next(waiting[-1], None)
        if item is None:
            waiting.pop()
        elif isinstance(item, LTChar):
            if item.upright:
                yield item
        elif isinstance(item, LTFigure) and len(waiting) < 8:
            waiting.append(iter(item))


class _Walk:
    """Segments as they grow, letter by letter."""

    def __init__(self, segments: list[Segment], height: float) -> None:
        self._segments, self._height = segments, height
        self._last: Place = (0.0, 0.0, 0.0, 0.0)
        self._blank = NO_BLANK
        self._looks: dict[tuple[str, float], Look] = {}

    def add(self, item: Any) -> None:
        """The next letter."""
        text = item.get_text()
        if not text.strip():
            self._blank = WRITTEN
            return
        if text.startswith("(cid:"):
            text = LOST
        elif not text.isascii():
            text = "".join(meaning(ord(letter)) or LOST for letter in text)
        place = (item.x0, self._height - item.y1, item.x1, self._height - item.y0)
        key = (item.fontname, round(item.size, 2))
        look = self._looks.get(key)
        if look is None:
            look = self._looks[key] = _look(item)
        last = self._segments[-1] if self._segments else None
        gap = gap_between(self._last, place, max(look.size, last.size)) if last is not None else None
        if last is None or gap is None:
            last = Segment(place[0], place[2], place[1], place[3], look, len(self._segments), 0)
            last.baseline = place[3] - look.drop
            self._segments.append(last)
            gap, self._blank = 0.0, NO_BLANK
        if not last.marks or last.marks[-1][1] is not look:
            last.marks.append((len(last.letters), look))
        for letter in text:
            last.letters.append(letter)
            last.gaps.append(gap)
            last.blanks.append(self._blank)
            gap, self._blank = 0.0, NO_BLANK
        last.looks[look] = last.looks.get(look, 0) + len(text)
        last.x0, last.x1 = min(last.x0, place[0]), max(last.x1, place[2])
        self._last = place


def _look(item: Any) -> Look:
    size = round(item.size, 2) or 1.0
    return Look(
        font=item.fontname,
        bold=is_bold_name(item.fontname),
        italic=is_italic_name(item.fontname),
        size=size,
        color=0,
        alpha=255,
        mode=0,
        angle=0,
        drop=_USUAL_DROP * size,
    )

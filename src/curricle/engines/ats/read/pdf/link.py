"""Where the links of a page stand and where they lead."""

import ctypes
from typing import Any

from curricle.engines.ats.read.page import Box
from curricle.engines.ats.read.pdf.glyph import library
from curricle.engines.ats.read.pdf.segment import Segment

_MOST_LINKS, _LONGEST = 500, 2_000


def read_links(document: Any, page: Any, left: float, top: float) -> list[tuple[Box, str]]:
    """The boxes of the links and their targets."""
    pdfium = library()
    place, link = ctypes.c_int(0), pdfium.FPDF_LINK()
    found: list[tuple[Box, str]] = []
    area = pdfium.FS_RECTF()
    while len(found) < _MOST_LINKS and pdfium.FPDFLink_Enumerate(page, place, link):
        action = pdfium.FPDFLink_GetAction(link)
        if not action or not pdfium.FPDFLink_GetAnnotRect(link, area):
            continue
        size = pdfium.FPDFAction_GetURIPath(document, action, None, 0)
        if not 1 < size <= _LONGEST:
            continue
        buffer = ctypes.create_string_buffer(size)
        pdfium.FPDFAction_GetURIPath(document, action, buffer, size)
        box = (area.left - left, top - area.top, area.right - left, top - area.bottom)
        found.append((box, buffer.value.decode("utf-8", "replace")))
    return found


def attach(segments: list[Segment], links: list[tuple[Box, str]]) -> None:
    """Give each segment the targets of the links that stand on it."""
    for (left, top, right, bottom), target in links:
        for segment in segments:
            middle = segment.baseline - segment.size * 0.3
            wide = min(right, segment.x1) - max(left, segment.x0)
            is_on = wide > 0.5 * min(right - left, segment.x1 - segment.x0)
            if is_on and top - 1 <= middle <= bottom + 1 and target not in segment.links:
                segment.links.append(target)

"""What a tagged PDF says of itself: which words are headings, and how many tables there are."""

import ctypes
import re
from dataclasses import dataclass, field
from typing import Any

from curricle.engines.ats.read.pdf.glyph import library, quick
from curricle.engines.ats.read.pdf.segment import Segment

_HEADING = re.compile(r"H([1-6])")
_MOST_ELEMENTS, _LONGEST = 6_000, 64


@dataclass(slots=True)
class Tags:
    """The levels of marked content by its number, and the tables of a page."""

    levels: dict[int, int] = field(default_factory=dict)
    tables: int = 0


def read_tags(page: Any) -> Tags:
    """Walk the tree of a page; it may be as deep as it likes."""
    pdfium = library()
    tags = Tags()
    tree = pdfium.FPDF_StructTree_GetForPage(page)
    if not tree:
        return tags
    count = max(pdfium.FPDF_StructTree_CountChildren(tree), 0)
    roots = [
        pdfium.FPDF_StructTree_GetChildAtIndex(tree, index) for index in range(min(count, _MOST_ELEMENTS))
    ]
    _Walk(tags).walk([ctypes.cast(root, ctypes.c_void_p).value or 0 for root in roots if root])
    pdfium.FPDF_StructTree_Close(tree)
    return tags


class _Walk:
    """Elements from the outside to the inside."""

    def __init__(self, tags: Tags) -> None:
        self._tags = tags
        place = (ctypes.c_size_t, ctypes.c_int)
        self._kind = quick(
            "FPDF_StructElement_GetType", ctypes.c_ulong, ctypes.c_size_t, ctypes.c_void_p, ctypes.c_ulong
        )
        self._count = quick("FPDF_StructElement_CountChildren", ctypes.c_int, ctypes.c_size_t)
        self._child = quick("FPDF_StructElement_GetChildAtIndex", ctypes.c_size_t, *place)
        self._marked = quick("FPDF_StructElement_GetChildMarkedContentID", ctypes.c_int, *place)
        self._buffer = ctypes.create_string_buffer(_LONGEST)

    def walk(self, elements: list[int]) -> None:
        """Note headings and tables."""
        waiting: list[tuple[int, int | None]] = [(one, None) for one in elements]
        seen = 0
        while waiting and seen < _MOST_ELEMENTS:
            element, level = waiting.pop()
            seen += 1
            size = self._kind(element, ctypes.addressof(self._buffer), _LONGEST)
            name = self._buffer.raw[: max(min(size, _LONGEST) - 2, 0)].decode("utf-16-le", "replace")
            heading = _HEADING.fullmatch(name)
            level = int(heading[1]) if heading else level
            self._tags.tables += name == "Table"
            for index in range(min(max(self._count(element), 0), _MOST_ELEMENTS)):
                child = self._child(element, index)
                if child:
                    waiting.append((child, level))
                elif level is not None:
                    self._tags.levels[self._marked(element, index)] = level


def mark_levels(segments: list[Segment], tags: Tags) -> None:
    """Give each segment the level of its heading."""
    if not tags.levels:
        return
    marked = quick("FPDFPageObj_GetMarkedContentID", ctypes.c_int, ctypes.c_size_t)
    for segment in segments:
        segment.level = tags.levels.get(marked(segment.owner)) if segment.owner else None

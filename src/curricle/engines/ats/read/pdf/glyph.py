"""The letters of a page in bulk: what PDFium says of each, by as few calls as there can be.

PDFium serves one thread at a time, so only one thread of a process may read.
"""

import ctypes
from dataclasses import dataclass, field
from functools import cache
from itertools import accumulate
from typing import Any

# The left, top, right and bottom of a letter, in points from the bottom left.
_SIDES = 4
HIGH, LOW = range(0xD800, 0xDC00), range(0xDC00, 0xE000)


@dataclass(slots=True)
class Glyphs:
    """The letters of a page in the order of the file; ``owners`` are text objects, 0 for what was guessed."""

    codes: list[int]
    sides: list[float]
    owners: list[int]
    # The letters before which a blank was drawn that PDFium leaves out.
    after_blank: set[int] = field(default_factory=set)
    # When each text object was drawn.
    orders: dict[int, int] = field(default_factory=dict)


@cache
def library() -> Any:
    """PDFium, started."""
    import pypdfium2  # type: ignore[import-untyped]  # noqa: F401  (it starts the library)
    import pypdfium2.raw as pdfium  # type: ignore[import-untyped]

    return pdfium


@cache
def quick(name: str, result: Any, *arguments: Any) -> Any:
    """A function of PDFium that takes addresses as numbers: several times faster than with types."""
    address = ctypes.cast(getattr(library(), name), ctypes.c_void_p).value or 0
    return ctypes.CFUNCTYPE(result, *arguments)(address)


def address(handle: Any) -> int:
    """A handle as a number."""
    return ctypes.cast(handle, ctypes.c_void_p).value or 0


def read_glyphs(sheet: int, most: int) -> tuple[Glyphs, bool]:
    """The letters of a text page, at most so many, and whether there were more."""
    count = quick("FPDFText_CountChars", ctypes.c_int, ctypes.c_void_p)(sheet)
    whole = max(count, 0)
    count = min(whole, most)
    sides = (ctypes.c_float * (_SIDES * count))()
    box = quick("FPDFText_GetLooseCharBox", ctypes.c_int, ctypes.c_void_p, ctypes.c_int, ctypes.c_void_p)
    code = quick("FPDFText_GetUnicode", ctypes.c_uint, ctypes.c_void_p, ctypes.c_int)
    owner = quick("FPDFText_GetTextObject", ctypes.c_size_t, ctypes.c_void_p, ctypes.c_int)
    start = ctypes.addressof(sides)
    for index in range(count):
        box(sheet, index, start + 16 * index)
    codes = [code(sheet, index) for index in range(count)]
    owners = [owner(sheet, index) for index in range(count)]
    return Glyphs(codes, sides[:], owners), whole > count


def note_blanks(glyphs: Glyphs, orders: dict[int, int]) -> None:
    """Where blanks were that are objects of their own; they have no extent, so PDFium leaves them out.

    ``orders`` tells when each text object was drawn. Some makers draw each letter and each blank by itself.
    """
    glyphs.orders = orders
    seen = set(glyphs.owners)
    left_out = [order for owner, order in orders.items() if owner not in seen]
    if not left_out:
        return
    # How many were left out before each moment of drawing.
    marks = bytearray(max(orders.values()) + 1)
    for order in left_out:
        marks[order] = 1
    gone = list(accumulate(marks))
    before, last = 0, 0
    for index, owner in enumerate(glyphs.owners):
        if not owner or owner == before:
            continue
        order = orders.get(owner, 0)
        if order > last and before and gone[order] > gone[last]:
            glyphs.after_blank.add(index)
        before, last = owner, order

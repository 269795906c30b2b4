"""Whether a place lies inside an area of any shape, as frames have a hole, and where a form puts things."""

import ctypes
from typing import Any

from curricle.engines.ats.read.page import Box
from curricle.engines.ats.read.pdf.glyph import library, quick

_MOVE = 2
# Areas of more pieces are drawings, and nobody writes on them.
_MOST_PIECES = 600
# A rectangle has so many pieces at most.
_RECTANGLE = 6
_Point = tuple[float, float]
# How the measure of a form becomes that of the page: the six numbers of a matrix.
Frame = tuple[float, ...]


def is_surely_inside(path: int, x: float, y: float) -> bool:
    """Whether a place, counted from the lower left of the page, is filled by an object without doubt."""
    count = quick("FPDFPath_CountSegments", ctypes.c_int, ctypes.c_size_t)(path)
    if not 0 < count <= _MOST_PIECES or _is_cut(path):
        return False
    return count <= _RECTANGLE or _is_inside(_outlines(path, count), x, y)


def _is_cut(path: int) -> bool:
    """Whether it is clipped to something that is no rectangle."""
    clip = quick("FPDFPageObj_GetClipPath", ctypes.c_size_t, ctypes.c_size_t)(path)
    if not clip:
        return False
    count = quick("FPDFClipPath_CountPaths", ctypes.c_int, ctypes.c_size_t)(clip)
    pieces = quick("FPDFClipPath_CountPathSegments", ctypes.c_int, ctypes.c_size_t, ctypes.c_int)
    return any(pieces(clip, number) > _RECTANGLE for number in range(min(max(count, 0), 8)))


def _is_inside(outlines: list[list[_Point]], x: float, y: float) -> bool:
    inside = False
    for outline in outlines:
        last = outline[-1]
        for point in outline:
            if (point[1] > y) != (last[1] > y):
                across = (last[0] - point[0]) * (y - point[1]) / (last[1] - point[1]) + point[0]
                inside = inside != (x < across)
            last = point
    return inside


def _outlines(path: int, count: int) -> list[list[_Point]]:
    """The corners of each outline of an object; the corners of curves stand in for the curves."""
    pdfium = library()
    matrix: Any = pdfium.FS_MATRIX()
    get = quick("FPDFPageObj_GetMatrix", ctypes.c_int, ctypes.c_size_t, ctypes.c_void_p)
    if not get(path, ctypes.addressof(matrix)):
        return []
    piece = quick("FPDFPath_GetPathSegment", ctypes.c_size_t, ctypes.c_size_t, ctypes.c_int)
    kind = quick("FPDFPathSegment_GetType", ctypes.c_int, ctypes.c_size_t)
    place = quick("FPDFPathSegment_GetPoint", ctypes.c_int, ctypes.c_size_t, ctypes.c_void_p, ctypes.c_void_p)
    at = (ctypes.c_float * 2)()
    start = ctypes.addressof(at)
    outlines: list[list[_Point]] = []
    for number in range(count):
        one = piece(path, number)
        if not one or not place(one, start, start + 4):
            continue
        x, y = at
        if kind(one) == _MOVE or not outlines:
            outlines.append([])
        outlines[-1].append((matrix.a * x + matrix.c * y + matrix.e, matrix.b * x + matrix.d * y + matrix.f))
    return outlines


def moved(box: Box, frame: Frame) -> Box:
    """A box of a form as it stands on the page: left, bottom, right, top."""
    a, b, c, d, e, f = frame
    across = [a * x + c * y + e for x in (box[0], box[2]) for y in (box[1], box[3])]
    up = [b * x + d * y + f for x in (box[0], box[2]) for y in (box[1], box[3])]
    return min(across), min(up), max(across), max(up)


def joined(inner: Frame, outer: Frame) -> Frame:
    """Both measures after each other."""
    a, b, c, d, e, f = inner
    p, q, r, s, t, u = outer
    return (
        a * p + b * r,
        a * q + b * s,
        c * p + d * r,
        c * q + d * s,
        e * p + f * r + t,
        e * q + f * s + u,
    )

"""What is on a page apart from letters: pictures, filled shapes, rules; and which letters nobody can see."""

import ctypes
import itertools
from collections import defaultdict
from dataclasses import dataclass, field
from typing import Any, Literal

from curricle.engines.ats.read.page import Box
from curricle.engines.ats.read.pdf.glyph import library, quick
from curricle.engines.ats.read.pdf.look import INVISIBLE
from curricle.engines.ats.read.pdf.outline import Frame, is_surely_inside, joined, moved
from curricle.engines.ats.read.pdf.segment import Segment

_TEXT, _PATH, _IMAGE, _SHADING, _FORM = 1, 2, 3, 4, 5
_MOST_OBJECTS, _DEEPEST = 40_000, 4
_MOST_PAIRS, _MOST_SHAPES = 1_000_000, 200
_SMALLEST = 2.0
_WHITE = 0xFFFFFF
# How near two colours are, of 765, when nobody can tell letters from the ground.
_ALIKE = 24
_THIN = 2.0
# What lets more than this of the ground through cannot be seen, of 255.
_FAINT = 8
# The height of a strip of the page in which text is looked up.
_BAND = 40.0
# Areas that are worth looking at what they are clipped to.
_LARGE = 2_000.0
# Bullets that are drawn, dots or dashes, in points.
_SMALLEST_DOT, _LARGEST_DOT, _MOST_DOTS = 1.2, 8.0, 400


@dataclass(slots=True)
class Shape:
    """A filled area or a picture, and when it was drawn. The colour of a picture is not known.

    ``path`` is the object that was drawn.
    """

    box: Box
    color: int | None
    order: int
    path: int = 0


@dataclass(slots=True)
class Surface:
    """All shapes of a page; ``orders``: when each text was drawn, ``told``: the texts that are read."""

    shapes: list[Shape] = field(default_factory=list)
    images: list[Box] = field(default_factory=list)
    rules: list[Box] = field(default_factory=list)
    dots: list[Box] = field(default_factory=list)
    orders: dict[int, int] = field(default_factory=dict)
    told: set[int] = field(default_factory=set)
    # How text inside of forms is measured, and forms without text, which may be cut out by letters.
    frames: dict[int, Frame] = field(default_factory=dict)
    veils: list[Box] = field(default_factory=list)
    # The left and the upper edge of the page.
    edges: tuple[float, float] = (0.0, 0.0)


def read_surface(page: Any, left: float, top: float) -> Surface:
    """Everything that is drawn on a page, in the order of drawing."""
    surface = Surface(edges=(left, top))
    pdfium = library()
    count = pdfium.FPDFPage_CountObjects(page)
    get = quick("FPDFPage_GetObject", ctypes.c_size_t, ctypes.c_void_p, ctypes.c_int)
    handle = ctypes.cast(page, ctypes.c_void_p).value
    objects = [get(handle, index) for index in range(min(count, _MOST_OBJECTS))]
    _Collector(surface, left, top).collect(objects, 0)
    return surface


class _Collector:
    """Walks objects and the forms that hold more of them."""

    def __init__(self, surface: Surface, left: float, top: float) -> None:
        self._surface = surface
        self._left, self._top = left, top
        self._kind = quick("FPDFPageObj_GetType", ctypes.c_int, ctypes.c_size_t)
        self._bounds = quick("FPDFPageObj_GetBounds", ctypes.c_int, ctypes.c_size_t, *([ctypes.c_void_p] * 4))
        self._fill = quick(
            "FPDFPageObj_GetFillColor", ctypes.c_int, ctypes.c_size_t, *([ctypes.c_void_p] * 4)
        )
        self._draws = quick(
            "FPDFPath_GetDrawMode", ctypes.c_int, ctypes.c_size_t, ctypes.c_void_p, ctypes.c_void_p
        )
        self._inside = quick("FPDFFormObj_CountObjects", ctypes.c_int, ctypes.c_size_t)
        self._member = quick("FPDFFormObj_GetObject", ctypes.c_size_t, ctypes.c_size_t, ctypes.c_ulong)
        self._clip = quick("FPDFPageObj_GetClipPath", ctypes.c_size_t, ctypes.c_size_t)
        self._clip_paths = quick("FPDFClipPath_CountPaths", ctypes.c_int, ctypes.c_size_t)
        self._clip_points = quick(
            "FPDFClipPath_CountPathSegments", ctypes.c_int, ctypes.c_size_t, ctypes.c_int
        )
        piece = (ctypes.c_size_t, ctypes.c_int, ctypes.c_int)
        self._clip_piece = quick("FPDFClipPath_GetPathSegment", ctypes.c_size_t, *piece)
        place = (ctypes.c_size_t, ctypes.c_void_p, ctypes.c_void_p)
        self._place = quick("FPDFPathSegment_GetPoint", ctypes.c_int, *place)
        self._matrix = quick("FPDFPageObj_GetMatrix", ctypes.c_int, ctypes.c_size_t, ctypes.c_void_p)
        self._frame: Frame | None = None
        self._frame_now = (ctypes.c_float * 6)()
        self._frame_at = ctypes.addressof(self._frame_now)
        self._seen = 0
        self._sides = (ctypes.c_float * 4)()
        start = ctypes.addressof(self._sides)
        self._sides_at = [start, start + 4, start + 8, start + 12]
        self._tint = (ctypes.c_uint * 4)()
        start = ctypes.addressof(self._tint)
        self._tint_at = [start, start + 4, start + 8, start + 12]
        self._flags = (ctypes.c_int * 2)()
        start = ctypes.addressof(self._flags)
        self._flags_at = [start, start + 4]

    def collect(self, objects: list[int], depth: int) -> None:
        """Note what each object is."""
        orders, kind = self._surface.orders, self._kind
        for one in objects:
            self._seen += 1
            if self._seen > _MOST_OBJECTS:
                return
            what = kind(one)
            if what == _TEXT:
                orders[one] = self._seen
                if self._frame is not None:
                    self._surface.frames[one] = self._frame
            elif what == _PATH:
                self._note_path(one, exact=depth == 0)
            elif what in (_IMAGE, _SHADING):
                self._note_picture(one, what)
            elif what == _FORM and depth < _DEEPEST:
                self._enter(one, depth)

    def _enter(self, form: int, depth: int) -> None:
        """Note what a form holds, which has its own measure."""
        count = min(max(self._inside(form), 0), _MOST_OBJECTS)
        members = [self._member(form, index) for index in range(count)]
        if depth and not any(self._kind(one) == _TEXT for one in members):
            self._surface.veils.append(self._box(form))
        outer = self._frame
        if self._matrix(form, self._frame_at):
            inner = tuple(self._frame_now)
            self._frame = inner if outer is None else joined(inner, outer)
        self.collect(members, depth + 1)
        self._frame = outer

    def _box(self, one: int) -> Box:
        self._bounds(one, *self._sides_at)
        left, bottom, right, top = self._sides
        if self._frame is not None:
            left, bottom, right, top = moved((left, bottom, right, top), self._frame)
        return left - self._left, self._top - top, right - self._left, self._top - bottom

    def _note_path(self, one: int, *, exact: bool) -> None:
        if not self._draws(one, *self._flags_at):
            return
        filled, stroked = self._flags
        box = self._box(one)
        wide, high = box[2] - box[0], box[3] - box[1]
        if exact and _SMALLEST_DOT < wide < _LARGEST_DOT and 0.3 < high < wide + 1:
            self._surface.dots.append(box)
        if min(box[2] - box[0], box[3] - box[1]) <= _THIN:
            self._surface.rules.append(box)
            return
        if filled and not exact:
            # A form may shine through or be cut, so what it fills hides nothing.
            self._surface.shapes.append(Shape(box, None, self._seen))
        elif filled:
            # What shines through, and what is filled with a pattern, has no one colour.
            is_plain = self._fill(one, *self._tint_at) and self._tint[3] > 200
            red, green, blue, _ = self._tint
            color = (red << 16) | (green << 8) | blue if is_plain else None
            if _area(box) > _LARGE:
                box = self._clipped(one, box)
            self._surface.shapes.append(Shape(box, color, self._seen, one))
        elif stroked:
            self._surface.rules.append(box)

    def _clipped(self, one: int, box: Box) -> Box:
        """What is left of a box within what it is clipped to: icons are often large areas cut out."""
        clip = self._clip(one)
        for number in range(min(max(self._clip_paths(clip), 0), 8) if clip else 0):
            points = [self._point(clip, number, at) for at in range(min(self._clip_points(clip, number), 60))]
            across = [point[0] for point in points if point is not None]
            down = [point[1] for point in points if point is not None]
            if across:
                left, top = max(box[0], min(across)), max(box[1], min(down))
                right, bottom = min(box[2], max(across)), min(box[3], max(down))
                box = (left, top, max(left, right), max(top, bottom))
        return box

    def _point(self, clip: int, path: int, at: int) -> tuple[float, float] | None:
        piece = self._clip_piece(clip, path, at)
        if not piece or not self._place(piece, *self._sides_at[:2]):
            return None
        return self._sides[0] - self._left, self._top - self._sides[1]

    def _note_picture(self, one: int, what: int) -> None:
        box = self._box(one)
        if what == _IMAGE:
            self._surface.images.append(box)
        self._surface.shapes.append(Shape(box, None, self._seen))


def part_hidden(
    segments: list[Segment], surface: Surface, size: tuple[float, float]
) -> tuple[list[Segment], list[Segment]]:
    """What can be seen, and what nobody sees."""
    scanned = _is_scan(segments, surface, size)
    if len(surface.shapes) * len(segments) > _MOST_PAIRS:
        # Only the largest areas can be a ground for words.
        least = sorted((_area(shape.box) for shape in surface.shapes), reverse=True)[_MOST_SHAPES]
        surface.shapes = [shape for shape in surface.shapes if _area(shape.box) > least]
    again: dict[int, list[Shape]] | None = None
    reasons: dict[int, Literal["unseen", "covered"] | None] = {}
    for segment in segments:
        order = surface.orders.get(segment.owner)
        reason = _why_hidden(segment, surface, size, (scanned, order, segment.look.color))
        if reason is not None:
            if again is None:
                again = _drawn_again(surface)
            if _is_shown_by(again, segment, surface, (size, scanned)):
                reason = None
        reasons[id(segment)] = reason
    covered = sum(len(one.text) for one in segments if reasons[id(one)] == "covered")
    if covered > 0.3 * sum(len(one.text) for one in segments):
        # Nobody writes a page to cover most of it: then it is the areas that were understood wrongly.
        reasons = {key: None if reason == "covered" else reason for key, reason in reasons.items()}
    seen = [one for one in segments if reasons[id(one)] is None]
    told = {(one.text, round(one.baseline / 4)) for one in seen}
    hidden = [one for one in segments if reasons[id(one)] is not None]
    # What is filled by nothing and drawn by its outline apart is seen.
    return seen, [one for one in hidden if (one.text, round(one.baseline / 4)) not in told]


def _is_scan(segments: list[Segment], surface: Surface, size: tuple[float, float]) -> bool:
    """Letters that a scanner laid under or over the picture of the page: they are what the page says."""
    area = size[0] * size[1]
    whole = any(_area(box) > 0.6 * area for box in surface.images)
    unseen = sum(segment.look.mode in INVISIBLE for segment in segments)
    return whole and (unseen > 0.9 * len(segments) or not surface.orders or _all_under(segments, surface))


def _all_under(segments: list[Segment], surface: Surface) -> bool:
    last = max((shape.order for shape in surface.shapes if shape.color is None), default=0)
    return all(surface.orders.get(segment.owner, last + 1) < last for segment in segments)


def _drawn_again(surface: Surface) -> dict[int, list[Shape]]:
    """Text whose letters are not told, since the same stands there already, by its height on the page."""
    again: dict[int, list[Shape]] = defaultdict(list)
    tint = (ctypes.c_uint * 4)()
    sides = (ctypes.c_float * 4)()
    at = [ctypes.addressof(tint) + 4 * number for number in range(4)]
    sides_at = [ctypes.addressof(sides) + 4 * number for number in range(4)]
    fill = quick("FPDFPageObj_GetFillColor", ctypes.c_int, ctypes.c_size_t, *([ctypes.c_void_p] * 4))
    bounds = quick("FPDFPageObj_GetBounds", ctypes.c_int, ctypes.c_size_t, *([ctypes.c_void_p] * 4))
    mode = quick("FPDFTextObj_GetTextRenderMode", ctypes.c_int, ctypes.c_size_t)
    left, top = surface.edges
    for one, order in surface.orders.items():
        if one in surface.told or mode(one) in INVISIBLE or not fill(one, *at) or tint[3] < _FAINT:
            continue
        bounds(one, *sides_at)
        around, frame = (sides[0], sides[1], sides[2], sides[3]), surface.frames.get(one)
        around = around if frame is None else moved(around, frame)
        box = (around[0] - left, top - around[3], around[2] - left, top - around[1])
        near = again[int(box[3] // _BAND)]
        if box[2] - box[0] > 1 and box[3] - box[1] > 1 and len(near) < _MOST_SHAPES:
            near.append(Shape(box, (tint[0] << 16) | (tint[1] << 8) | tint[2], order, one))
    return again


def _is_shown_by(
    again: dict[int, list[Shape]],
    segment: Segment,
    surface: Surface,
    given: tuple[tuple[float, float], bool],
) -> bool:
    """Whether what cannot be seen at first is drawn once more so that it can, at least half of it."""
    size, scanned = given
    band = int(segment.baseline // _BAND)
    shown = 0.0
    for text in itertools.chain.from_iterable(again.get(number, ()) for number in (band - 1, band, band + 1)):
        left, top, right, bottom = text.box
        shared = min(right, segment.x1) - max(left, segment.x0)
        if shared <= 0 or not top < segment.baseline <= bottom + 0.4 * segment.size:
            continue
        drawn = (scanned, text.order, text.color or 0)
        if _why_hidden(segment, surface, size, drawn, again=True) is None:
            shown += shared
    return shown > 0.5 * (segment.x1 - segment.x0)


def _why_hidden(
    segment: Segment,
    surface: Surface,
    size: tuple[float, float],
    drawn: tuple[bool, int | None, int],
    *,
    again: bool = False,
) -> Literal["unseen", "covered"] | None:
    """Why nobody sees letters; ``drawn`` is whether it is a scan, when they were drawn, and their colour."""
    look = segment.look
    scanned, order, color = drawn
    x, y = (segment.x0 + segment.x1) / 2, segment.baseline - segment.size * 0.3
    if not (-1 <= x <= size[0] + 1 and -1 <= y <= size[1] + 1) or 0 < look.size < _SMALLEST:
        return "unseen"
    if scanned:
        return None
    if not again and (look.mode in INVISIBLE or look.alpha < _FAINT):
        # Letters filled with a picture or a gradient are drawn unseen over a form that shows them.
        return None if any(_is_at(box, x, y) for box in surface.veils) else "unseen"
    ground, under = _WHITE, None
    for shape in surface.shapes:
        if not _is_at(shape.box, x, y):
            continue
        if order is None or shape.order < order:
            ground, under = (-1 if shape.color is None else shape.color), shape
        elif shape.color is not None and _covers(shape.box, segment) and _holds(shape, surface, x, y):
            return "covered"
    is_plain = under is None or _holds(under, surface, x, y)
    if ground < 0 or not is_plain or _distance(color, ground) >= _ALIKE:
        return None
    return "unseen" if under is None or ground == _WHITE else "covered"


def _holds(shape: Shape, surface: Surface, x: float, y: float) -> bool:
    return is_surely_inside(shape.path, surface.edges[0] + x, surface.edges[1] - y)


def _is_at(box: Box, x: float, y: float) -> bool:
    return box[0] <= x <= box[2] and box[1] <= y <= box[3]


def _area(box: Box) -> float:
    return (box[2] - box[0]) * (box[3] - box[1])


def _covers(box: Box, segment: Segment) -> bool:
    return box[0] <= segment.x0 + 1 and box[2] >= segment.x1 - 1 and box[3] - box[1] >= segment.size * 0.6


def _distance(one: int, other: int) -> int:
    return sum(abs((one >> shift & 255) - (other >> shift & 255)) for shift in (0, 8, 16))


def count_tables(rules: list[Box]) -> int:
    """Grids of rules: upright and level ones that cross."""
    upright = [box for box in rules if box[3] - box[1] > 8 and box[2] - box[0] <= _THIN]
    level = [box for box in rules if box[2] - box[0] > 20 and box[3] - box[1] <= _THIN]
    if len(upright) < 3 or len(level) < 3:
        return 0
    crossing = [one for one in level[:400] if sum(_cross(one, other) for other in upright[:400]) >= 3]
    if len(crossing) < 3:
        return 0
    crossing.sort(key=lambda box: box[1])
    return 1 + sum(lower[1] - upper[1] > 150 for upper, lower in itertools.pairwise(crossing))


def _cross(level: Box, upright: Box) -> bool:
    return level[0] - 2 <= upright[0] <= level[2] + 2 and upright[1] - 2 <= level[1] <= upright[3] + 2


def mark_bullets(segments: list[Segment], dots: list[Box]) -> None:
    """Browsers draw the bullets of lists: a dot right before a line becomes its sign."""
    if not dots or len(dots) > _MOST_DOTS:
        return
    heads = sorted(segments, key=lambda one: one.x0)
    for dot in dots:
        x, y = dot[2], (dot[1] + dot[3]) / 2
        for segment in heads:
            size = segment.size
            if not 0 < segment.x0 - x < 1.6 * size:
                continue
            if dot[3] - dot[1] < 0.7 * size and -0.05 * size < segment.baseline - y < 0.75 * size:
                segment.dotted = True
                break

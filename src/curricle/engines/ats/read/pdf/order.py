"""The order in which a page is read: bands from top to bottom, columns inside a band, rows inside a column.

A gutter that no letter crosses parts two columns, or the titles and the dates of one. Two columns would be
torn apart by reading row by row, one column with dates beside it would not; that is asked of each gutter.
"""

import itertools
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from curricle.engines.ats.read.bullet import is_bullet
from curricle.engines.ats.read.pdf.band import Bands, Gutter
from curricle.engines.ats.read.pdf.row import ALIGNED, Row, rows_of
from curricle.engines.ats.read.pdf.segment import Segment

# In parts of the font's size.
_PITCH = 1.8
_DEEPEST = 6
_MOST_TRIES, _SHORTEST, _SMALL, _MANY, _TITLE = 40, 12, 10, 6, 50


@dataclass(slots=True, eq=False)
class Part:
    """Rows of one column of one band. ``trail`` says which way was taken at each gutter: left 0, right 1."""

    rows: list[Row]
    trail: tuple[int, ...]
    left: float
    right: float


def arrange(segments: list[Segment]) -> list[Part]:
    """All segments of a page in parts, in the order of reading."""
    return _arrange(segments, (), [_MOST_TRIES])


def _arrange(segments: list[Segment], trail: tuple[int, ...], tries: list[int]) -> list[Part]:
    parts: list[Part] = []
    plain: list[Segment] = []
    bands = Bands(segments)
    strips = bands.strips
    index = 0
    while index < len(strips):
        end, gutters = bands.run(index) if len(trail) < _DEEPEST and tries[0] > 0 else (index + 1, [])
        end, gutters = _shortened(bands, (index, end), gutters)
        split, end = _best_split(bands, (index, end), gutters, tries)
        if split is None:
            # What was refused as columns is read row by row as far as its gutter reaches.
            end = _refused(bands, index, end) if gutters else index + 1
            for strip in strips[index:end]:
                plain.extend(strip)
        else:
            above = _heading_strips(strips[index:end], split)
            plain.extend(segment for strip in strips[index : index + above] for segment in strip)
            if plain:
                parts.append(_part(plain, trail))
            told = {id(one) for one in plain}
            plain = []
            for side, number in split:
                parts.extend(_arrange([one for one in side if id(one) not in told], (*trail, number), tries))
        index = end
    if plain:
        parts.append(_part(plain, trail))
    return parts


def _refused(bands: Bands, start: int, end: int) -> int:
    """Where a stretch that is no columns ends: before the head of another that reaches further."""
    for place in range(start + 1, end):
        if bands.run(place)[0] > end:
            return place
    return max(end, start + 1)


def _heading_strips(strips: list[list[Segment]], split: list[tuple[list[Segment], int]]) -> int:
    """How many strips stand above both columns in large letters, as a name does, though over one only."""
    start = max(min(one.baseline - one.size for one in side) for side, _ in split)
    usual = median(one.size for strip in strips for one in strip)
    heights = [max(one.baseline for one in strip) for strip in strips]
    above = 0
    for number, strip in enumerate(strips):
        if heights[number] > start:
            break
        if max(one.size for one in strip) >= 1.5 * usual:
            above = number + 1
    if not 0 < above < len(strips) - 1 or heights[above] > start:
        return above
    # A line right below the name that a wider gap parts from the rest belongs to it.
    line = strips[above]
    is_plain = (
        len(line) == 1 and not line[0].look.bold and len(line[0].text) < _TITLE and not line[0].text.isupper()
    )
    step, gap = heights[above] - heights[above - 1], heights[above + 1] - heights[above]
    return above + 1 if is_plain and gap > 0.7 * step and gap > 1.6 * usual else above


def _shortened(bands: Bands, span: tuple[int, int], gutters: list[Gutter]) -> tuple[int, list[Gutter]]:
    """Where a stretch ends before the head of one that is much taller."""
    start, end = span
    if not gutters:
        return end, gutters
    for place in range(start + 1, min(end, start + _SMALL)):
        if bands.run(place)[0] - place >= 2 * (end - start):
            return place, bands.gutters(start, place)
    return end, gutters


def _part(segments: list[Segment], trail: tuple[int, ...]) -> Part:
    left, right = min(one.x0 for one in segments), max(one.x1 for one in segments)
    return Part(rows_of(segments), trail, left, right)


def _best_split(
    bands: Bands, span: tuple[int, int], gutters: list[Gutter], tries: list[int]
) -> tuple[list[tuple[list[Segment], int]] | None, int]:
    """The two sides of a gutter and where they end: a small block ends at the first wide gap below it."""
    start, end = span
    strips = bands.strips
    split = _split(strips[start:end], gutters, tries)
    if split is None or min(len(side) for side, _ in split) > _SMALL:
        return split, end
    heights = [max(one.baseline for one in strip) for strip in strips[start:end]]
    steps = [below - above for above, below in pairwise(heights)]
    wide = 1.4 * median(steps) + 1.0 if len(steps) > 2 else 1e9
    for place, step in enumerate(steps[1:], start + 2):
        if step > wide:
            upper = _split(strips[start:place], gutters, tries)
            return (upper, place) if upper is not None else (split, end)
    return split, end


def _split(
    strips: list[list[Segment]], gutters: list[Gutter], tries: list[int]
) -> list[tuple[list[Segment], int]] | None:
    """The two sides of the gutter that parts columns, in the order of reading."""
    if not gutters or (len(strips) == 1 and len(strips[0]) < 3):
        return None
    segments = [segment for strip in strips for segment in strip]
    for gutter in sorted(gutters, key=lambda one: one[0] - one[1])[:4]:
        tries[0] -= 1
        middle = (gutter[0] + gutter[1]) / 2
        left = [one for one in segments if one.x1 <= middle]
        right = [one for one in segments if one.x1 > middle]
        if are_columns(rows_of(left), rows_of(right)):
            sides = [(left, 0), (right, 1)]
            return sides if _left_first(left, right) else sides[::-1]
    return None


def _left_first(left: list[Segment], right: list[Segment]) -> bool:
    """The left column is read first, unless the file was written right column first, all of it."""
    return min(one.order for one in left) < max(one.order for one in right)


def are_columns(left: list[Row], right: list[Row]) -> bool:
    """Whether two stacks of rows are read one after the other, and not row by row."""
    few = min(len(left), len(right))
    if few < 2:
        return False
    partners = _partners(left, right)
    mates = {id(other) for other in partners.values()}
    small_left = len(left) <= len(right)
    share = (len(partners) / len(left)) if small_left else (len(mates) / len(right))
    torn = _torn(left, {id(row) for row in left if id(row) in partners}, after=False)
    torn += _torn(right, mates, after=True)
    switches = _switches(left, right)
    alternating = switches >= 1.8 * few - 1
    if alternating:
        # The file itself goes from side to side; only many torn sentences say that it is wrong.
        return few >= _MANY and torn >= 0.4 * few
    if torn and torn >= 0.15 * few:
        return True
    sizes = sorted((_usual_size(left), _usual_size(right)))
    # A name in large letters over two lines, and an address beside it.
    if share < 0.5 or (switches <= 1 and sizes[1] > 1.5 * sizes[0]):
        return few >= 3 or switches <= 1
    dense = min(_density(left), _density(right)) >= 0.5
    # One side was written whole before the other, and they stand beside each other only now and then.
    apart = switches <= max(1, 0.15 * few) and few >= _MANY and share < 0.8
    return apart or (dense and few >= 3 and switches <= max(1, 0.5 * few))


def _partners(left: list[Row], right: list[Row]) -> dict[int, Row]:
    """The row of the right side on the baseline of each row of the left side."""
    partners: dict[int, Row] = {}
    start = 0
    for row in left:
        while start < len(right) and right[start].baseline < row.baseline - row.size:
            start += 1
        for other in right[start:]:
            if other.baseline > row.baseline + row.size:
                break
            if abs(other.baseline - row.baseline) <= ALIGNED * min(row.size, other.size):
                partners[id(row)] = other
                break
    return partners


def _torn(rows: list[Row], mated: set[int], *, after: bool) -> int:
    """How many wrapped lines would be torn from their next line by a text of the other side between them."""
    edge = max(row.x1 for row in rows)
    torn = 0
    for row, below in itertools.pairwise(rows):
        if id(below if after else row) in mated and is_wrapped(row, below, edge):
            torn += 1
    return torn


def is_wrapped(row: Row, below: Row, edge: float) -> bool:
    """Whether a sentence goes on in the next row: its first word would not have fitted above."""
    if below.baseline - row.baseline > _PITCH * row.size or abs(row.size - below.size) > 0.1 * row.size:
        return False
    if _has_cells(row) or _has_cells(below):
        return False
    start = below.text[:1]
    # Lists of names are often of one width; only a sentence goes on in small letters.
    if len(row.text) < _SHORTEST or start.isupper() or start.isdigit() or is_bullet(below.text):
        return False
    if row.segments[-1].look.bold != below.segments[0].look.bold:
        return False
    return edge - row.x1 < below.first_word + 0.3 * row.size


def _has_cells(row: Row) -> bool:
    return any(other.x0 - one.x1 > 2 * row.size for one, other in pairwise(row.segments))


def _switches(left: list[Row], right: list[Row]) -> int:
    """How often the file itself goes from one side to the other."""
    told = sorted([(row.order, 0) for row in left] + [(row.order, 1) for row in right])
    return sum(one[1] != other[1] for one, other in itertools.pairwise(told))


def _usual_size(rows: list[Row]) -> float:
    return median(row.size for row in rows)


def _density(rows: list[Row]) -> float:
    """The share of rows that have the next one right below."""
    near = sum(
        below.baseline - row.baseline <= _PITCH * max(row.size, below.size)
        for row, below in itertools.pairwise(rows)
    )
    return near / max(len(rows) - 1, 1)

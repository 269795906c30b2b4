"""Dates in a narrow column beside an entry, which were wrapped there: they are one label again."""

import re
from itertools import pairwise

from curricle.engines.ats.read.pdf.row import Row

_YEAR = r"(?:19|20)\d\d"
# A period that goes on, and what it may go on with.
_OPEN = re.compile(
    rf".*{_YEAR}.*(?:[-–—]|\b(?:to|bis|à|a|al|tot|till)|[-–—]\s*[^\W\d_]{{3,10}}\.?)|[^\W\d_]{{3,10}}\.?"
)
_REST = re.compile(rf"(?:[-–—]\s*)?(?:[^\W\d_]{{3,10}}\.?\s+)?{_YEAR}|[^\W\d_]{{3,10}}\.?", re.IGNORECASE)
_MONTH = re.compile(r"[^\W\d_]{3,10}\.?")
_PITCH, _NEAR = 1.9, 2.0


def join_labels(rows: list[Row]) -> list[Row]:
    """The rows, with the rest of a wrapped period beside its beginning."""
    for row, below in pairwise(rows):
        if len(row.segments) > 1 and below.segments and _is_wrapped_label(row, below):
            head, rest = row.segments[0], below.segments.pop(0)
            head.text = f"{head.text} {rest.text}"
            head.links.extend(target for target in rest.links if target not in head.links)
    return [row for row in rows if row.segments]


def _is_wrapped_label(row: Row, below: Row) -> bool:
    head, rest = row.segments[0], below.segments[0]
    if abs(head.x0 - rest.x0) > _NEAR or below.baseline - row.baseline > _PITCH * head.size:
        return False
    if max(head.x1, rest.x1) > row.segments[1].x0:
        return False
    start, end = head.text.strip(), rest.text.strip()
    if not (_OPEN.fullmatch(start) and _REST.fullmatch(end)):
        return False
    # A year must be in one of both, and two words without one are something else.
    return bool(re.search(_YEAR, start + end)) and not (_MONTH.fullmatch(start) and _MONTH.fullmatch(end))

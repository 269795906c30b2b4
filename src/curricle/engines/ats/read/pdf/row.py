"""Segments that share a baseline."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from curricle.engines.ats.read.pdf.segment import Segment

# In parts of the font's size: how far baselines of one row may be apart.
ALIGNED = 0.25


@dataclass(slots=True, eq=False)
class Row:
    """Segments on one baseline, from left to right."""

    segments: list[Segment] = field(default_factory=list)
    baseline: float = 0.0
    size: float = 0.0

    @property
    def x0(self) -> float:
        """Where it begins."""
        return self.segments[0].x0

    @property
    def x1(self) -> float:
        """Where it ends."""
        return max(segment.x1 for segment in self.segments)

    @property
    def order(self) -> int:
        """When the file drew it first."""
        return min(segment.order for segment in self.segments)

    @property
    def text(self) -> str:
        """All of it."""
        return " ".join(segment.text for segment in self.segments)

    @property
    def first_word(self) -> float:
        """About how wide its first word is."""
        head = self.segments[0]
        letters = max(len(head.text), 1)
        return (head.x1 - head.x0) * len(head.text.split(" ", 1)[0]) / letters


def rows_of(segments: Iterable[Segment]) -> list[Row]:
    """The rows from top to bottom."""
    rows: list[Row] = []
    for segment in sorted(segments, key=lambda one: (one.baseline, one.x0)):
        row = _home(rows, segment)
        if row is None:
            row = Row([], segment.baseline, segment.size)
            rows.append(row)
        row.segments.append(segment)
        if segment.size > row.size:
            row.baseline, row.size = segment.baseline, segment.size
    for row in rows:
        row.segments.sort(key=lambda one: one.x0)
    rows.sort(key=lambda row: row.baseline)
    return rows


def _home(rows: list[Row], segment: Segment) -> Row | None:
    for row in reversed(rows[-3:]):
        reach = ALIGNED * max(row.size, segment.size)
        if abs(segment.baseline - row.baseline) <= reach and not _collides(row, segment):
            return row
        if _is_raised(row, segment):
            return row
    return None


def _collides(row: Row, segment: Segment) -> bool:
    """Whether it stands on letters that are there already, as a line printed over another does."""
    shared = sum(
        min(one.x1, segment.x1) - max(one.x0, segment.x0) for one in row.segments if _meets(one, segment)
    )
    return shared > 0.5 * (segment.x1 - segment.x0) and shared > segment.size


def _meets(one: Segment, other: Segment) -> bool:
    return one.x0 < other.x1 and other.x0 < one.x1


def _is_raised(row: Row, segment: Segment) -> bool:
    """A small number above the line, or below it, right beside a word."""
    if segment.size > row.size * 0.85 or len(segment.text) > 6:
        return False
    if abs(segment.baseline - row.baseline) > row.size * 0.55:
        return False
    near = row.size * 0.4
    return any(abs(segment.x0 - one.x1) < near or abs(one.x0 - segment.x1) < near for one in row.segments)

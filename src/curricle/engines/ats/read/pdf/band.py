"""A page cut into strips at every height that no letter reaches, and the gutters that run through them."""

from itertools import pairwise

from curricle.engines.ats.read.pdf.segment import Segment

# From where to where a place is free.
Gutter = tuple[float, float]
# In parts of the font's size, and in points: the least that parts two columns, the least size that counts.
_WIDTH, _LEAST = 0.45, 6.0
# So many strips may begin on one side before the other side begins.
_ALONE = 10


class Bands:
    """The strips of a page or of a part of it, from top to bottom."""

    def __init__(self, segments: list[Segment]) -> None:
        self.strips = _strips(segments)
        self._spans = [[(one.x0, one.x1) for one in strip] for strip in self.strips]
        self._widths = [_WIDTH * max(min(one.size for one in strip), _LEAST) for strip in self.strips]
        self._runs: dict[int, tuple[int, list[Gutter]]] = {}

    def run(self, start: int) -> tuple[int, list[Gutter]]:
        """How far below a strip gutters reach that have letters on both sides, and those gutters."""
        known = self._runs.get(start)
        if known is not None:
            return known
        taken: list[Gutter] = []
        end, found = start + 1, []
        for index in range(start, len(self.strips)):
            taken = _union(taken, self._spans[index])
            gutters = _between(taken, self._widths[index])
            if gutters:
                end, found = index + 1, gutters
            elif found or index > start + _ALONE:
                break
        self._runs[start] = end, found
        return end, found

    def gutters(self, start: int, end: int) -> list[Gutter]:
        """The gutters that reach through all strips between two."""
        taken: list[Gutter] = []
        for spans in self._spans[start:end]:
            taken = _union(taken, spans)
        return _between(taken, self._widths[end - 1])


def _strips(segments: list[Segment]) -> list[list[Segment]]:
    strips: list[list[Segment]] = []
    reach = float("-inf")
    for segment in sorted(segments, key=lambda one: one.baseline - one.size * 0.6):
        if not strips or segment.baseline - segment.size * 0.6 >= reach:
            strips.append([])
        strips[-1].append(segment)
        reach = max(reach, segment.baseline)
    return strips


def _between(taken: list[Gutter], least: float) -> list[Gutter]:
    if len(taken) < 2:
        return []
    return [(one[1], other[0]) for one, other in pairwise(taken) if other[0] - one[1] >= least]


def _union(taken: list[Gutter], more: list[Gutter]) -> list[Gutter]:
    """Where letters stand once more of them are added."""
    if len(taken) == 1 and len(more) == 1:
        (left, right), (other_left, other_right) = taken[0], more[0]
        if other_left <= right and left <= other_right:
            return [(min(left, other_left), max(right, other_right))]
    merged: list[Gutter] = []
    for left, right in sorted(taken + more):
        if merged and left <= merged[-1][1]:
            if right > merged[-1][1]:
                merged[-1] = (merged[-1][0], right)
        else:
            merged.append((left, right))
    return merged

"""Columns that the engine did not note: as far into the source as the point is into what is printed of it."""

import re
from bisect import bisect_right
from itertools import accumulate

# What of a source is not printed.
SILENT = re.compile(r"\\[A-Za-z@]+\*?\s?|[{}$~]|^\s+")


def _weights(text: str) -> list[int]:
    """How much of a line is printed before each of its characters, and in all."""
    loud = [1] * len(text)
    for match in SILENT.finditer(text):
        loud[match.start() : match.end()] = [0] * (match.end() - match.start())
    return list(accumulate(loud, initial=0))


def share_of(text: str, column: int) -> float | None:
    """How much of what a line prints stands before a column."""
    weights = _weights(text)
    return weights[min(max(0, column - 1), len(text))] / weights[-1] if weights[-1] else None


def column_at(text: str, share: float) -> int:
    """The column of the word that is printed so far into a line."""
    weights = _weights(text)
    column = bisect_right(weights, share * weights[-1], hi=len(text)) - 1
    return max(text.rfind(" ", 0, max(0, column) + 1) + 2, len(text) - len(text.lstrip()) + 1)

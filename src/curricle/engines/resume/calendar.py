"""Partial dates: whether they exist, and which comes first."""

import re
from datetime import date
from typing import Literal

_SHAPE = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")

Parts = tuple[int, ...]


def parts_of(value: str) -> Parts | None:
    """Year, month and day as far as they are given; nothing where there is no such date."""
    match = _SHAPE.fullmatch(value)
    if match is None:
        return None
    parts = tuple(int(group) for group in match.groups() if group is not None)
    try:
        date(parts[0], *(parts[1:2] or (1,)), *(parts[2:3] or (1,)))
    except ValueError:
        return None
    return parts


def is_after(first: Parts, second: Parts) -> bool:
    """Whether the first is surely later, as far as both are known: 2024 is not after 2024-05."""
    known = min(len(first), len(second))
    return first[:known] > second[:known]


def fault_of(value: str) -> Literal["shape", "month", "day"] | None:
    """What keeps a text from being a date."""
    match = _SHAPE.fullmatch(value)
    if match is None or match.group(1) == "0000":
        return "shape"
    if parts_of(value) is not None:
        return None
    return "month" if not 1 <= int(match.group(2)) <= 12 else "day"

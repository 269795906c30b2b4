"""The wording that postings use, from a table that people can read and extend: one expression a line."""

import re
from functools import cache
from pathlib import Path

_TABLE = Path(__file__).parents[1] / "data/match/wording.txt"
_HEAD = re.compile(r"\[([a-z_.]+)\]")


@cache
def _tables() -> dict[str, list[str]]:
    tables: dict[str, list[str]] = {}
    current: list[str] = []
    for line in _TABLE.read_text("utf-8").splitlines():
        head = _HEAD.fullmatch(line)
        if head:
            current = tables.setdefault(head.group(1), [])
        elif line and not line.startswith("#"):
            current.append(line)
    return tables


def names(prefix: str) -> tuple[str, ...]:
    """The names of the tables of one kind, in their order: “remote”, “hybrid”."""
    return tuple(name.removeprefix(prefix) for name in _tables() if name.startswith(prefix))


def any_of(name: str) -> str:
    """All expressions of a table as one, of which any may fit."""
    return f"(?:{'|'.join(_tables()[name])})"


@cache
def whole(name: str) -> re.Pattern[str]:
    """One of the expressions, as a whole text."""
    return re.compile(any_of(name), re.IGNORECASE)


@cache
def words(name: str) -> re.Pattern[str]:
    """One of the expressions, between the bounds of words."""
    return re.compile(rf"(?<!\w){any_of(name)}(?!\w)", re.IGNORECASE)


@cache
def named(prefix: str) -> re.Pattern[str]:
    """Any expression of several tables; the group that fits has the name of its table."""
    groups = "|".join(rf"(?P<{name}>{any_of(prefix + name)})" for name in names(prefix))
    return re.compile(rf"(?<![\w.])(?:{groups})(?!\w)", re.IGNORECASE)

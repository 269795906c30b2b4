"""Plain text: paragraphs, headings in capitals, bullets, and columns that were set with blanks."""

import re
from collections.abc import Iterator

from curricle.engines.ats.read.deadline import Deadline
from curricle.engines.ats.read.decoding import decode
from curricle.engines.ats.read.flow import Flow, Piece
from curricle.engines.ats.read.page import Draft, ReadLimits
from curricle.engines.ats.read.spacing import joined_singles

_WIDE = re.compile(r"\t+ *| {3,}")
_RULE = re.compile(r"[-=_*~#•·–—\s]{3,}")
_UNDERLINE = re.compile(r"[-=~_]{3,}")
_HEADING = re.compile(r"[^a-zß-ÿ]{4,60}")
_MOST_ROWS = 20_000
# How many rows in a row must leave the same place free before it parts two columns.
_FEWEST_ROWS, _MOST_IN_COLUMNS, _GUTTER = 8, 400, 3
_TAB, _WIDEST = 8, 200
_LINK = re.compile(r"https?://[^\s<>\"')\]]+|mailto:[^\s<>\"')\]]+")


def read_text(data: bytes, limits: ReadLimits, deadline: Deadline) -> Draft:
    """The lines of a plain text."""
    flow = Flow(limits.characters)
    # What is beyond is not read; blanks do not count as letters, so there is room for many.
    text = decode(data[: 8 * limits.characters])
    for page, sheet in enumerate(text.split("\f")[: limits.pages]):
        rows = [row.rstrip() for row in sheet.split("\n", _MOST_ROWS)]
        flow.truncated = flow.truncated or len(rows) > _MOST_ROWS
        for number, column in enumerate(_columns(rows)):
            if deadline.is_over():
                flow.truncated = True
                break
            for piece in pieces_of(column):
                piece.page, piece.column = page, number
                flow.add(piece)
                if flow.is_full:
                    flow.truncated = True
                    break
        flow.end_block()
    cut = len(data) > 8 * limits.characters
    draft = Draft(flow.lines, flow.layout("text"))
    draft.layout["truncated"] = flow.truncated or (cut and bool(flow.lines))
    return draft


def pieces_of(rows: list[str]) -> Iterator[Piece]:
    """The lines of rows: one with its underline is a heading, and so is one in capitals."""
    starts = True
    for number, row in enumerate(rows):
        text = joined_singles(row.strip())
        if not text:
            starts = True
            continue
        if _RULE.fullmatch(text):
            starts = starts or not _UNDERLINE.fullmatch(text)
            continue
        below = rows[number + 1].strip() if number + 1 < len(rows) else ""
        underlined = bool(_UNDERLINE.fullmatch(below)) and len(text) <= 60
        heading = underlined or is_capital(text)
        indent = len(spread := row.expandtabs(_TAB)) - len(spread.lstrip())
        piece = Piece(_WIDE.split(text), depth=min(indent // 2, 8), starts=starts, links=_LINK.findall(text))
        if heading:
            piece.bold, piece.level = True, 2 if underlined else None
        yield piece
        starts = heading and underlined


def is_capital(text: str) -> bool:
    """Whether a short line is in capitals, as headings of plain text are."""
    if not _HEADING.fullmatch(text) or text.upper() != text:
        return False
    letters = sum(letter.isalpha() for letter in text)
    return letters >= 4 and letters > len(text) / 2


def _columns(rows: list[str]) -> list[list[str]]:
    """One column, or two where many rows leave the same place free and both sides are paragraphs."""
    filled = [number for number, row in enumerate(rows) if row.strip()]
    if not _FEWEST_ROWS <= len(filled) <= _MOST_IN_COLUMNS or not any("   " in row.strip() for row in rows):
        return [rows]
    rows = [row.expandtabs(_TAB) for row in rows]
    best = (0, 0, 0, 0)
    for start, end, place in _gutters(rows):
        # A column begins where the words of most of its rows begin.
        both = sum(bool(row[:place].strip() and row[place : place + 1].strip()) for row in rows[start:end])
        if both > best[0]:
            best = (both, start, end, place)
    both, start, end, place = best
    if both < _FEWEST_ROWS or not _is_prose(rows[start:end], place):
        return [rows]
    left = rows[:start] + [row[:place] for row in rows[start:end]]
    right = [row[place:] for row in rows[start:end]]
    # What stands below both columns is read after them.
    return [left, right, rows[end:]] if any(row.strip() for row in rows[end:]) else [left, right]


def _gutters(rows: list[str]) -> Iterator[tuple[int, int, int]]:
    """Stretches of rows that leave a place free, as far as they reach."""
    widest = min(max(map(len, rows), default=0), _WIDEST)
    for place in range(12, widest - 8):
        start = None
        for number, row in enumerate([*rows, "x" * _WIDEST]):
            free = not row[place - _GUTTER : place].strip()
            if free and start is None:
                start = number
            elif not free and start is not None:
                if number - start >= _FEWEST_ROWS:
                    yield start, number, place
                start = None


def _is_prose(rows: list[str], place: int) -> bool:
    """Whether both sides hold words in most rows and the right one begins at one place."""
    left = [row[:place].strip() for row in rows]
    right = [row[place:] for row in rows]
    both = [(one, other) for one, other in zip(left, right, strict=True) if one and other.strip()]
    if len(both) < 0.5 * len([1 for one, other in zip(left, right, strict=True) if one or other.strip()]):
        return False
    flush = sum(not other.startswith(" ") for _, other in both)
    words = sum(len(one.split()) for one, _ in both), sum(len(other.split()) for _, other in both)
    return flush >= 0.8 * len(both) and min(words) >= 2 * len(both)

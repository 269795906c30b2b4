"""The lines of text on a page, as the engine wrote them down for the way back to the source."""

import re
from dataclasses import dataclass, field

DEEPEST = 2000
# From this width on, room between letters parts words; less only moves them together.
GAP = 30_000
# Kinds of records that say little about where text is: empty boxes and rules.
FAINT = "hvr"


@dataclass(slots=True)
class Line:
    """A box that holds text in a row, with the marks in it from left to right."""

    page: int
    x: int
    y: int
    width: int
    height: int
    depth: int
    # Where the paragraph ended that this is a line of.
    ended: tuple[int, int]
    marks: list["Mark"] = field(default_factory=list)


@dataclass(slots=True)
class Mark:
    """A point in a line of text, where the text before it ends, and its source."""

    kind: str
    tag: int
    number: int
    x: int
    box: Line


@dataclass(frozen=True, slots=True)
class Stretch:
    """A piece of a printed line that comes from one line of the source."""

    row: Line
    left: int
    right: int


class Sheet:
    """The page that is being read: its open boxes, and the lines of text that were closed."""

    def __init__(self, files: dict[int, str]) -> None:
        self._files = files
        # The lines of text that were closed, by their pages.
        self.lines: dict[int, list[Line]] = {}
        self._page = self._down = self._forms = 0
        # Each open box: the line of text that it is, if it is one, and the line that its marks belong to.
        self._open: list[tuple[Line | None, Line | None]] = []
        self._too_deep = 0

    def point(self, match: re.Match[str]) -> None:
        """A box that opens, or a mark in the one that is open."""
        kind, tag, number, across, vertical, width, height, depth = match.groups()[:8]
        if vertical != "=":
            self._down = int(vertical)
        if self._forms or not self._page:
            return
        if kind == "(":
            size = (int(width or 0), int(height or 0), int(depth or 0))
            ended = (int(tag), int(number))
            row = Line(self._page, int(across), self._down, *size, ended)
            self._push(row, row)
            return
        if kind == "k" and int(width or 0) >= GAP:
            kind = "g"
        around = self._row()
        if around is not None and int(tag) in self._files:
            around.marks.append(Mark(kind, int(tag), int(number), int(across), around))

    def bracket(self, mark: str, count: str) -> None:
        """What opens or closes something else, or closes a box."""
        if mark == "[":
            self._push(None, self._row())
        elif mark in ")]":
            self._pop()
        elif mark in "{}":
            self._page, self._open, self._too_deep = int(count or 0) if mark == "{" else 0, [], 0
        else:
            self._forms = max(0, self._forms + (1 if mark == "<" else -1))

    def _row(self) -> Line | None:
        return self._open[-1][1] if self._open else None

    def _push(self, row: Line | None, current: Line | None) -> None:
        if len(self._open) < DEEPEST:
            self._open.append((row, current))
        else:
            self._too_deep += 1

    def _pop(self) -> None:
        if self._too_deep:
            self._too_deep -= 1
            return
        row = self._open.pop()[0] if self._open else None
        if row is not None and row.marks:
            self._close(row)

    def _close(self, row: Line) -> None:
        """Keep a line of text; what takes no room belongs to the line around it."""
        around = self._row()
        if (row.width <= 0 or row.height + row.depth <= 0) and around is not None:
            for mark in row.marks:
                mark.box = around
            around.marks.extend(row.marks)
            return
        row.marks = _without_filling(row)
        if row.ended[0] in self._files:
            _tell_apart(row)
        if row.width > 0:
            self.lines.setdefault(row.page, []).append(row)


def _without_filling(row: Line) -> list[Mark]:
    """The marks of a line without those that only fill its end: they name where the paragraph ended."""
    edge = row.x + row.width
    kept = [mark for mark in row.marks if mark.kind != "k" and not (mark.kind == "g" and mark.x >= edge)]
    return kept or row.marks


def _tell_apart(row: Line) -> None:
    """Give pieces of words the line of the gap behind them.

    Engines make such pieces only when a paragraph or a page ends, and note them with the line of that,
    whereas they note a gap with its own.
    """
    last = next((mark for mark in reversed(row.marks) if mark.kind == "g"), None)
    source = row.ended if last is None else (last.tag, last.number)
    behind = False
    for mark in reversed(row.marks):
        if mark.kind == "g":
            source, behind = (mark.tag, mark.number), True
        elif mark.kind == "x" and (behind or not _may_follow(mark, source, row)):
            mark.tag, mark.number = source


def _may_follow(mark: Mark, source: tuple[int, int], row: Line) -> bool:
    """Whether the last word of a printed line can come from the source behind the gap before it."""
    own = (mark.tag, mark.number)
    if own == row.ended:
        return source == row.ended
    return mark.tag == source[0] and -2 <= mark.number - source[1] <= 2


def text_marks(marks: list[Mark]) -> list[Mark]:
    """The marks that stand in text, or all where none does."""
    return [mark for mark in marks if mark.kind not in FAINT] or marks

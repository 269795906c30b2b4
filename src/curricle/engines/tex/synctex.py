"""From a place in the source to its place on the page, and back, by what the engine wrote down on the way.

The engine notes, for each box and for each gap between words, the file and the line that it comes from. It
knows no columns; where the sources are at hand, they are estimated from the part of the line before them.
"""

import re
import zlib
from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass, field

# A resume has some kilobytes of this; what strangers send may have any size once it is unpacked.
MOST_BYTES = 2_000_000
MOST_PACKED = 2_000_000
DEEPEST = 2000
SCALED_POINTS = 65781.76
# How far from any text a click still means it, in points.
REACH = 40.0
# How many lines from the one asked for a place is still shown.
NEAR = 60
RECORD = re.compile(
    r"^(?:([xgk$hvr(])(\d{1,9}),(\d{1,9})(?:,-?\d{1,9})?:(-?\d{1,10}),(-?\d{1,10}|=)"
    r"(?::(-?\d{1,10})(?:,(-?\d{1,10}),(-?\d{1,10}))?)?"
    r"|([)\]{}<>\[])(\d{0,9})"
    r"|Input:(\d{1,9}):(.{1,2000}))",
    re.MULTILINE,
)
SETTING = re.compile(r"^(Magnification|Unit|X Offset|Y Offset):(-?\d{1,12})$", re.MULTILINE)
# Kinds of records that say little about where text is: empty boxes and rules.
FAINT = "hvr"


@dataclass(frozen=True, slots=True)
class Spot:
    """A box on a page, in points of the PDF from the top left; pages count from 1."""

    page: int
    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Place:
    """A line of a file, counted from 1, and the column where it can be told."""

    file: str
    line: int
    column: int | None = None


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


@dataclass(slots=True)
class Places:
    """Everything that was written down, ready to be asked."""

    unit: float = 1 / SCALED_POINTS
    x_offset: float = 0.0
    y_offset: float = 0.0
    files: dict[int, str] = field(default_factory=dict)
    lines: dict[int, list[Line]] = field(default_factory=dict)
    marks: dict[str, dict[int, list[Mark]]] = field(default_factory=dict)
    texts: Mapping[str, bytes] = field(default_factory=dict)
    _numbers: dict[str, list[int]] = field(default_factory=dict)
    _split: dict[str, list[bytes]] = field(default_factory=dict)

    def page_of(self, file: str, line: int, column: int | None = None) -> Spot | None:
        """Where on the pages a line of a file is printed; the nearest one that is printed at all."""
        by_line = self.marks.get(file)
        if not by_line:
            return None
        number = self._nearest(file, line)
        if number is None:
            return None
        marks = by_line[number]
        share = self._share(file, line, column) if number == line and column else None
        if share is None:
            return self._spot(_fullest(marks))
        chosen = _at_share(marks, share)
        return self._spot(chosen.box, chosen)

    def source_of(self, page: int, x: float, y: float) -> Place | None:
        """The line of the source that is printed at a point of a page."""
        across = (x - self.x_offset) / self.unit
        down = (y - self.y_offset) / self.unit
        box = _closest(self.lines.get(page, []), across, down, REACH / self.unit)
        if box is None:
            return None
        mark = _mark_at(box, across)
        file = self.files[mark.tag]
        return Place(file, mark.number, self._column(file, mark))

    def _nearest(self, file: str, line: int) -> int | None:
        """The line that is printed, closest to one that may not be; between equals the later one."""
        if file not in self._numbers:
            self._numbers[file] = sorted(self.marks[file])
        numbers = self._numbers[file]
        after = bisect_left(numbers, line)
        around = [number for number in numbers[max(0, after - 1) : after + 1] if abs(number - line) <= NEAR]
        return min(around, key=lambda number: (abs(number - line), -number), default=None)

    def _spot(self, box: Line, mark: Mark | None = None) -> Spot:
        left, width = box.x, box.width
        if mark is not None:
            left, width = _word(box, mark)
        return Spot(
            box.page,
            round(left * self.unit + self.x_offset, 2),
            round((box.y - box.height) * self.unit + self.y_offset, 2),
            round(width * self.unit, 2),
            round((box.height + box.depth) * self.unit, 2),
        )

    def _text(self, file: str, number: int) -> str:
        """A line of the source, where it is at hand."""
        if file not in self._split:
            self._split[file] = self.texts.get(file, b"")[:MOST_BYTES].split(b"\n")
        lines = self._split[file]
        return lines[number - 1].decode("utf-8", "replace").rstrip() if 0 < number <= len(lines) else ""

    def _share(self, file: str, line: int, column: int | None) -> float | None:
        """How much of a line stands before a column."""
        text = self._text(file, line)
        begun = len(text) - len(text.lstrip())
        if column is None or len(text) <= begun:
            return None
        return min(1.0, max(0.0, (column - 1 - begun) / (len(text) - begun)))

    def _column(self, file: str, mark: Mark) -> int | None:
        """The column that a mark stands for, by how far it is into what is printed of its line."""
        text = self._text(file, mark.number)
        if not text:
            return None
        marks = _text_marks(self.marks[file][mark.number])
        place = next((place for place, one in enumerate(marks) if one is mark), 0)
        begun = len(text) - len(text.lstrip())
        column = begun + int((len(text) - begun) * place / max(1, len(marks)))
        # A word is better than its middle.
        return text.rfind(" ", 0, max(0, column)) + 2 if " " in text[:column].strip() else begun + 1


def read_synctex(
    gz: bytes, *, names: Mapping[str, str] | None = None, texts: Mapping[str, bytes] | None = None
) -> Places:
    """What is in a .synctex.gz; of what is damaged or too large, what can be read.

    `names` says for a file that only the engine knows which file of the project it stands for; `texts` are
    the project's files, from which columns are estimated.
    """
    text = _unpack(gz)
    places = Places(texts=texts or {})
    _read_settings(places, text[:20_000])
    _read_records(places, text, names or {})
    return places


def _unpack(gz: bytes) -> str:
    try:
        data = zlib.decompressobj(47).decompress(bytes(gz[:MOST_PACKED]), MOST_BYTES)
    except zlib.error:
        return ""
    return data.decode("utf-8", "replace")


def _read_settings(places: Places, head: str) -> None:
    found = {match[1]: int(match[2]) for match in SETTING.finditer(head)}
    magnification = found.get("Magnification", 1000) or 1000
    unit = found.get("Unit", 1) or 1
    places.unit = abs(unit * magnification / 1000) / SCALED_POINTS
    places.x_offset = found.get("X Offset", 0) * unit / SCALED_POINTS
    places.y_offset = found.get("Y Offset", 0) * unit / SCALED_POINTS


def own_name(path: str, names: Mapping[str, str]) -> str | None:
    """The project's name for a path that the engine wrote; none for what belongs to TeX."""
    name = path.strip().rpartition("/./")[2] if "/./" in path else path.strip()
    while name.startswith("./"):
        name = name[2:]
    if not name or name.startswith("/"):
        return None
    return names.get(name, name)


class _Sheet:
    """The page that is being read: its open boxes, and the lines of text that were closed."""

    def __init__(self, places: Places) -> None:
        self._places = places
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
        around = self._row()
        if around is not None and int(tag) in self._places.files:
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
        _tell_apart(row)
        if row.width > 0:
            self._places.lines.setdefault(row.page, []).append(row)


def _without_filling(row: Line) -> list[Mark]:
    """The marks of a line without those that only fill its end: they name where the paragraph ended."""
    edge = row.x + row.width
    kept = [mark for mark in row.marks if mark.kind != "k" and not (mark.kind == "g" and mark.x >= edge)]
    return kept or row.marks


def _tell_apart(row: Line) -> None:
    """Give pieces of words the line of the gap behind them.

    They are put together only when the paragraph ends and are noted with the line of that, whereas a gap is
    noted with its own.
    """
    gaps = [mark for mark in row.marks if mark.kind == "g"]
    if not gaps:
        return
    source = gaps[-1]
    for mark in reversed(row.marks):
        if mark.kind == "g":
            source = mark
        elif (mark.tag, mark.number) == row.ended:
            mark.tag, mark.number = source.tag, source.number


def _read_records(places: Places, text: str, names: Mapping[str, str]) -> None:
    """Go through all pages; only what comes from the project's own files is kept."""
    sheet = _Sheet(places)
    for match in RECORD.finditer(text):
        if match[1]:
            sheet.point(match)
        elif match[9]:
            sheet.bracket(match[9], match[10])
        elif (name := own_name(match[12], names)) is not None:
            places.files[int(match[11])] = name
    _index(places)


def _index(places: Places) -> None:
    """Find marks by file and line, in the order of the pages."""
    for rows in places.lines.values():
        rows.sort(key=lambda row: (row.y, row.x))
        for row in rows:
            for mark in row.marks:
                by_line = places.marks.setdefault(places.files[mark.tag], {})
                by_line.setdefault(mark.number, []).append(mark)


def _text_marks(marks: list[Mark]) -> list[Mark]:
    """The marks that stand in text, or all where none does."""
    return [mark for mark in marks if mark.kind not in FAINT] or marks


def _fullest(marks: list[Mark]) -> Line:
    """The first box that holds a good part of a line; headers and footers hold traces of many."""
    counts: dict[int, int] = {}
    for mark in _text_marks(marks):
        counts[id(mark.box)] = counts.get(id(mark.box), 0) + 1
    enough = max(counts.values()) / 2
    return next(mark.box for mark in marks if counts.get(id(mark.box), 0) >= enough)


def _at_share(marks: list[Mark], share: float) -> Mark:
    useful = _text_marks(marks)
    return useful[min(len(useful) - 1, int(share * len(useful)))]


def _word(box: Line, mark: Mark) -> tuple[int, int]:
    """The word that ends at a mark or begins there: from the gap before to the gap behind."""
    gaps = sorted({one.x for one in box.marks if one.kind == "g"})
    place = bisect_left(gaps, mark.x)
    left = gaps[place - 1] if place else box.x
    right = gaps[place] if place < len(gaps) else box.x + box.width
    return left, max(0, right - left)


def _closest(rows: list[Line], across: float, down: float, reach: float) -> Line | None:
    """The smallest box around a point, or else the nearest one that is not too far away."""
    best: tuple[float, float, Line] | None = None
    for row in rows:
        beside = max(row.x - across, across - row.x - row.width, 0.0)
        apart = max(row.y - row.height - down, down - row.y - row.depth, 0.0)
        rank = (3 * apart + beside, float(row.width) * (row.height + row.depth), row)
        if apart <= reach and (best is None or rank[:2] < best[:2]):
            best = rank
    return None if best is None else best[2]


def _mark_at(row: Line, across: float) -> Mark:
    """The mark that speaks for the text at a point: the first one behind it."""
    marks = _text_marks(row.marks)
    behind = [mark for mark in marks if mark.x >= across]
    return min(behind, key=lambda mark: mark.x) if behind else max(marks, key=lambda mark: mark.x)

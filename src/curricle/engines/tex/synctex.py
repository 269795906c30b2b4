"""From a place in the source to its place on the page, and back, by what the engine wrote down on the way.

The engine notes, for each box and for each gap between words, the file and the line that it comes from. It
knows no columns; where the sources are at hand, they are estimated from the part of the line before them.
"""

import re
import zlib
from bisect import bisect_left, bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field
from posixpath import normpath

from curricle.engines.tex.synctex_column import column_at, share_of
from curricle.engines.tex.synctex_page import Line, Mark, Sheet, Stretch, text_marks

# A resume has some kilobytes of this; what strangers send may have any size once it is unpacked.
MOST_BYTES = 2_000_000
MOST_PACKED = 2_000_000
# Where a project lies in its box.
FOLDER = "/job/"
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
        stretches = self._stretches(file, number) if number == line and column else []
        share = share_of(self._text(file, line), column or 1) if stretches else None
        if share is None:
            return self._spot(_fullest(by_line[number]))
        row, across = _at_share(stretches, share)
        return self._spot(row, across)

    def source_of(self, page: int, x: float, y: float) -> Place | None:
        """The line of the source that is printed at a point of a page."""
        across = (x - self.x_offset) / self.unit
        down = (y - self.y_offset) / self.unit
        box = _closest(self.lines.get(page, []), across, down, REACH / self.unit)
        if box is None:
            return None
        mark = _mark_at(box, across)
        file = self.files[mark.tag]
        share = _share_at(self._stretches(file, mark.number), mark.box, across) if self.texts else None
        text = self._text(file, mark.number) if share is not None else ""
        return Place(file, mark.number, column_at(text, share or 0.0) if text.strip() else None)

    def _nearest(self, file: str, line: int) -> int | None:
        """The line that is printed, closest to one that may not be; between equals the later one."""
        if file not in self._numbers:
            self._numbers[file] = sorted(self.marks[file])
        numbers = self._numbers[file]
        after = bisect_left(numbers, line)
        around = [number for number in numbers[max(0, after - 1) : after + 1] if abs(number - line) <= NEAR]
        return min(around, key=lambda number: (abs(number - line), -number), default=None)

    def _spot(self, row: Line, across: float | None = None) -> Spot:
        left, width = (row.x, row.width) if across is None else _word(row, across)
        return Spot(
            row.page,
            round(left * self.unit + self.x_offset, 2),
            round((row.y - row.height) * self.unit + self.y_offset, 2),
            round(width * self.unit, 2),
            round((row.height + row.depth) * self.unit, 2),
        )

    def _text(self, file: str, number: int) -> str:
        """A line of the source, where it is at hand."""
        if file not in self._split:
            self._split[file] = self.texts.get(file, b"")[:MOST_BYTES].split(b"\n")
        lines = self._split[file]
        return lines[number - 1].decode("utf-8", "replace").rstrip() if 0 < number <= len(lines) else ""

    def _stretches(self, file: str, number: int) -> list[Stretch]:
        """The pieces of printed lines that come from a line of the source, in their order."""
        by_row: dict[int, list[Mark]] = {}
        for mark in text_marks(self.marks[file][number]):
            by_row.setdefault(id(mark.box), []).append(mark)
        found = []
        for marks in by_row.values():
            row, first = marks[0].box, min(mark.x for mark in marks)
            before = max((mark.x for mark in row.marks if mark.x < first), default=row.x)
            left, right = max(row.x, before), max(mark.x for mark in marks)
            if right > left:
                found.append(Stretch(row, left, right))
        return found


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
    name = path.strip()
    if name.startswith(FOLDER):
        name = name.removeprefix(FOLDER)
    elif "/./" in name:
        name = name.rpartition("/./")[2]
    name = normpath(name) if name else "/"
    return None if name.startswith(("/", "..")) else names.get(name, name)


def _read_records(places: Places, text: str, names: Mapping[str, str]) -> None:
    """Go through all pages; only what comes from the project's own files is kept."""
    sheet = Sheet(places.files)
    for match in RECORD.finditer(text):
        if match[1]:
            sheet.point(match)
        elif match[9]:
            sheet.bracket(match[9], match[10])
        elif (name := own_name(match[12], names)) is not None:
            places.files[int(match[11])] = name
    places.lines = sheet.lines
    _index(places)


def _index(places: Places) -> None:
    """Find marks by file and line, in the order of the pages."""
    for rows in places.lines.values():
        rows.sort(key=lambda row: (row.y, row.x))
        for row in rows:
            for mark in row.marks:
                by_line = places.marks.setdefault(places.files[mark.tag], {})
                by_line.setdefault(mark.number, []).append(mark)


def _fullest(marks: list[Mark]) -> Line:
    """The first box that holds a good part of a line; headers and footers hold traces of many."""
    counts: dict[int, int] = {}
    for mark in text_marks(marks):
        counts[id(mark.box)] = counts.get(id(mark.box), 0) + 1
    enough = max(counts.values()) / 2
    return next(mark.box for mark in marks if counts.get(id(mark.box), 0) >= enough)


def _at_share(stretches: list[Stretch], share: float) -> tuple[Line, float]:
    """The printed line, and how far across, at a part of what is printed."""
    wanted = share * sum(one.right - one.left for one in stretches)
    for one in stretches:
        if wanted < one.right - one.left:
            return one.row, one.left + wanted
        wanted -= one.right - one.left
    return stretches[-1].row, stretches[-1].right - 1


def _share_at(stretches: list[Stretch], row: Line, across: float) -> float | None:
    """The part of what is printed before a point of a printed line."""
    total = sum(one.right - one.left for one in stretches)
    before = 0.0
    for one in stretches:
        if one.row is row and total:
            return (before + min(max(across, one.left), one.right) - one.left) / total
        before += one.right - one.left
    return None


def _word(row: Line, across: float) -> tuple[int, int]:
    """The word at a point: from the gap before it to the gap behind."""
    gaps = sorted({one.x for one in row.marks if one.kind == "g"})
    place = bisect_right(gaps, across)
    left = gaps[place - 1] if place else row.x
    right = gaps[place] if place < len(gaps) else row.x + row.width
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
    marks = text_marks(row.marks)
    behind = [mark for mark in marks if mark.x >= across]
    return min(behind, key=lambda mark: mark.x) if behind else max(marks, key=lambda mark: mark.x)

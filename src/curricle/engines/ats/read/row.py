"""Lines as the reader of resumes looks at them: with their dates, their style, and the space above them."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from curricle.engines.ats.read.dates import DateSpan, find_dates
from curricle.engines.ats.read.label import Role
from curricle.engines.ats.read.moment import DASHES
from curricle.engines.ats.read.page import Box, Cell, Line, Pages, Run
from curricle.engines.ats.read.reading import Evidence
from curricle.engines.resume.source import UNPRINTABLE

# Lines that are read as a resume; what comes after them is left over.
MOST_ROWS: Final = 3000
# Of one line only so much is read; the rest is left over.
LONGEST_ROW: Final = 4000
# How high the lines of a font are set at least, in parts of its size.
_SET: Final = 1.1
_BROKEN: Final = 60
# So long is a row at least that goes on with a capital in the next one.
_LONG: Final = 70
# So much of a row says whether it is in capitals.
_LOOKED_AT: Final = 200
_SMALL: Final = re.compile("[a-z]")

Style = tuple[float, bool, bool, bool, str | None]


@dataclass(slots=True, eq=False)
class Row:
    """A line, or what is left of it when a heading in its margin is taken off."""

    line: Line
    at: int
    text: str
    cells: tuple[Cell, ...]
    dates: tuple[DateSpan, ...] = ()
    # Space above in heights of this line; a large number at the top of a page or column.
    gap: float = 9.0
    is_upper: bool = False
    runs: tuple[Run, ...] = ()
    style: Style = (0.0, False, False, False, None)
    # Whether it says when; known once it was asked.
    is_dated: bool | None = None
    # Whether a heading stands beside it in the margin, so that it is none itself.
    is_beside: bool = False
    # What a form or a table says that it is.
    role: Role | None = None

    @property
    def box(self) -> Box:
        """Where the line stands."""
        return self.line.box

    @property
    def bold(self) -> bool:
        """Whether it begins in bold."""
        return self.style[1]

    @property
    def x0(self) -> float:
        return self.cells[0].box[0]

    @property
    def height(self) -> float:
        """Of the line as it is set; the boxes of some fonts are no higher than their small letters."""
        return max(self.line.box[3] - self.line.box[1], _SET * self.line.size, 1.0)

    @property
    def is_placed(self) -> bool:
        """Whether its box is a place on a page, and does not only keep an order."""
        return bool(self.line.box[0] % 18 or self.line.box[1] % 12)

    @property
    def bullet(self) -> str | None:
        return self.line.bullet

    def evidence(self) -> Evidence:
        return Evidence(self.line.page, self.line.box, self.text)


@dataclass(slots=True)
class Sheet:
    """All rows of a file and what is usual in it."""

    rows: list[Row]
    body_size: float = 0.0
    body_color: str | None = None
    is_bold: bool = False
    # Whether the file says how its lines look at all.
    has_looks: bool = False
    # Whether its boxes are places on a page, and do not only keep an order.
    has_boxes: bool = False
    # Lines past the limit, for the leftover.
    beyond: list[Line] = field(default_factory=list)


def printable(pages: Pages) -> Pages:
    """The file without characters that no document may hold."""
    if not any(UNPRINTABLE.search(line.text) for line in pages.lines):
        return pages
    return pages.with_lines(tuple(_printable(line) for line in pages.lines))


def _printable(line: Line) -> Line:
    def clean(text: str) -> str:
        return UNPRINTABLE.sub(" ", text)

    return replace(
        line,
        text=clean(line.text),
        cells=tuple(Cell(clean(cell.text), cell.box) for cell in line.cells),
        runs=tuple(replace(run, text=clean(run.text)) for run in line.runs),
        links=tuple(link for link in line.links if not UNPRINTABLE.search(link)),
    )


def sheet_of(lines: Sequence[Line]) -> Sheet:
    """The lines as rows."""
    rows: list[Row] = []
    for line in lines[:MOST_ROWS]:
        text = line.text.strip()[:LONGEST_ROW]
        if text:
            cells = line.cells or (Cell(text, line.box),)
            rows.append(row_of(line, len(rows), text, cells))
    rows = _with_near_dates(_without_dots(_with_whole_dates(rows)))
    sheet = Sheet(rows, beyond=list(lines[MOST_ROWS:]))
    _look(sheet)
    _space(sheet)
    return sheet


def _with_whole_dates(rows: list[Row]) -> list[Row]:
    """Periods that go on in the next line of a column (`11/2017 –` above `Present`) are whole again."""
    made: list[Row] = []
    for row in rows:
        before = made[-1] if made else None
        period = _period_of(before, row) if before is not None else None
        if before is None or period is None:
            made.append(row)
            continue
        first = Cell(period, before.cells[0].box)
        whole = part_of(before, (first, *before.cells[1:]), 0, None)
        # The looks no longer count the same words.
        whole.runs, whole.style, whole.at = (), before.style, before.at
        made[-1] = whole
        if row.cells[1:]:
            rest = part_of(row, row.cells[1:], len(row.cells[0].text.split()), None)
            rest.at = row.at
            made.append(rest)
    for at, row in enumerate(made):
        row.at = at
    return made


def _without_dots(rows: list[Row]) -> list[Row]:
    """Periods with the dot of a timeline before them, and headings within items, are no items of a list."""
    for row in rows:
        if row.bullet and (row.line.level is not None or (len(row.text) < 40 and _is_period(row))):
            row.line = replace(row.line, bullet=None)
    return rows


def _is_period(row: Row) -> bool:
    """Whether a row says from when to when, and nothing else."""
    is_period = any(span.kind in ("range", "since") for span in row.dates)
    return is_period and len(without_dates(row.text, row.dates)) < 3


def _is_only_date(text: str) -> bool:
    spans = find_dates(text)
    return (
        len(spans) == 1 and spans[0].kind == "date" and spans[0].end - spans[0].start >= len(text.strip()) - 1
    )


def _with_near_dates(rows: list[Row]) -> list[Row]:
    """Dates that stand beside an entry but come after it in the order of reading go where they stand."""
    made: list[Row] = []
    for row in rows:
        near = _beside(row, made) if made else None
        if near is None:
            made.append(row)
            continue
        row.line = replace(row.line, column=made[near].line.column, block=made[near].line.block)
        made.insert(near + 1, row)
    for at, row in enumerate(made):
        row.at = at
    return made


def _beside(row: Row, above: Sequence[Row]) -> int | None:
    """The row that a date which is out of its order stands beside."""
    before = above[-1]
    is_out = row.box[1] < before.box[1] - 2 or row.line.column > 0
    is_date = bool(row.dates) and len(without_dates(row.text, row.dates)) < 3
    if not is_date or not is_out or row.line.page != before.line.page or _is_below(before, row):
        return None
    able = [
        at
        for at, one in enumerate(above)
        if one.line.page == row.line.page and (one.line.column != row.line.column or not row.line.column)
    ]
    near = min(able, key=lambda at: abs(above[at].box[1] - row.box[1]), default=None)
    if near is None or above[near].dates or abs(above[near].box[1] - row.box[1]) > 1.5 * row.height:
        return None
    return near


def _is_below(before: Row, row: Row) -> bool:
    """Whether a date stands right below another row of its own column, which it belongs to."""
    is_same = before.line.column == row.line.column > 0 and not before.dates
    return is_same and 0 < row.box[1] - before.box[1] < 1.8 * row.height and before.x0 < row.box[2]


def _period_of(before: Row, row: Row) -> str | None:
    first, second = before.cells[0], row.cells[0]
    is_near = abs(first.box[0] - second.box[0]) < 30 and before.line.page == row.line.page
    if (
        not is_near
        or len(first.text) > 25
        or len(second.text) > 25
        or not (before.dates or first.text[-1:] in DASHES)
        or row.bullet not in (None, "—", "–", "-")
    ):
        return None
    if any(span.kind == "range" for span in find_dates(first.text)):
        return None
    if (
        0 < second.box[1] - first.box[1] < 1.8 * row.height
        and _is_only_date(first.text)
        and _is_only_date(second.text)
    ):
        return f"{first.text} – {second.text}"
    sign = f"{row.bullet} " if row.bullet else ""
    text = f"{first.text} {sign}{second.text}"
    spans = find_dates(text)
    if len(spans) == 1 and spans[0].kind == "range" and spans[0].end - spans[0].start >= len(text) - 2:
        return text
    return None


def row_of(line: Line, at: int, text: str, cells: tuple[Cell, ...]) -> Row:
    """One row with its dates."""
    # Most rows have a small letter at once.
    is_upper = _SMALL.search(text, 0, _LOOKED_AT) is None and _is_upper(text[:_LOOKED_AT])
    runs = line.runs if len(line.runs) > 1 else ()
    # A line looks as it begins: `**Engineer**, Acme` and `**Clerk**, The Long Name of a Firm` are alike.
    look = next((run for run in runs if any(sign.isalnum() for sign in run.text)), line)
    color = look.color if look.color not in ("#000000", None) else None
    style: Style = (round((look.size or line.size) * 2) / 2, look.bold, look.italic, is_upper, color)
    return Row(line, at, text, cells, find_dates(text), is_upper=is_upper, runs=runs, style=style)


def _is_upper(text: str) -> bool:
    letters = [sign for sign in text if sign.isalpha()]
    return len(letters) > 2 and "".join(letters).isupper()


def _look(sheet: Sheet) -> None:
    sizes: Counter[float] = Counter()
    colors: Counter[str | None] = Counter()
    bold = 0
    for row in sheet.rows:
        sizes[row.style[0]] += len(row.text)
        colors[row.style[4]] += len(row.text)
        bold += len(row.text) if row.line.bold else 0
    if sheet.rows:
        sheet.body_size = sizes.most_common(1)[0][0]
        sheet.body_color = colors.most_common(1)[0][0]
        sheet.is_bold = bold * 2 > sum(sizes.values())
    looks = {(row.style[0], row.style[1]) for row in sheet.rows}
    sheet.has_looks = len(looks) > 1
    sheet.has_boxes = any(row.is_placed for row in sheet.rows)


def _space(sheet: Sheet) -> None:
    above: dict[tuple[int, int], Row] = {}
    for row in sheet.rows:
        key = (row.line.page, row.line.column)
        before = above.get(key)
        if before is not None and not sheet.has_boxes:
            row.gap = 1.0 if row.line.block != before.line.block else 0.0
        elif before is not None:
            row.gap = max(_distance(before, row) / min(row.height, before.height), -1.0)
        above[key] = row


def _distance(before: Row, row: Row) -> float:
    """The space between two lines, without what the boxes of their fonts leave out."""
    missing = (before.height + row.height) - (before.box[3] - before.box[1]) - (row.box[3] - row.box[1])
    return row.box[1] - before.box[3] - max(missing, 0.0) / 2


def is_full(before: Row, row: Row, right: float) -> bool:
    """Whether the first word of a row would not have stood at the end of the one before."""
    if not before.is_placed and len(before.text) < _BROKEN:
        # No line of a text is broken so early.
        return False
    letters = len(row.text.split(maxsplit=1)[0]) + 1
    return before.box[2] + letters * (before.box[2] - before.x0) / len(before.text) > right - 2


def without_dates(text: str, dates: Sequence[DateSpan] | None = None) -> str:
    """The text around its dates, without the signs that held them."""
    spans = find_dates(text) if dates is None else dates
    if not spans:
        return text
    kept: list[str] = []
    at = 0
    for span in spans:
        kept.append(text[at : span.start])
        at = span.end
    kept.append(text[at:])
    return trimmed(" ".join(part.strip() for part in kept).replace("( )", " ").replace("()", " "))


SIGNS: Final = " \t,;:|·•–—-/~→⋅∙●▪◦‣*_\u200b\ufeff"


def trimmed(text: str) -> str:
    """Words without the signs that only hold them apart from others."""
    text = " ".join(text.split()).strip(SIGNS)
    if text.startswith("(") and text.endswith(")") and text.count("(") == 1:
        text = text[1:-1].strip(SIGNS)
    if text.endswith("(") or (text.endswith(")") and "(" not in text):
        text = text[:-1].strip(SIGNS)
    if text.startswith(")") or (text.startswith("(") and ")" not in text):
        text = text[1:].strip(SIGNS)
    return text


def joined(first: Row, second: Row) -> Row:
    """Two lines of one wrapped text as one row; the place is that of the first."""
    text = f"{first.text} {second.text}"
    runs = list(looks_of(first))
    for run in looks_of(second):
        if look_of(run) == look_of(runs[-1]):
            runs[-1] = replace(runs[-1], text=f"{runs[-1].text} {run.text}")
        else:
            runs.append(run)
    line = replace(first.line, text=text, runs=tuple(runs), links=(*first.line.links, *second.line.links))
    made = row_of(line, first.at, text, (Cell(text, first.line.box),))
    made.gap = first.gap
    return made


def looks_of(row: Row) -> tuple[Run, ...]:
    """The stretches of one look; the whole row where it has only one."""
    line = row.line
    return row.runs or (Run(row.text, line.bold, line.italic, line.size, line.color),)


def is_run_on(before: Row, row: Row) -> bool:
    """Whether words that look different, as bold ones in a sentence do, are broken between two lines."""
    is_open = before.text[-1:] not in ".!?:;" and (row.text[:1].islower() or len(before.text) >= _LONG)
    return is_open and bool(row.runs) and look_of(looks_of(before)[-1]) == look_of(looks_of(row)[0])


def look_of(run: Run) -> tuple[bool, bool, float, str | None]:
    """How a stretch looks."""
    return (run.bold, run.italic, round(run.size * 2) / 2, run.color)


def part_of(row: Row, cells: tuple[Cell, ...], begin: int, end: int | None) -> Row:
    """Some cells of a row as a row of its own, which holds its words from `begin` to `end`."""
    runs: list[Run] = []
    at = 0
    for run in row.line.runs:
        said = run.text.split()
        kept = said[max(begin - at, 0) : None if end is None else max(end - at, 0)]
        at += len(said)
        if kept:
            runs.append(replace(run, text=" ".join(kept)))
    line = replace(row.line, runs=tuple(runs))
    if len(runs) == 1:
        only = runs[0]
        line = replace(line, runs=(), bold=only.bold, italic=only.italic, size=only.size, color=only.color)
    return row_of(line, 0, " ".join(cell.text for cell in cells), cells)

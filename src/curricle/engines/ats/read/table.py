"""Work told in a table whose columns have names: `Period | Employer | Position and duties`."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from curricle.engines.ats.read.bullet import bullet_of
from curricle.engines.ats.read.dates import find_dates
from curricle.engines.ats.read.label import Role, is_label, role_of
from curricle.engines.ats.read.moment import DASHES
from curricle.engines.ats.read.page import Cell
from curricle.engines.ats.read.row import Row, row_of

_JOINT: Final = re.compile(r"\s*[/&,(]\s*|\s+(?:and|und|et|y|e|en|i)\s+", re.IGNORECASE)
_LEARNT: Final = frozenset({"school", "degree", "area", "score"})
# A cell may begin this much left of the name of its column.
_SLACK: Final = 6.0


@dataclass(frozen=True, slots=True)
class Column:
    """What a column holds; without a role it tells about the entry."""

    left: float
    role: Role | None
    # Whether what somebody did stands below the title in the same cell.
    is_both: bool = False


@dataclass(slots=True)
class Record:
    """The rows of one record, those that name something and those that tell."""

    named: dict[Role, list[Row]] = field(default_factory=dict)
    told: list[Row] = field(default_factory=list)

    @property
    def head(self) -> list[Row]:
        return [_whole(rows, role) for role, rows in self.named.items()]


def columns_of_work(row: Row) -> tuple[Column, ...] | None:
    """The columns that a row announces; nothing where it is no row of headings of jobs."""
    if len(row.cells) < 3 or row.dates or any(len(cell.text) > 40 for cell in row.cells):
        return None
    if any(role_of(cell.text, is_column=True) in _LEARNT for cell in row.cells):
        return None
    made = tuple(_column(cell) for cell in row.cells)
    roles = [column.role for column in made if column.role is not None]
    is_told = sum(
        1 for cell, column in zip(row.cells, made, strict=True) if column.role is None and is_label(cell.text)
    )
    is_known = len(set(roles)) == len(roles) >= 2 and len(roles) + is_told >= len(made) - 1
    return made if is_known and {"title", "company"} & set(roles) else None


def _column(cell: Cell) -> Column:
    parts = _JOINT.split(cell.text.strip(" :"))
    role = role_of(cell.text) or role_of(parts[0])
    is_both = role == "title" and len(parts) > 1 and any(is_label(part) for part in parts[1:])
    return Column(cell.box[0], role, is_both)


def records_of(columns: Sequence[Column], rows: Sequence[Row]) -> Iterator[Record]:
    """The rows below the headings, record by record."""
    record: Record | None = None
    has_period = any(column.role == "period" for column in columns)
    for row in rows:
        begins = _has_period(row, columns, record) if has_period else len(row.cells) >= len(columns) - 1
        if record is None or begins:
            if record is not None:
                yield record
            record = Record()
        for cell in _unglued(row.cells, columns):
            _put(record, _at(columns, cell), row, cell)
    if record is not None:
        yield record


def _unglued(cells: Sequence[Cell], columns: Sequence[Column]) -> Iterator[Cell]:
    """The cells; what ran into a period from the next column is a cell again."""
    for cell in cells:
        at = columns.index(_at(columns, cell))
        spans = find_dates(cell.text) if columns[at].role == "period" and at + 1 < len(columns) else ()
        rest = cell.text[spans[-1].end :].strip(" ,") if spans else ""
        if len(rest) < 3 or cell.box[2] < columns[at + 1].left:
            yield cell
            continue
        x0, top, x1, bottom = cell.box
        yield Cell(cell.text[: spans[-1].end], (x0, top, columns[at + 1].left, bottom))
        yield Cell(rest, (columns[at + 1].left, top, x1, bottom))


def _at(columns: Sequence[Column], cell: Cell) -> Column:
    return next((column for column in reversed(columns) if column.left <= cell.box[0] + _SLACK), columns[0])


def _has_period(row: Row, columns: Sequence[Column], record: Record | None) -> bool:
    """Whether a date begins in the column of dates, and no period is open there."""
    text = next((cell.text for cell in row.cells if _at(columns, cell).role == "period"), "")
    before = record.named.get("period", []) if record is not None else []
    return bool(find_dates(text)) and not (before and before[-1].text[-1:] in DASHES)


def _put(record: Record, column: Column, row: Row, cell: Cell) -> None:
    sign, text = bullet_of(cell.text)
    is_told = column.role is None or (column.is_both and column.role in record.named)
    if column.role is None or is_told:
        record.told.append(_alone(row, cell, text, sign))
    else:
        record.named.setdefault(column.role, []).append(_alone(row, cell, cell.text, None))


def _alone(row: Row, cell: Cell, text: str, sign: str | None) -> Row:
    line = replace(row.line, bullet=sign, runs=(), level=None, cells=(), box=cell.box)
    made = row_of(line, row.at, text, (Cell(text, cell.box),))
    made.gap = row.gap
    return made


def _whole(rows: Sequence[Row], role: Role) -> Row:
    """The lines of one cell as one row that knows what it says."""
    text = " ".join(row.text for row in rows)
    made = row_of(rows[0].line, rows[0].at, text, (Cell(text, rows[0].cells[0].box),))
    made.role = role
    return made

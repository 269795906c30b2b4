"""Rows that hold two entries side by side, and side columns that belong to the rows beside them."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from curricle.engines.ats.read.dates import find_dates
from curricle.engines.ats.read.headings import announced
from curricle.engines.ats.read.lexicon import clues
from curricle.engines.ats.read.place import place
from curricle.engines.ats.read.row import Row, Sheet, part_of, without_dates


def with_side_columns(rows: list[Row]) -> list[Row]:
    """A side column of dates and headings goes between the rows that it stands beside."""
    made = rows
    for page, column in sorted({(row.line.page, row.line.column) for row in rows if row.line.column > 0}):
        side = [row for row in rows if (row.line.page, row.line.column) == (page, column)]
        edges = {round(row.x0) for row in side if _is_date(row)}
        beside = sum(1 for row in side if _is_date(row) or _is_heading(row) or _is_place(row, edges))
        is_rest = not any(map(_is_heading, side)) and all(_is_level(row, rows) for row in side)
        is_dated = beside >= 0.6 * len(side) and any(map(_is_date, side))
        if len(side) >= 3 and (is_dated or is_rest):
            made = _merged(made, side)
    for at, row in enumerate(made):
        row.at = at
    return made


def _is_date(row: Row) -> bool:
    return bool(row.dates) and len(without_dates(row.text, row.dates)) < 3


def _is_place(row: Row, edges: set[int]) -> bool:
    """A town below the dates of an entry."""
    return round(row.x0) in edges and place(row.text) >= 0.85


def _is_level(row: Row, rows: Sequence[Row]) -> bool:
    """Whether a row of the main column stands on the same line."""
    beside = (one for one in rows if one.line.column == 0 and one.line.page == row.line.page)
    return any(abs(one.box[1] - row.box[1]) < 0.4 * row.height for one in beside)


def _is_heading(row: Row) -> bool:
    found = announced(row.text.strip(" :."))
    return found is not None and found.confidence >= 0.9


def _merged(rows: list[Row], side: Sequence[Row]) -> list[Row]:
    taken = {id(row) for row in side}
    made = [row for row in rows if id(row) not in taken]
    for row in side:
        at = next(
            (
                at
                for at, one in enumerate(made)
                if one.line.page > row.line.page
                or (one.line.page == row.line.page and one.box[1] >= row.box[1] - 0.6 * row.height)
            ),
            len(made),
        )
        row.line = replace(row.line, column=0)
        made.insert(at, row)
    return made


def with_centred_dates(rows: list[Row]) -> list[Row]:
    """Rows of a table whose dates stand in the middle beside what they date: each date goes before it."""
    made: list[Row] = []
    for region in _regions(rows):
        page = [row for row in made if row.line.page == region[0].line.page]
        beside = _dated_blocks(page, region)
        if beside is None:
            made += region
            continue
        columns = {date.line.column for _, date in beside if date is not None}
        for row in (*page, *region):
            if row.line.column in columns or row in region:
                row.line = replace(row.line, column=0)
        for block, date in beside:
            _insert(made, block, date)
    for at, row in enumerate(made):
        row.at = at
    return made


def _regions(rows: Sequence[Row]) -> list[list[Row]]:
    """Stretches of rows that go down the page."""
    found: list[list[Row]] = []
    for row in rows:
        before = found[-1][-1] if found else None
        if before is None or row.line.page != before.line.page or row.box[1] < before.box[1] - row.height:
            found.append([row])
        else:
            found[-1].append(row)
    return found


def _dated_blocks(above: Sequence[Row], region: Sequence[Row]) -> list[tuple[list[Row], Row | None]] | None:
    """The blocks of a region, each with the date at its left; nothing where this is another column."""
    left = min(row.x0 for row in region)
    dates = [row for row in above if _is_date(row) and row.box[2] < left]
    if len(dates) < 2 or any(map(_is_heading, region)):
        return None
    found: list[tuple[list[Row], Row | None]] = []
    for _, mine in groupby(region, key=lambda row: row.line.block):
        block = list(mine)
        top, bottom = block[0].box[1] - 2, block[-1].box[3] + 2
        found.append((block, next((one for one in dates if top <= one.box[1] <= bottom), None)))
    dated = [(block[0], date) for block, date in found if date is not None]
    # Dates level with the first rows are in order already, and what else stands beside is another column.
    is_middle = all(abs(row.box[1] - date.box[1]) > 0.4 * row.height for row, date in dated)
    return found if len({id(date) for _, date in dated}) == len(dated) >= 2 and is_middle else None


def _insert(made: list[Row], block: list[Row], date: Row | None) -> None:
    page = block[0].line.page
    if date is not None:
        at = next(at for at, row in enumerate(made) if row is date) + 1
    else:
        top = block[0].box[1] + 2
        below = (at for at, row in enumerate(made) if row.line.page == page and row.box[1] > top)
        at = next(below, len(made))
    made[at:at] = block


def without_grid(rows: Sequence[Row], sheet: Sheet) -> list[Row]:
    """Entries that stand side by side, one after the other: first what is left, then what is right."""
    pairs = [row for row in rows if len(row.cells) == 2]
    if len(pairs) < 2 or not sheet.has_boxes:
        return list(rows)
    ((edge, _),) = Counter(round(row.cells[1].box[0] / 3) for row in pairs).most_common(1)
    alike = [row for row in pairs if abs(row.cells[1].box[0] - edge * 3) <= 4]
    twins = sum(1 for row in alike if _kind(row.cells[0].text) == _kind(row.cells[1].text))
    told = sum(1 for row in alike if _kind(row.cells[0].text) != "other")
    if len(alike) < 2 or len(alike) < 0.5 * len(rows) or twins < 0.75 * len(alike) or not told:
        return list(rows)
    left: list[Row] = []
    right: list[Row] = []
    for row in rows:
        if row in alike:
            words = len(row.cells[0].text.split())
            left.append(_half(row, 0, words))
            right.append(_half(row, 1, words))
        elif row.x0 >= edge * 3 - 4:
            right.append(row)
        else:
            left.append(row)
    return [*left, *right]


def _half(row: Row, cell: int, words: int) -> Row:
    half = part_of(row, (row.cells[cell],), 0 if cell == 0 else words, words if cell == 0 else None)
    half.gap, half.at = row.gap, row.at
    return half


def _kind(text: str) -> str:
    """What a cell is, roughly."""
    spans = find_dates(text)
    if spans and len(without_dates(text, spans)) < 3:
        return "date"
    speaks = clues(text)
    if speaks.degree >= 0.8 and speaks.degree >= speaks.school:
        return "degree"
    return "school" if speaks.school >= 0.9 else "other"

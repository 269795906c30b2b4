"""Where entries of a section begin: by what stands out, by dates, and by what repeats from entry to entry."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from curricle.engines.ats.read.form import starts_of, with_labels
from curricle.engines.ats.read.head import heads_of, is_dated
from curricle.engines.ats.read.label import Role, columns_of, is_label
from curricle.engines.ats.read.lexicon import clues
from curricle.engines.ats.read.row import (
    Row,
    Sheet,
    Style,
    is_full,
    joined,
    look_of,
    looks_of,
    without_dates,
)
from curricle.engines.ats.read.table import columns_of_work, records_of


@dataclass(slots=True)
class Entry:
    """The rows that say what an entry is, and the rows that tell about it."""

    head: list[Row] = field(default_factory=list)
    body: list[Row] = field(default_factory=list)
    # In a table with heads: what each column holds, and the middle of its head.
    columns: tuple[tuple[Role, float], ...] | None = None

    @property
    def rows(self) -> list[Row]:
        return [*self.head, *self.body]


def entries_of(rows: Sequence[Row], sheet: Sheet) -> list[Entry]:
    """The rows of a section as entries; every row is in one of them."""
    rows = _unwrapped(with_labels([row for row in rows if not is_label(row.text)]))
    if not rows:
        return []
    if forms := starts_of(rows):
        return [_of_form(rows[at:end]) for at, end in pairwise([*forms, len(rows)])]
    if _is_list(rows):
        return [Entry([row]) for row in whole_items(rows)]
    for at, row in enumerate(rows[:-1]):
        if (columns := columns_of_work(row)) is not None:
            records = records_of(columns, rows[at + 1 :])
            return [*entries_of(rows[:at], sheet), *(Entry(one.head, one.told) for one in records)]
    table = next((at for at, row in enumerate(rows) if columns_of([cell.text for cell in row.cells])), None)
    if table is not None and table < len(rows) - 1:
        return [*entries_of(rows[:table], sheet), *_of_table(rows[table], rows[table + 1 :])]
    is_head = heads_of(rows, sheet)
    starts = _starts(rows, is_head)
    found: list[Entry] = []
    for at, row in enumerate(rows):
        if at in starts or not found:
            found.append(Entry())
        entry = found[-1]
        if is_head[at] and not entry.body:
            entry.head.append(row)
        else:
            entry.body.append(row)
    for entry in found:
        if not entry.head:
            entry.head.append(entry.body.pop(0))
    return found


def _of_form(rows: Sequence[Row]) -> Entry:
    return Entry(
        [row for row in rows if row.role is not None],
        [row for row in rows if row.role is None],
    )


def _is_list(rows: Sequence[Row]) -> bool:
    """Whether each item of a list is an entry: it begins with one, and items name schools or degrees."""
    items = [row for row in rows if row.bullet]
    if not rows[0].bullet or len(items) < 0.4 * len(rows):
        return False
    if any(is_dated(row) or (row.bold and not row.runs) for row in rows if not row.bullet):
        return False
    named = sum(1 for row in items if max(clues(row.text).degree, clues(row.text).school) >= 0.8)
    return named >= 0.5 * len(items)


def whole_items(rows: Sequence[Row]) -> list[Row]:
    """Items of a list with the lines that they go on in, each as one row."""
    made: list[Row] = []
    for row in rows:
        if made and not row.bullet and (row.gap < 0.8 or row.line.block == made[-1].line.block):
            made[-1] = joined(made[-1], row)
        else:
            made.append(row)
    return made


def _of_table(head: Row, rows: Sequence[Row]) -> list[Entry]:
    """Rows of a table below its heads: a row with several cells, or a date, begins an entry."""
    roles = columns_of([cell.text for cell in head.cells]) or ()
    columns = tuple(
        (role, (cell.box[0] + cell.box[2]) / 2)
        for role, cell in zip(roles, head.cells, strict=True)
        if role is not None
    )
    found: list[Entry] = []
    for row in rows:
        if not found or len(row.cells) >= 3 or (row.dates and found[-1].head[0].dates):
            found.append(Entry([row], columns=columns))
        else:
            found[-1].head.append(row)
    return found


def _unwrapped(rows: Sequence[Row]) -> list[Row]:
    """Rows of which those that stand out and go on in the next line are one."""
    if not rows:
        return []
    right = max(row.box[2] for row in rows)
    made: list[Row] = []
    for at, row in enumerate(rows):
        before = made[-1] if made else None
        if before is not None and _is_wrapped(before, row) and is_full(rows[at - 1], row, right):
            made[-1] = joined(before, row)
        else:
            made.append(row)
    return made


def _is_with_date(row: Row) -> bool:
    """Whether a date stands at the right of the rest of a wrapped line."""
    return len(row.cells) == 2 and bool(row.dates) and row.dates[0].start >= len(row.cells[0].text)


def _is_wrapped(before: Row, row: Row) -> bool:
    is_open = row.text[:1].islower() or before.text.endswith(
        (",", " of", " and", " for", " in", " de", "&", "-")
    )
    stands_out = before.bold or before.line.level is not None or is_open
    return (
        stands_out
        and look_of(looks_of(row)[0]) == look_of(looks_of(before)[-1])
        and (is_open or row.style == before.style or bool(before.runs))
        and row.line.block == before.line.block
        and not before.bullet
        and not row.bullet
        and len(before.cells) == 1
        and (len(row.cells) == 1 or _is_with_date(row))
        and (not before.dates or before.dates[-1].end < 0.7 * len(before.text))
        and -0.3 < row.gap < 0.6
        and len(row.cells[0].text) < 45
        and clues(row.text).sentence < 0.5
        and abs(row.x0 - before.x0) < 3
    )


def _starts(rows: Sequence[Row], is_head: Sequence[bool]) -> set[int]:
    """The rows that entries begin with."""
    runs = _runs(is_head)
    if not runs:
        return set()
    dated = {run: [at for at in range(*run) if is_dated(rows[at])] for run in runs}
    dated_runs = [run for run in runs if dated[run]]
    usual = Counter(rows[start].style for start, _ in dated_runs)
    starts: set[int] = set()
    for start, end in runs:
        dates = dated[start, end]
        if not dates and len(dated_runs) >= 2 and starts and rows[start].style not in usual:
            continue
        if (
            starts
            and not dates
            and len(dated_runs) >= 1
            and end - start == 1
            and rows[start].style not in usual
        ):
            continue
        starts.add(start)
        starts.update(_splits(rows, start, end, dates, usual))
    return starts


def _runs(is_head: Sequence[bool]) -> list[tuple[int, int]]:
    runs: list[tuple[int, int]] = []
    start: int | None = None
    for at, head in enumerate([*is_head, False]):
        if head and start is None:
            start = at
        elif not head and start is not None:
            runs.append((start, at))
            start = None
    return runs


def _splits(rows: Sequence[Row], start: int, end: int, dates: list[int], usual: Counter[Style]) -> set[int]:
    """Where one run of heads holds several entries: each has one date, and begins as the first does."""
    found: set[int] = set()
    if len(dates) < 2:
        return _by_style(rows, start, end) if not dates else found
    first = rows[start].style
    offset = dates[0] - start
    for before, after in pairwise(dates):
        between = range(before + 1, after + 1)
        if (
            rows[after].line.page == rows[before].line.page
            and after == before + 1
            and _is_end_of(rows[before], rows[after])
        ):
            continue
        alike = [at for at in between if rows[at].style == first]
        gaps = [at for at in between if rows[at].gap > 0.35 + min(rows[one].gap for one in between)]
        if alike and offset == 0 and after in alike:
            found.add(after)
        elif alike:
            found.add(_best_of(alike, gaps, after - offset))
        elif gaps:
            found.add(max(gaps, key=lambda at: rows[at].gap))
        else:
            found.add(max(before + 1, after - offset))
    return found


def _best_of(alike: list[int], gaps: list[int], expected: int) -> int:
    both = [at for at in alike if at in gaps]
    if expected in alike:
        return expected
    return both[0] if both else alike[0]


def _is_end_of(first: Row, second: Row) -> bool:
    """A row with the start and a row with the end of one period."""
    return (
        len(without_dates(first.text, first.dates)) < 3
        and len(without_dates(second.text, second.dates)) < 3
        and first.dates[-1].kind in ("date", "since")
        and second.dates[0].kind in ("date", "until")
    )


def _kind(row: Row) -> str | None:
    """What the words of a row speak for most clearly."""
    speaks = clues(row.text)
    best = max(("degree", "school", "title", "company"), key=lambda name: float(getattr(speaks, name)))
    return best if float(getattr(speaks, best)) >= 0.8 else None


def _by_style(rows: Sequence[Row], start: int, end: int) -> set[int]:
    """Heads without dates: each begins as the first does, if what follows looks different or is apart."""
    first = rows[start].style
    rest = range(start + 1, end)
    alike = [at for at in rest if rows[at].style == first]
    if not alike:
        return set()
    kind = _kind(rows[start])
    same = [at for at in alike if kind is not None and _kind(rows[at]) == kind]
    if same and (len(alike) == len(rest) or len(same) < len(alike)):
        return set(same)
    if len(alike) < len(rest):
        return {at for at in alike if rows[at - 1].style != first}
    apart = {at for at in rest if rows[at].gap > 0.5}
    return apart if apart and len(apart) < len(rest) else set()

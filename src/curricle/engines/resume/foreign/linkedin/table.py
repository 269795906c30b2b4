"""One table of the archive as rows by column, however its language, signs and first lines are."""

import csv
import io
from dataclasses import dataclass
from typing import Final

from curricle.engines.resume.foreign.linkedin.kinds import KINDS, Kind, column_of

MOST_ROWS: Final = 2000
MOST_COLUMNS: Final = 60
# LinkedIn puts notes above some tables.
_HEADER_WITHIN: Final = 12
_WIDEST: Final = 1_000_000


@dataclass(frozen=True, slots=True)
class Table:
    """Rows by column. Columns that nobody knows keep the name that they have."""

    kind: Kind
    rows: list[dict[str, str]]
    is_cut: bool = False


def text_of(raw: bytes) -> str:
    """The text of a file, in the encoding that it seems to have."""
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        return raw.decode("utf-16", "replace")
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        return raw.decode("cp1252", "replace")


def read_table(raw: bytes, kind: Kind) -> Table | None:
    """The table, or nothing where this is none."""
    text = text_of(raw)
    lines = _split(text, _sign(text, kind))
    found = _header(lines, kind)
    if found is None:
        return None
    at, columns = found
    rows = [
        dict(zip(columns, row, strict=False)) for row in lines[at + 1 :] if any(cell.strip() for cell in row)
    ]
    return Table(kind, rows[:MOST_ROWS], len(rows) > MOST_ROWS)


def kind_of_table(raw: bytes) -> Kind | None:
    """Which table a lone file is, by its first line; only what can be nothing else."""
    text = text_of(raw)[:20_000]
    for kind in KINDS:
        if len(kind.columns) < 3:
            continue
        found = _named(_split(text, _sign(text, kind)), kind)
        if found is not None and found[0] >= max(3, len(kind.columns) - 2):
            return kind
    return None


def _sign(text: str, kind: Kind) -> str:
    """The sign between two cells: the one by which most columns are known."""
    head = "\n".join(text.splitlines()[:_HEADER_WITHIN])[:5000]

    def known(sign: str) -> int:
        found = _named(_split(head, sign), kind)
        return found[0] if found is not None else 0

    return max(",;\t", key=known)


def _split(text: str, sign: str) -> list[list[str]]:
    previous = csv.field_size_limit(_WIDEST)
    rows: list[list[str]] = []
    try:
        for row in csv.reader(io.StringIO(text.replace("\x00", ""), newline=""), delimiter=sign):
            rows.append(row[:MOST_COLUMNS])
            if len(rows) > MOST_ROWS + _HEADER_WITHIN:
                break
    except csv.Error:
        # A field without end: what came before it is still good.
        pass
    finally:
        csv.field_size_limit(previous)
    return rows


def _named(lines: list[list[str]], kind: Kind) -> tuple[int, int, list[str]] | None:
    """The line that names most columns: how many, where, and what its columns mean."""
    best: tuple[int, int, list[str]] | None = None
    for at, row in enumerate(lines[:_HEADER_WITHIN]):
        names = [column_of(kind, cell) for cell in row]
        known = len({name for name in names if name})
        if known and (best is None or known > best[0]):
            best = (known, at, _unique(names, row))
    return best


def _header(lines: list[list[str]], kind: Kind) -> tuple[int, list[str]] | None:
    """Where the header stands, and what its columns mean."""
    best = _named(lines, kind)
    if best is not None and best[0] >= min(2, len(kind.columns)):
        return best[1], best[2]
    # In a language that is not known here the columns stand where they always stand.
    for at, row in enumerate(lines[:_HEADER_WITHIN]):
        if len(row) == len(kind.columns) > 1 and all(cell.strip() for cell in row):
            return at, list(kind.columns)
    return (
        (0, list(kind.columns))
        if best is None and len(kind.columns) == 1 and lines and len(lines[0]) == 1
        else None
    )


def _unique(names: list[str | None], row: list[str]) -> list[str]:
    made: list[str] = []
    for number, (name, header) in enumerate(zip(names, row, strict=True), 1):
        wanted = name or header.strip() or f"column {number}"
        made.append(wanted if wanted not in made else f"{wanted} {number}")
    return made

"""Entries that are forms: on each row what is asked stands at left, what is said at right, with no colon."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from curricle.engines.ats.read.label import Role, is_label, role_of
from curricle.engines.ats.read.page import Cell
from curricle.engines.ats.read.row import Row, row_of

_LEAST: Final = 3
# Without one of these a table is of something else.
_TELLING: Final = frozenset({"title", "company", "school", "degree"})


def with_labels(rows: Sequence[Row]) -> Sequence[Row]:
    """The rows of a form without what is asked, which becomes their role; others as they are."""
    asked = [_asked(row) for row in rows]
    roles = {role for role in asked if role is not None}
    if sum(role is not None for role in asked) < _LEAST or len(roles) < 2 or not roles & _TELLING:
        return rows
    edge = min(row.cells[1].box[0] for row, role in zip(rows, asked, strict=True) if role is not None)
    made: list[Row] = []
    for row, role in zip(rows, asked, strict=True):
        if role is not None:
            made.append(_said(row, row.cells[1].text))
            made[-1].role = role
        elif len(row.cells) == 2 and is_label(row.cells[0].text):
            made.append(_said(row, row.cells[1].text, bullet="•"))
        elif row.box[2] >= edge:
            made.append(_said(row, row.cells[-1].text) if row.x0 < edge - 2 else row)
    return made


def starts_of(rows: Sequence[Row]) -> list[int]:
    """Where the entries of a form begin: the same is asked first each time. Empty where this is none."""
    roles = [row.role for row in rows]
    if (
        not roles
        or roles[0] is None
        or sum(role is not None for role in roles) < max(_LEAST, 0.4 * len(rows))
    ):
        return []
    return [at for at, role in enumerate(roles) if role == roles[0]]


def _asked(row: Row) -> Role | None:
    return role_of(row.cells[0].text) if len(row.cells) == 2 and not row.bullet else None


def _said(row: Row, text: str, bullet: str | None = None) -> Row:
    made = row_of(replace(row.line, bullet=bullet, runs=()), row.at, text, (Cell(text, row.cells[-1].box),))
    made.gap = row.gap
    return made

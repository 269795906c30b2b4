"""What was read, value by value, before it becomes a document: each with its rows and how sure it is."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from curricle.engines.ats.read.dates import DateSpan
from curricle.engines.ats.read.row import Row


@dataclass(slots=True)
class Said:
    """A value and where it stands; values that are themselves objects are written as they are."""

    value: Any
    rows: tuple[Row, ...]
    confidence: float


# Names of the document to what was said for them; lists and objects nest as in the document.
Draft = dict[str, Any]


def said(value: Any, rows: Row | Iterable[Row], confidence: float) -> Said:
    """A value read from these rows."""
    found = (rows,) if isinstance(rows, Row) else tuple(rows)
    return Said(value, found, round(min(max(confidence, 0.05), 0.99), 2))


@dataclass(slots=True)
class SectionDraft:
    """A section before it is in the document."""

    type: str
    heading: Row | None
    heading_text: str
    confidence: float
    standard: bool
    items: list[Draft] = field(default_factory=list)


def period_said(span: DateSpan, row: Row, *, single_is_start: bool = False, sure: float = 0.95) -> Said:
    """From when to when, as the document has it. A single date is when something ended, if not told else."""
    raw = span.text[:100] if span.is_rough else None

    def date(value: str) -> dict[str, str]:
        return {"value": value} | ({"raw": raw} if raw else {})

    value: dict[str, Any] = {}
    if span.kind == "date" and span.first:
        value["start" if single_is_start else "end"] = date(span.first)
    else:
        if span.first:
            value["start"] = date(span.first)
        if span.last and not span.present:
            value["end"] = date(span.last)
        if span.present:
            value["present"] = True
    return said(value, row, sure)


def date_said(span: DateSpan, row: Row, sure: float = 0.9) -> Said:
    """One date."""
    value = span.last or span.first
    raw = {"raw": span.text[:100]} if span.is_rough else {}
    return said({"value": value} | raw, row, sure)


def texts(rows: Sequence[Row]) -> str:
    """Rows of one paragraph as one line."""
    joined = ""
    for row in rows:
        if joined.endswith("-") and row.text[:1].islower() and joined[-2:-1].isalpha():
            joined = joined[:-1] + row.text
        elif joined and not _is_unspaced(joined[-1], row.text[:1]):
            joined += f" {row.text}"
        else:
            joined += row.text
    return joined


def _is_unspaced(last: str, first: str) -> bool:
    """Chinese and Japanese go on without a blank on the next line."""
    return "\u3000" <= last <= "\u9fff" and "\u3000" <= first <= "\u9fff"

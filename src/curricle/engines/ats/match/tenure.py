"""How long somebody has worked: months from periods, those that overlap counted once."""

from collections.abc import Iterable
from datetime import date

from curricle.engines.resume.calendar import parts_of
from curricle.engines.resume.model import Document, WorkItem
from curricle.engines.resume.part import Date, Period

Months = tuple[int, int]
_LONGEST = 70 * 12


def months_of(period: Period | None, today: date) -> Months | None:
    """The first month and the one after the last; years alone count from January to January."""
    if period is None or period.start is None or period.start.value is None:
        return None
    start = _month(period.start.value)
    if start is None:
        return None
    now = today.year * 12 + today.month
    if period.present or period.end is None or period.end.value is None:
        # A start without an end is one date, not work until today.
        end = now if period.present else start + 1
    else:
        value = _month(period.end.value)
        if value is None:
            return None
        end = value + (0 if len(period.end.value) == 4 else 1)
        if end <= start and len(period.end.value) == 4:
            end = start + 6
    end = min(end, now)
    return (start, end) if 0 < end - start <= _LONGEST else None


def _month(value: str) -> int | None:
    parts = parts_of(value)
    if parts is None:
        return None
    return parts[0] * 12 + (parts[1] if len(parts) > 1 else 1)


def merged(spans: Iterable[Months]) -> int:
    """How many months several spans cover together."""
    total, last = 0, -1
    for start, end in sorted(spans):
        total += max(0, end - max(start, last))
        last = max(last, end)
    return total


def worked(document: Document, today: date) -> int:
    """The months of all positions that are shown."""
    found = []
    for section in document.content.sections:
        if not section.visible:
            continue
        for item in section.items:
            if isinstance(item, WorkItem) and item.visible:
                found += [months_of(role.period, today) for role in item.roles if role.visible]
    return merged(span for span in found if span is not None)


def latest_day(document: Document) -> date:
    """The last day that a document speaks of: where nobody says what day it is, present means until then."""
    days = [date(1970, 1, 1)]
    for section in document.content.sections:
        for item in section.items:
            parts = [item, *item.roles] if isinstance(item, WorkItem) else [item]
            for part in parts:
                period = getattr(part, "period", None)
                days += [_last_of(one) for one in (period.start, period.end) if one] if period else []
    return max(days)


def _last_of(moment: Date) -> date:
    parts = parts_of(moment.value) if moment.value else None
    if not parts:
        return date(1970, 1, 1)
    return date(parts[0], parts[1] if len(parts) > 1 else 12, 28)

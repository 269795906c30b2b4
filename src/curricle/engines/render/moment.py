"""Dates and periods as a reader of the document's language writes them."""

from curricle.engines.render.wording import Wording
from curricle.engines.resume.model import Date, Period

RANGE = " – "


def write_date(date: Date | None, words: Wording) -> str:
    """A date as precise as it is known; what cannot be read is shown as its owner wrote it."""
    if date is None:
        return ""
    if date.value is None:
        return date.raw or ""
    parts = date.value.split("-")
    if len(parts) == 1 or not all(part.isdigit() for part in parts):
        return date.value
    month = int(parts[1])
    if not 1 <= month <= 12:
        return date.value
    name = words.months[month - 1]
    if len(parts) == 2:
        return words.month_year.format(month=name, year=parts[0])
    return words.day_month_year.format(day=int(parts[2]), month=name, year=parts[0])


def write_period(period: Period | None, words: Wording) -> str:
    """From when to when, in one line."""
    if period is None:
        return ""
    start = write_date(period.start, words)
    end = words.present if period.present else write_date(period.end, words)
    if start and end and start != end:
        return f"{start}{RANGE}{end}"
    return start or end

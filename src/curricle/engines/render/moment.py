"""Dates and periods as a reader of the document's language writes them."""

from typing import TYPE_CHECKING

from curricle.engines.render.wording import Wording

if TYPE_CHECKING:
    from curricle.engines.resume.model import Date, Period

RANGE = " – "


def write_date(date: "Date | None", words: Wording) -> str:
    """A date as precise as it is known; what cannot be read is shown as its owner wrote it."""
    if date is None:
        return ""
    if date.value is None:
        return date.raw or ""
    parts = date.value.split("-")
    if not all(part.isdigit() for part in parts) or not 1 <= len(parts) <= 3:
        return date.value
    if len(parts) > 1 and not 1 <= int(parts[1]) <= 12:
        return date.value
    return _write_parts([int(part) for part in parts[1:]], parts[0], words)


def _write_parts(month_and_day: list[int], year: str, words: Wording) -> str:
    if not month_and_day or not words.shows_months:
        return words.year.format(year=year)
    month, *day = month_and_day
    if words.is_numeric:
        numbers = {"month": f"{month:02}", "year": year, "day": f"{day[0]:02}" if day else ""}
        return (words.day_month_year if day else words.month_year).format(**numbers)
    if day:
        return words.day_month_year.format(day=day[0], month=words.months_of[month - 1], year=year)
    return words.month_year.format(month=words.months[month - 1], year=year)


def write_period(period: "Period | None", words: Wording) -> str:
    """From when to when, in one line."""
    if period is None:
        return ""
    start = write_date(period.start, words)
    end = words.present if period.present else write_date(period.end, words)
    if start and end and start != end:
        return f"{start}{RANGE}{end}"
    return start or end

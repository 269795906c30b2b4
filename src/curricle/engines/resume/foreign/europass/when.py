"""Dates of both kinds of Europass: in attributes, in elements, or in words."""

from curricle.engines.resume.calendar import parts_of
from curricle.engines.resume.foreign.desk import Values, View
from curricle.engines.resume.foreign.when import date_of, period_between


def date_in(view: View) -> Values | None:
    """A date, however it is written."""
    if not isinstance(view.value, dict):
        return view.date()
    year = view.line("@year") or view.line("Year")
    if year:
        month = (view.line("@month") or view.line("Month")).strip("-").zfill(2)
        day = (view.line("@day") or view.line("Day")).strip("-").zfill(2)
        written = "-".join(part for part in (year, month, day) if part != "00")
        return {"value": written} if parts_of(written) is not None else {"raw": written[:100]}
    for name in ("FormattedDateTime", "YearMonth", "DateText", "Date"):
        if view.has(name):
            return date_in(view.one(name))
    return view.date() if view.has("#text") else None


def period_in(view: View) -> Values | None:
    """From when to when."""
    inner = view.one("Period") if view.has("Period") else view
    start = date_in(inner.first("From", "StartDate"))
    still = [inner.flag(name) for name in ("Current", "CurrentIndicator", "Ongoing") if inner.has(name)]
    is_open = any(still)
    if is_open:
        inner.first("To", "EndDate").refuse("It is marked as going on, and has an end as well.")
        return period_between(start, None, is_open=True)
    end = date_in(inner.first("To", "EndDate"))
    return period_between(start, end, is_open=False)


def date_of_entry(view: View) -> Values | None:
    """One date of an entry, under whichever name."""
    for name in ("Date", "IssueDate", "FirstIssuedDate", "PublicationDate", "EventDate", "Year"):
        if view.has(name):
            return date_in(view.one(name))
    return None


__all__ = ["date_in", "date_of", "date_of_entry", "period_in"]

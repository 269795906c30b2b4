"""Dates as people write them: from when to when, in many languages, found within any text.

A text is cut into words, numbers and signs once, and dates are read from these pieces from left to right, so
that the work is in proportion to the length whatever stands there.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, Literal

from curricle.engines.ats.read.moment import DASHES, Moment, Moments
from curricle.engines.resume.part import Date, Period

# What must stand in a text before it is worth looking closer.
_HINT: Final = re.compile(
    r"(?:19|20)\d\d|['’‘`]\s?\d\d|\d\d?\s?[/.-]\s?\d\d|[^\W\d_][.-]?\s?\d\d(?!\d)|\d[년年]"
)
_LONGEST: Final = 4000

Kind = Literal["range", "since", "until", "date"]


@dataclass(frozen=True, slots=True)
class DateSpan:
    """A date or period within a text: where it stands and what it says."""

    start: int
    end: int
    text: str
    kind: Kind
    first: str | None
    last: str | None
    present: bool = False
    # Whether words that are not part of a plain date (a season, a quarter) stand there.
    is_rough: bool = False

    @property
    def precision(self) -> Literal["year", "month", "day"]:
        """How much of the most precise of its dates is known."""
        longest = max(len(self.first or ""), len(self.last or ""))
        return "day" if longest == 10 else "month" if longest == 7 else "year"

    @property
    def date(self) -> Date:
        """The one date, or the last of a period."""
        return _date(self.last or self.first, self.text if self.is_rough else None)

    @property
    def period(self) -> Period:
        """From when to when; a single date is the end, as for a degree."""
        raw = self.text if self.is_rough else None
        if self.kind == "date":
            return Period(end=_date(self.first, raw))
        first = _date(self.first, raw) if self.first else None
        last = _date(self.last, raw) if self.last and not self.present else None
        return Period(start=first, end=last, present=self.present)


def _date(value: str | None, raw: str | None) -> Date:
    return Date(value=value, raw=raw[:100] if raw else None)


def find_dates(text: str, language: str | None = None) -> tuple[DateSpan, ...]:
    """All dates and periods of a text, from left to right. `language` decides what 03/04/2020 means."""
    return _find(text[:_LONGEST], language)


@lru_cache(maxsize=2048)
def _find(text: str, language: str | None) -> tuple[DateSpan, ...]:
    if _HINT.search(text) is None:
        return ()
    return tuple(_Reader(text, language).spans())


class _Reader:
    """Reads the dates of one text."""

    def __init__(self, text: str, language: str | None) -> None:
        self.text = text
        self.moments = Moments(text, language)
        self.pieces = self.moments.pieces

    def spans(self) -> Iterator[DateSpan]:
        at = 0
        while at < len(self.pieces):
            found = self._period(at) if self.moments.may_begin(at) else None
            if found is None:
                at += 1
                continue
            span, at = found
            yield span

    def _period(self, at: int) -> tuple[DateSpan, int] | None:
        since = self.moments.small_word("since", at)
        first = self.moments.at(at + since)
        if first is None:
            return self._until(at)
        if first.is_now:
            return None
        if first.upto is not None:
            return self._said(at, first.end, "range", (first.value, first.upto), first.is_rough)
        after = self._between(first.end)
        last = self.moments.at(after) if after is not None else self._now_beside(first.end)
        if last is not None and first.value is None and last.value is not None and last.month_only is None:
            # `May – Aug 2026`: the year stands only once.
            first = Moment(f"{last.value[:4]}-{first.month_only:02}", first.begin, first.end)
        if first.value is None:
            return None
        return self._range(at, first, last) or self._single(at, first, after, is_since=since > 0)

    def _range(self, at: int, first: Moment, last: Moment | None) -> tuple[DateSpan, int] | None:
        assert first.value is not None
        if last is not None and last.is_now:
            return self._said(at, last.end, "range", (first.value, None), first.is_rough)
        if last is None or last.value is None or _is_odd(first, last):
            return None
        both = _ordered(first.value, last.upto or last.value)
        return self._said(at, last.end, "range", both, first.is_rough or last.is_rough)

    def _single(
        self, at: int, first: Moment, after: int | None, *, is_since: bool
    ) -> tuple[DateSpan, int] | None:
        if is_since:
            return self._said(at, first.end, "since", (first.value, None), first.is_rough)
        if first.is_weak:
            return None
        if after is not None and self._is_open(first.end, after):
            return self._said(at, after, "since", (first.value, None), first.is_rough)
        return self._said(at, first.end, "date", (first.value, None), first.is_rough)

    def _now_beside(self, at: int) -> Moment | None:
        """`Jun 2013 Present`, where a gap or an arrow stood between them."""
        return self.moments.now(at) if at < len(self.pieces) and self.pieces[at].folded else None

    def _until(self, at: int) -> tuple[DateSpan, int] | None:
        skip = self.moments.small_word("until", at)
        if not skip and at < len(self.pieces) and self.pieces[at].text in DASHES and self._is_first(at):
            skip = 1
        if not skip:
            return None
        last = self.moments.at(at + skip)
        if last is None or last.value is None or last.is_weak:
            return None
        return self._said(at, last.end, "until", (None, last.value), last.is_rough)

    def _is_first(self, at: int) -> bool:
        return at == 0 or self.pieces[at - 1].text in "(|"

    def _is_open(self, end: int, after: int) -> bool:
        """`2019 –` and nothing behind it."""
        if self.pieces[after - 1].text not in DASHES or after - end != 1:
            return False
        return after == len(self.pieces) or self.pieces[after].text in ")|"

    def _said(
        self, begin: int, end: int, kind: Kind, dates: tuple[str | None, str | None], is_rough: bool
    ) -> tuple[DateSpan, int]:
        start, stop = self.pieces[begin].start, self.pieces[end - 1].end
        first, last = dates
        # A period without an end has not ended.
        present = kind in ("range", "since") and last is None
        return DateSpan(start, stop, self.text[start:stop], kind, first, last, present, is_rough), end

    def _between(self, at: int) -> int | None:
        """Where the second date may begin: after a dash, or a word such as `to`."""
        if at >= len(self.pieces):
            return None
        begin = at
        while at < len(self.pieces) and at - begin < 3 and self.pieces[at].text in DASHES:
            at += 1
        if at > begin:
            return at
        if self.pieces[at].text == "/" and at + 1 < len(self.pieces):
            return at + 1
        if self.pieces[at].text == "." and self.text[self.pieces[at].start :][:2] == "..":
            while at < len(self.pieces) and self.pieces[at].text == ".":
                at += 1
            return at
        count = self.moments.phrase("between", at, 2)
        return at + count if count else None


def _is_odd(first: Moment, last: Moment) -> bool:
    """Two weak signs, as in `1 - 3`, are no period."""
    return first.is_weak and last.is_weak and len(first.value or "") < 7


def _ordered(first: str, last: str) -> tuple[str, str]:
    known = min(len(first), len(last))
    return (last, first) if first[:known] > last[:known] else (first, last)

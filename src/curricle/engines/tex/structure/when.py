"""Dates as people write them in resumes: from when to when, in many languages."""

import json
import re
import unicodedata
from functools import cache
from importlib.resources import files
from typing import Any, Final

_DASH: Final = re.compile(
    r"\s*(?:--+|[–—−]|\bto\b|\bbis\b|\buntil\b|(?<=\d)\s*-\s*(?=\d{4}|\D))\s*|\s+-\s+"
    r"|(?<=\d)\s+(?:à|a|au|al|hasta|jusqu['’]à|fino al?)\s+",
    re.IGNORECASE,
)
_YEAR: Final = r"(?:19|20)\d\d"
_NUMERIC: Final = (
    (re.compile(rf"(?P<year>{_YEAR})[-/.](?P<month>\d{{1,2}})(?:[-/.](?P<day>\d{{1,2}}))?"), False),
    (re.compile(rf"(?:(?P<day>\d{{1,2}})[./])?(?P<month>\d{{1,2}})[-/.](?P<year>{_YEAR})"), False),
    (re.compile(rf"(?P<year>{_YEAR})"), False),
)
_NAMED: Final = re.compile(
    rf"(?:(?P<day>\d{{1,2}})\.?(?:st|nd|rd|th)?\s+)?(?:de\s+)?(?P<name>[^\W\d_]{{3,}})\.?,?\s+(?:(?P<late>\d{{1,2}}),\s*)?(?:de\s+)?['’]?(?P<year>{_YEAR}|\d\d)\b"
)
_LONGEST: Final = 60
_FILLING: Final = re.compile(
    r"\b(?:expected|since|from|seit|depuis|desde|dal|ab|von|graduated|graduating|in)\b:?", re.IGNORECASE
)
_BETWEEN: Final = frozenset(
    [
        "to",
        "bis",
        "until",
        "since",
        "from",
        "seit",
        "depuis",
        "desde",
        "ab",
        "von",
        "a",
        "à",
        "au",
        "al",
        "hasta",
        "de",
        "du",
        "le",
        "expected",
        "in",
        "graduated",
    ]
)
_STILL: Final = frozenset({"present", "now", "today", "current", "currently", "ongoing", "date", "til date"})


@cache
def _months() -> dict[str, int]:
    """Names of months in all languages that pages are written in, without points and accents."""
    found: dict[str, int] = {"sept": 9}
    for language in _languages():
        for key in ("months", "months_long"):
            for number, name in enumerate(language.get(key, ()), 1):
                found.setdefault(_folded(name), number)
    return found


@cache
def _still() -> frozenset[str]:
    return _STILL | {_folded(language["present"]) for language in _languages() if "present" in language}


@cache
def _languages() -> tuple[dict[str, Any], ...]:
    folder = files("curricle.engines.render").joinpath("languages")
    read = sorted(file.name for file in folder.iterdir() if file.name.endswith(".json"))
    return tuple(json.loads(folder.joinpath(name).read_text("utf-8")) for name in read)


@cache
def section_words() -> dict[str, str]:
    """What sections are called, to their types."""
    found: dict[str, str] = {}
    for language in _languages():
        for kind, name in language["sections"].items():
            found.setdefault(_folded(name), kind)
    return found


@cache
def dating_words() -> frozenset[str]:
    """Words that are parts of dates, in all languages."""
    names = {*_months(), *_still(), *_SEASONS, *_BETWEEN}
    return frozenset(part for name in names for part in re.findall(r"[^\W_]+", name))


def _folded(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text.casefold())
    return "".join(sign for sign in plain if not unicodedata.combining(sign)).strip(" .")


def date_of(text: str) -> str | None:
    """A date as the document writes it: 2024, 2024-05 or 2024-05-01."""
    text = text.strip(" ,.;()")
    if named := _NAMED.fullmatch(text):
        month = _months().get(_folded(named["name"]))
        year = named["year"] if len(named["year"]) == 4 else f"20{named['year']}"
        if month is not None:
            return _written(year, month, named["day"] or named["late"])
        return year if _folded(named["name"]) in _SEASONS and len(named["year"]) == 4 else None
    for pattern, _ in _NUMERIC:
        if found := pattern.fullmatch(text):
            parts = found.groupdict()
            month = int(parts["month"]) if parts.get("month") else None
            if month is None or 1 <= month <= 12:
                return _written(parts["year"], month, parts.get("day"))
    return None


_SEASONS: Final = frozenset({"spring", "summer", "autumn", "fall", "winter"})


def _written(year: str, month: int | None, day: str | None) -> str:
    if month is None:
        return year
    if day is None or not 1 <= int(day) <= 28:
        return f"{year}-{month:02}"
    return f"{year}-{month:02}-{int(day):02}"


def period_of(text: str) -> dict[str, Any] | None:
    """From when to when; nothing where this is not a date at all."""
    text = " ".join(text.split()).strip(" ,.;()")
    if not text or len(text) > _LONGEST:
        return None
    since = re.match(r"(?:since|seit|depuis|desde|ab)\b", text, re.IGNORECASE) is not None
    text = _FILLING.sub("", text).strip(" ,.;()")
    single = date_of(text)
    if single is not None:
        return {"start": {"value": single}, "present": True} if since else {"end": {"value": single}}
    parts = [part for part in _DASH.split(text) if part.strip()]
    if len(parts) != 2:
        return None
    first, last = parts
    end = date_of(last)
    start = date_of(first) or (_month_before(first, end) if end else None)
    still = _folded(last) in _still()
    if start is None or (end is None and not still):
        return None
    return (
        {"start": {"value": start}, "present": True}
        if still
        else {"start": {"value": start}, "end": {"value": end}}
    )


def _month_before(text: str, end: str | None) -> str | None:
    """`May – Aug 2026`: the year stands only once."""
    month = _months().get(_folded(text))
    return f"{end[:4]}-{month:02}" if month and end else None

"""Dates as people and programs write them: one date, or from when to when."""

import re
import unicodedata
from functools import cache
from typing import Any, Final

from curricle.engines.resume.calendar import is_after, parts_of

Values = dict[str, Any]

# One language a line, January first. What two languages share counts for the first that has it.
_NAMES: Final = """
january february march april may june july august september october november december
januar februar marz april mai juni juli august september oktober november dezember
janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre
enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre
gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre
janeiro fevereiro marco abril maio junho julho agosto setembro outubro novembro dezembro
januari februari maart april mei juni juli augustus september oktober november december
januari februari mars april maj juni juli augusti september oktober november december
januar februar marts april maj juni juli august september oktober november december
tammikuu helmikuu maaliskuu huhtikuu toukokuu kesakuu heinakuu elokuu syyskuu lokakuu marraskuu joulukuu
styczen luty marzec kwiecien maj czerwiec lipiec sierpien wrzesien pazdziernik listopad grudzien
stycznia lutego marca kwietnia maja czerwca lipca sierpnia wrzesnia pazdziernika listopada grudnia
leden unor brezen duben kveten cerven cervenec srpen zari rijen listopad prosinec
ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie
ocak subat mart nisan mayis haziran temmuz agustos eylul ekim kasim aralik
январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь
января февраля марта апреля мая июня июля августа сентября октября ноября декабря
"""
_STILL_WORDS: Final = """
present now current currently today ongoing date
heute aktuell jetzt actuel actuelle present aujourd'hui aujourdhui actualidad actual presente attuale
oggi atual heden nu nuvarande pagaende nykyinen obecnie teraz soucasnost prezent gunumuz halen
настоящее сейчас 現在 至今 현재
"""
_STILL: Final = frozenset(_STILL_WORDS.split())
_YEAR: Final = r"(?:1[89]|20|21)\d\d"
_NUMERIC: Final = (
    re.compile(rf"(?P<year>{_YEAR})(?:[-/.](?P<month>\d{{1,2}})(?:[-/.](?P<day>\d{{1,2}}))?)?"),
    re.compile(rf"(?P<month>\d{{1,2}})[-/. ]+(?P<year>{_YEAR})"),
    re.compile(rf"(?P<day>\d{{1,2}})\. ?(?P<month>\d{{1,2}})\. ?(?P<year>{_YEAR})"),
    re.compile(rf"(?P<year>{_YEAR})年(?:(?P<month>\d{{1,2}})月(?:(?P<day>\d{{1,2}})日)?)?"),
    re.compile(rf"(?P<year>{_YEAR})-(?P<month>\d\d)-(?P<day>\d\d)T[\d:.]+(?:Z|[+-][\d:]+)?"),
)
_NAMED: Final = (
    re.compile(
        rf"(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th|er|\.)? )?(?:de )?(?P<name>[^\W\d_]{{3,}})\.?,?"
        rf" (?:de )?(?P<year>{_YEAR})"
    ),
    re.compile(rf"(?P<name>[^\W\d_]{{3,}})\.? (?P<day>\d{{1,2}})(?:st|nd|rd|th)?,? (?P<year>{_YEAR})"),
    re.compile(rf"(?P<year>{_YEAR}),? (?P<name>[^\W\d_]{{3,}})\.?"),
)
_BETWEEN: Final = re.compile(
    r" *[–—−~] *| +(?:-+|to|until|till|bis|à|au|jusqu'à|a|al|hasta|até|tot|do|至) +"
    rf"|(?<={_YEAR[-4:]})-(?=\d{{4}})|(?<=[^\W\d_])-(?=[^\W\d_]+\.? \d)|(?<=\d\d\d\d)-(?=[^\W\d_])",
    re.IGNORECASE,
)
_LONGEST: Final = 100


@cache
def _months() -> dict[str, int]:
    found: dict[str, int] = {"sept": 9, "juil": 7, "fevr": 2, "aout": 8, "marz": 3, "mrt": 3}
    languages = [line.split() for line in _NAMES.strip().splitlines()]
    for names in languages:
        for number, name in enumerate(names, 1):
            found.setdefault(_folded(name), number)
    for names in languages:
        for length in (3, 4):
            starts = [_folded(name)[:length] for name in names]
            for number, start in enumerate(starts, 1):
                if starts.count(start) == 1:
                    found.setdefault(start, number)
    return found


def _folded(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text.casefold())
    return "".join(sign for sign in plain if not unicodedata.combining(sign)).strip(" .,")


def value_of(text: str) -> str | None:
    """A date as the document writes it, if it is one beyond doubt: 2024, 2024-05 or 2024-05-01."""
    text = " ".join(text.split()).strip(" ,;()")
    if len(text) > _LONGEST:
        return None
    for pattern in (*_NUMERIC, *_NAMED):
        found = pattern.fullmatch(text)
        if found is None:
            continue
        parts = found.groupdict()
        month = parts.get("month") or _months().get(_folded(parts.get("name") or ""))
        if month is None and "name" in parts:
            return None
        value = parts["year"] + (f"-{int(month):02}" if month else "")
        if parts.get("day"):
            value += f"-{int(parts['day']):02}"
        return value if parts_of(value) is not None else None
    return None


def is_still(text: str) -> bool:
    """Whether this says that something goes on."""
    return _folded(text) in _STILL or _folded(text).split(" ")[-1:] == ["present"]


def date_of(text: str) -> Values | None:
    """A date, or the words that stand in its place."""
    words = " ".join(text.split())
    if not words:
        return None
    value = value_of(words)
    return {"value": value} if value is not None else {"raw": words[:_LONGEST]}


def period_of(text: str) -> Values | None:
    """From when to when, in one text; where it is not understood, the words as they are."""
    words = " ".join(text.split())
    if not words:
        return None
    single = value_of(words)
    if single is not None:
        return {"end": {"value": single}}
    halves = [half.strip() for half in _BETWEEN.split(words) if half and half.strip()]
    if len(halves) == 1 and is_still(halves[0]):
        return {"present": True}
    if len(halves) == 2 and len(words) <= _LONGEST:
        found = _between(*halves)
        if found is not None:
            return found
    return {"end": {"raw": words[:_LONGEST]}}


def _between(first: str, last: str) -> Values | None:
    end = value_of(last)
    start = value_of(first)
    if start is None and end is not None and _folded(first) in _months():
        # The year stands only once: May – August 2026.
        start = f"{end[:4]}-{_months()[_folded(first)]:02}"
    if start is None:
        return None
    if end is None:
        return {"start": {"value": start}, "present": True} if is_still(last) else None
    if is_after(parts_of(start) or (), parts_of(end) or ()):
        return None
    return {"start": {"value": start}, "end": {"value": end}}


def period_between(start: Values | None, end: Values | None, *, is_open: bool) -> Values | None:
    """From when to when, in two dates. ``is_open`` says that what has no end goes on."""
    if start is None and end is None:
        return {"present": True} if is_open else None
    if end is None:
        return {"start": start, "present": True} if is_open else {"start": start}
    if end.get("raw") and is_still(end["raw"]):
        return {"start": start, "present": True} if start else {"present": True}
    if start is None:
        return {"end": end}
    first, last = parts_of(start.get("value") or ""), parts_of(end.get("value") or "")
    if first is not None and last is not None and is_after(first, last):
        # One of the two is a slip; both are kept, and whoever knows better mends it.
        return {"start": start, "end": {"raw": end["value"]}}
    return {"start": start, "end": end}

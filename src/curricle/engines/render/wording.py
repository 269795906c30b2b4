"""The words that a page adds by itself: headings, months, and how a date is written in each language."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Literal, get_args

FALLBACK = "en"
_FOLDER = Path(__file__).with_name("languages")
RIGHT_TO_LEFT = frozenset({"ar", "fa", "he", "ps", "ur", "yi"})
# Norwegian is written in Bokmål unless its writer says otherwise; old codes stand for new ones.
_SAME = {"no": "nb", "nn": "nb", "iw": "he", "in": "id", "sh": "hr"}

TRADITIONAL = "zh-Hant"

DateFormat = Literal["short", "long", "numeric", "year"]
DATE_FORMATS: tuple[DateFormat, ...] = get_args(DateFormat)


@dataclass(frozen=True, slots=True)
class Wording:
    """One language: its headings by section type and its way to write a date."""

    language: str
    resume: str
    sections: Mapping[str, str]
    months: tuple[str, ...]
    # The months as they stand beside a day, where a language bends them.
    months_of: tuple[str, ...]
    year: str
    month_year: str
    day_month_year: str
    is_numeric: bool
    shows_months: bool
    present: str
    expires: str
    credential: str
    courses: str
    comma: str
    photo: str

    def heading(self, section_type: str) -> str:
        """The heading of a section that its owner did not name."""
        return self.sections.get(section_type, section_type.capitalize())


@cache
def languages() -> tuple[str, ...]:
    """The languages that have words of their own."""
    return tuple(sorted(path.stem for path in _FOLDER.iterdir()))


def language_of(locale: str) -> str:
    """The language whose words serve a locale; English where there are none yet."""
    if is_traditional(locale):
        return TRADITIONAL
    code = locale.split("-", 1)[0].lower()
    code = _SAME.get(code, code)
    return code if code in languages() else FALLBACK


def is_traditional(locale: str) -> bool:
    """Whether a locale asks for the traditional characters of Chinese."""
    code, *rest = locale.lower().split("-")
    return code == "zh" and "hans" not in rest and not {"hant", "tw", "hk", "mo"}.isdisjoint(rest)


@cache
def wording(locale: str, date_format: DateFormat = "short") -> Wording:
    """The words for a locale, and its dates in the wanted form."""
    language = language_of(locale)
    raw = json.loads((_FOLDER / f"{language}.json").read_text(encoding="utf-8"))
    is_long = date_format == "long"
    months = raw["months_long"] if is_long else raw["months"]
    return Wording(
        language=language,
        resume=raw["resume"],
        sections=raw["sections"],
        months=tuple(months),
        months_of=tuple(raw.get("months_of", months) if is_long else months),
        # Where a year has a sign of its own it stands in running dates, and is left out among mere numbers.
        year="{year}" if date_format == "numeric" else raw.get("year", "{year}"),
        **_patterns(raw, date_format),
        is_numeric=date_format == "numeric",
        shows_months=date_format != "year",
        present=raw["present"],
        expires=raw["expires"],
        credential=raw["credential"],
        courses=raw["courses"],
        comma=raw["comma"],
        photo=raw["photo"],
    )


def _patterns(raw: Mapping[str, Any], date_format: DateFormat) -> dict[str, str]:
    if date_format == "numeric":
        return {"month_year": raw["numeric"], "day_month_year": raw["numeric_day"]}
    ending = "_long" if date_format == "long" else ""
    return {
        pattern: raw.get(f"{pattern}{ending}", raw[pattern]) for pattern in ("month_year", "day_month_year")
    }

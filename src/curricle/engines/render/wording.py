"""The words that a page adds by itself: headings, months, and how a date is written in each language."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

FALLBACK = "en"
RIGHT_TO_LEFT = frozenset({"ar", "fa", "he", "ps", "ur", "yi"})


@dataclass(frozen=True, slots=True)
class Wording:
    """One language: its headings by section type and its ways to write a date."""

    language: str
    resume: str
    sections: Mapping[str, str]
    months: tuple[str, ...]
    month_year: str
    day_month_year: str
    present: str
    expires: str
    credential: str
    courses: str
    comma: str

    def heading(self, section_type: str) -> str:
        """The heading of a section that its owner did not name."""
        return self.sections.get(section_type, section_type.capitalize())


@cache
def languages() -> tuple[str, ...]:
    """The languages that have words of their own."""
    folder = files(__package__) / "languages"
    return tuple(sorted(name.removesuffix(".json") for name in (f.name for f in folder.iterdir())))


@cache
def wording(locale: str) -> Wording:
    """The words for a locale; English where a language has none yet."""
    language = locale.split("-", 1)[0].lower()
    path = files(__package__) / "languages" / f"{language if language in languages() else FALLBACK}.json"
    raw = json.loads(path.read_text(encoding="utf-8"))
    return Wording(
        language=path.name.removesuffix(".json"),
        resume=raw["resume"],
        sections=raw["sections"],
        months=tuple(raw["months"]),
        month_year=raw["month_year"],
        day_month_year=raw["day_month_year"],
        present=raw["present"],
        expires=raw["expires"],
        credential=raw["credential"],
        courses=raw["courses"],
        comma=raw["comma"],
    )

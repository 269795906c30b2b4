"""What stands in a resume, and whether a reading of it says the same."""

import json
import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache as once
from typing import Any

from bench.ats.cache import PERSONAS

from curricle.engines.resume import Document, from_json_resume

FIELDS = ("name", "email", "phone", "title", "company", "school", "degree", "skills", "start year")
# The arrays of JSON Resume whose entries have a name, and which value that is.
NAMED = {
    "work": "name",
    "volunteer": "organization",
    "education": "institution",
    "awards": "title",
    "certificates": "name",
    "publications": "name",
    "skills": "name",
    "languages": "language",
    "interests": "name",
    "references": "name",
    "projects": "name",
}
ENOUGH = 0.8
_BETWEEN = re.compile(r"[^\w+#]+")
_YEAR = re.compile(r"(?:19|20)\d\d")


@dataclass(frozen=True, slots=True)
class Truth:
    """What a page says: values by field, types of sections, and phrases that should stay in one piece."""

    values: dict[str, list[str]]
    sections: frozenset[str] = frozenset()
    phrases: tuple[str, ...] = ()
    # Fields that nobody wrote down for this page; they are not counted.
    unknown: frozenset[str] = frozenset()


@dataclass(slots=True)
class Count:
    """How often a value was right, invented, and missed."""

    right: int = 0
    invented: int = 0
    missed: int = 0

    @property
    def f1(self) -> float:
        all_of_them = 2 * self.right + self.invented + self.missed
        return 2 * self.right / all_of_them if all_of_them else 1.0

    def add(self, other: "Count") -> None:
        self.right += other.right
        self.invented += other.invented
        self.missed += other.missed


@dataclass(slots=True)
class Score:
    """Counts by field over many pages."""

    counts: dict[str, Count] = field(
        default_factory=lambda: {name: Count() for name in (*FIELDS, "sections")}
    )
    pages: int = 0

    @property
    def macro(self) -> float:
        """The mean of the F1 of the fields that were asked for at all; sections are apart."""
        asked = [self.counts[name] for name in FIELDS if self.counts[name].right + self.counts[name].missed]
        return sum(count.f1 for count in asked) / len(asked) if asked else 0.0

    def add(self, truth: Truth, read: Truth) -> None:
        self.pages += 1
        for name in FIELDS:
            if name not in truth.unknown:
                self.counts[name].add(compare(name, truth.values.get(name, []), read.values.get(name, [])))
        if "sections" not in truth.unknown:
            right = len(truth.sections & read.sections)
            count = Count(right, len(read.sections) - right, len(truth.sections) - right)
            self.counts["sections"].add(count)


def normal(text: str) -> str:
    """Small letters, no signs, one blank: the form in which values are compared."""
    return " ".join(_BETWEEN.sub(" ", unicodedata.normalize("NFKC", text).casefold()).split())


def alike(one: str, other: str) -> bool:
    """Equal when normalised, or at least four fifths of the words in common (F1 of the words)."""
    first, second = normal(one).split(), normal(other).split()
    if first == second:
        return True
    common = sum((Counter(first) & Counter(second)).values())
    return common > 0 and 2 * common / (len(first) + len(second)) >= ENOUGH


def compare(name: str, asked: list[str], read: list[str]) -> Count:
    """Each value that is asked for takes one that was read: an equal one if there is one, else one alike."""
    same = _same_digits if name == "phone" else alike
    left = [value for value in read if normal(value)]
    right = 0
    missed = []
    for value in asked:
        equal = next((other for other in left if normal(other) == normal(value)), None)
        if equal is None:
            missed.append(value)
            continue
        left.remove(equal)
        right += 1
    for value in missed:
        found = next((other for other in left if same(value, other)), None)
        if found is not None:
            left.remove(found)
            right += 1
    return Count(right, len(left), len(asked) - right)


def _same_digits(one: str, other: str) -> bool:
    return re.sub(r"\D", "", one) == re.sub(r"\D", "", other)


def personas() -> dict[str, dict[str, Any]]:
    """Our personas as JSON Resume, by name."""
    return {
        path.stem: json.loads(path.read_text(encoding="utf-8")) for path in sorted(PERSONAS.glob("*.json"))
    }


@once
def documents() -> dict[str, Document]:
    """Our personas as documents."""
    return {name: from_json_resume(persona)[0] for name, persona in personas().items()}


class Shown:
    """A text that a page shows, asked whether it holds a value."""

    def __init__(self, text: str) -> None:
        self.plain = text.casefold()
        self.normal = f" {normal(text)} "
        self.digits = re.sub(r"\D", "", text)

    def holds(self, value: str | None) -> bool:
        return bool(value) and f" {normal(value or '')} " in self.normal


def truth_of(persona: dict[str, Any], text: str | None = None) -> Truth:
    """What a page says of a persona: only what it shows, if its text is given, for themes leave much out."""
    shown = Shown(text) if text is not None else None

    def kept(values: Iterable[str | None]) -> list[str]:
        return [value for value in values if value and (shown is None or shown.holds(value))]

    basics, work, education = persona["basics"], persona.get("work", []), persona.get("education", [])
    email, phone = basics.get("email", ""), basics.get("phone", "")
    has_email = shown is None or email.casefold() in shown.plain
    has_phone = shown is None or re.sub(r"\D", "", phone) in shown.digits
    starts = (_YEAR.search(job.get("startDate", "")) for job in work)
    values = {
        "name": kept([basics.get("name")]),
        "email": [email] if email and has_email else [],
        "phone": [phone] if phone and has_phone else [],
        "title": kept(job.get("position") for job in work),
        "company": kept(job.get("name") for job in work),
        "school": kept(entry.get("institution") for entry in education),
        "degree": [
            degree
            for entry in education
            if (degree := " ".join(kept([entry.get("studyType"), entry.get("area")])))
        ],
        "skills": _skills(persona.get("skills", []), kept),
        "start year": kept(found.group() if found else None for found in starts),
    }
    sections = {kind for kind, key in NAMED.items() if _is_shown(persona.get(kind, []), key, shown)}
    if basics.get("summary") and (shown is None or shown.holds(basics["summary"])):
        sections.add("summary")
    phrases = [phrase for phrase in kept(_texts(persona)) if len(normal(phrase).split()) > 1]
    # What is not shown may still be had from a link, which is neither right nor wrong here.
    linked = {name for name in ("email", "phone") if not values[name]}
    return Truth(values, frozenset(sections), tuple(phrases), frozenset(linked))


def _skills(entries: list[dict[str, Any]], kept: Callable[[Iterable[str | None]], list[str]]) -> list[str]:
    """Names of skills, and keywords; few keywords on a page that shows none are words of other sentences."""
    keywords = [keyword for entry in entries for keyword in entry.get("keywords", [])]
    shown = kept(keywords)
    return kept(entry.get("name") for entry in entries) + (shown if 2 * len(shown) > len(keywords) else [])


def _is_shown(entries: list[dict[str, Any]], key: str, shown: Shown | None) -> bool:
    """Most of the entries stand on the page: their names, or how well a language is spoken."""
    if not entries or shown is None:
        return bool(entries)
    held = (shown.holds(entry.get(key)) or shown.holds(entry.get("fluency")) for entry in entries)
    return sum(held) * 2 > len(entries)


def _texts(value: Any, key: str = "") -> Iterator[str]:
    """Every text of a persona that is written for people."""
    if isinstance(value, dict):
        for name, inner in value.items():
            yield from _texts(inner, name)
    elif isinstance(value, list):
        for inner in value:
            yield from _texts(inner, key)
    elif isinstance(value, str) and key not in {
        "$schema",
        "url",
        "startDate",
        "endDate",
        "date",
        "releaseDate",
    }:
        yield value


def read_of(document: Document) -> Truth:
    """What a document says, in the same form. A role counts with its employer, however roles are grouped."""
    values: dict[str, list[str]] = {name: [] for name in FIELDS}
    basics = document.content.basics
    for name in ("name", "email", "phone"):
        if value := getattr(basics, name):
            values[name].append(value)
    sections = set()
    for section in document.content.sections:
        if section.type not in {"custom", "letter"} and section.items:
            sections.add(str(section.type))
        if section.type == "work":
            for job in section.items:
                for role in job.roles:
                    values["title"].append(role.position)
                    values["company"].append(job.employer)
                    start = role.period.start if role.period else None
                    values["start year"].append((start.value or "")[:4] if start else "")
        elif section.type == "education":
            for entry in section.items:
                values["school"].append(entry.institution)
                values["degree"].append(" ".join(filter(None, (entry.study_type, entry.area))))
        elif section.type == "skills":
            for skill in section.items:
                values["skills"] += [skill.name, *skill.keywords]
    return Truth({name: [one for one in found if one] for name, found in values.items()}, frozenset(sections))

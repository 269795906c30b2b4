"""The resumes of the suite: our samples and personas, and as many more as wanted, cut from them by number."""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from itertools import chain
from pathlib import Path
from typing import Any

from curricle.engines.ats.check.weights import DEFAULT_VERSION
from curricle.engines.resume import Document, from_json_resume, sample
from tests.engines.ats.metamorphic.postings import POSTINGS, Asked

TODAY = date(2026, 11, 20)
PERSONAS = Path(__file__).parents[4] / "bench" / "ats" / "personas"
SAMPLES = ("engineer", "nurse", "designer", "academic", "multilingual")
TEMPLATES = ("modern", "classic", "compact", "academic")
# What a person may leave out without the rest becoming another resume.
OPTIONAL = ("interests", "references", "awards", "publications", "volunteer", "projects", "languages")


@dataclass(frozen=True, slots=True)
class Case:
    """A resume, the posting that it is held against, and the weights that it is scored by."""

    name: str
    document: Document
    posting: Asked
    weights_version: str = DEFAULT_VERSION


@cache
def personas() -> dict[str, Document]:
    """The personas that the themes are printed with."""
    found = {}
    for path in sorted(PERSONAS.glob("*.json")):
        document, _ = from_json_resume(json.loads(path.read_text(encoding="utf-8")))
        found[path.stem] = document
    return found


def documents() -> dict[str, Document]:
    """Our samples and personas."""
    return {**{f"sample-{name}": sample(name) for name in SAMPLES}, **personas()}


def cases() -> list[Case]:
    """Each document with the posting of its own trade, if there is one, or else with another."""
    return [
        Case(f"{name}, {asked.name}", document, asked)
        for number, (name, document) in enumerate(documents().items())
        for asked in (_posting_for(name, number),)
    ]


def _posting_for(name: str, number: int) -> Asked:
    trades = {posting.name.split()[0]: posting for posting in POSTINGS}
    own = next((posting for trade, posting in trades.items() if trade in name), None)
    return own or POSTINGS[number % len(POSTINGS)]


def many(count: int) -> Iterator[Case]:
    """So many resumes: first ours, then variants in which roles, bullets and sections are left out."""
    known = list(documents().items())
    yield from cases()[:count]
    for number in range(len(known), count):
        name, document = known[number % len(known)]
        turn = number // len(known)
        asked = POSTINGS[(number + turn) % len(POSTINGS)]
        yield Case(f"{name} {turn}, {asked.name}", _cut(document, turn), asked)


def _cut(document: Document, turn: int) -> Document:
    """A smaller resume, another one for each turn; always with work, education and skills if there were."""
    cut = document.model_copy(deep=True)
    cut.presentation.template = TEMPLATES[turn % len(TEMPLATES)]
    dropped = {kind for at, kind in enumerate(OPTIONAL) if (turn >> (at % 5)) % 2}
    cut.content.sections = [one for one in cut.content.sections if one.type not in dropped]
    for section in cut.content.sections:
        if section.type == "work":
            section.items = section.items[: max(1, len(section.items) - turn % 3)]
            for role in chain.from_iterable(job.roles for job in section.items):
                role.highlights = _turned(role.highlights, turn)[: max(1, len(role.highlights) - turn % 2)]
        elif section.type == "skills":
            section.items = _turned(section.items, turn)[: max(2, len(section.items) - turn % 2)]
    return cut


def _turned(values: list[Any], by: int) -> list[Any]:
    by %= max(len(values), 1)
    return values[by:] + values[:by]


def changed(document: Document, change: Callable[[Document], None]) -> Document:
    """A copy on which the change was made."""
    copy = document.model_copy(deep=True)
    change(copy)
    return copy

"""A resume as passages: every text that can show something, with its pointer and what kind of text it is."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal

from curricle.engines.ats.match.word import Words, words_of
from curricle.engines.resume.item import Role, WorkItem
from curricle.engines.resume.model import Document, Section
from curricle.engines.resume.part import Highlight, Part, Period
from curricle.engines.resume.text import plain_text

# “told” says that it was done; “listed” is a name in a list; “named” is a title or a degree.
Kind = Literal["told", "listed", "named"]
_MARKS = re.compile(r"[*_`\[\\\n]")
_NAMED: tuple[tuple[str, Kind], ...] = (
    ("position", "named"),
    ("study_type", "named"),
    ("area", "named"),
    ("name", "named"),
    ("title", "named"),
    ("subtitle", "named"),
    ("text", "told"),
    ("summary", "told"),
    ("description", "told"),
)


@dataclass(frozen=True, slots=True)
class Passage:
    """One text of a resume as a reader sees it."""

    pointer: str
    text: str
    kind: Kind
    section: str
    period: Period | None
    words: Words


def passages_of(document: Document) -> list[Passage]:
    """All texts that are shown, but for names of employers, interests, references and letters."""
    found = list(_label(document))
    for index, section in enumerate(document.content.sections):
        if section.visible:
            found.extend(_of_section(f"/content/sections/{index}", section))
    return found


def _label(document: Document) -> Iterator[Passage]:
    yield from _texts("/content/basics", "basics", None, (("label", "named", document.content.basics.label),))


def _of_section(here: str, section: Section) -> Iterator[Passage]:
    for number, item in enumerate(section.items):
        if not item.visible:
            continue
        at = f"{here}/items/{number}"
        if isinstance(item, WorkItem):
            for count, role in enumerate(item.roles):
                if role.visible:
                    yield from _of_role(f"{at}/roles/{count}", role)
            continue
        period = getattr(item, "period", None)
        yield from _texts(at, section.type, period, _fields(section.type, item))
        for name in _lists_of(type(item)):
            yield from _of_list(f"{at}/{name}", section.type, period, getattr(item, name))


def _of_role(here: str, role: Role) -> Iterator[Passage]:
    fields: tuple[tuple[str, Kind, str | None], ...] = (
        ("position", "named", role.position),
        ("summary", "told", role.summary),
    )
    yield from _texts(here, "work", role.period, fields)
    yield from _of_list(f"{here}/highlights", "work", role.period, role.highlights)


def _fields(kind: str, item: Part) -> tuple[tuple[str, Kind, str | None], ...]:
    if kind in {"interests", "references", "letter", "languages"}:
        return ()
    if kind == "skills":
        return (("name", "listed", getattr(item, "name", None)),)
    return tuple((name, how, getattr(item, name)) for name, how in _fields_of(type(item)))


@cache
def _fields_of(kind: type[Part]) -> tuple[tuple[str, Kind], ...]:
    """The texts that items of a kind have."""
    return tuple((name, how) for name, how in _NAMED if name in kind.model_fields)


@cache
def _lists_of(kind: type[Part]) -> tuple[str, ...]:
    """The lists that items of a kind have."""
    return tuple(name for name in ("keywords", "courses", "highlights") if name in kind.model_fields)


def _of_list(
    here: str, section: str, period: Period | None, entries: Iterable[Highlight | str]
) -> Iterator[Passage]:
    if section in {"interests", "references"}:
        return
    for number, entry in enumerate(entries):
        if isinstance(entry, str):
            yield from _texts(here, section, period, ((str(number), "listed", entry),))
        elif entry.visible:
            yield from _texts(f"{here}/{number}", section, period, (("text", "told", entry.text),))


def _texts(
    here: str, section: str, period: Period | None, fields: Iterable[tuple[str, Kind, str | None]]
) -> Iterator[Passage]:
    for name, kind, text in fields:
        if text and text.strip():
            shown = plain_text(text) if kind == "told" and _MARKS.search(text) else text
            yield Passage(f"{here}/{name}", shown, kind, section, period, words_of(shown))

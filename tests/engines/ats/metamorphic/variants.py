"""Resumes changed in a way whose effect on a score is known beforehand."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from curricle.engines.resume import (
    CustomItem,
    CustomSection,
    Document,
    Highlight,
    SkillItem,
    SkillsSection,
    SummaryItem,
    SummarySection,
)
from tests.engines.ats.metamorphic.cases import Case, changed
from tests.engines.ats.metamorphic.postings import UNRELATED

Which = Literal["readiness", "match", "keywords"]
Relation = Literal["lower", "higher", "equal", "not higher"]
RAISES = "a missing skill raises"
REMOVED = {"experience": "work", "education": "education", "skills": "skills"}


@dataclass(frozen=True, slots=True)
class Variant:
    """A changed resume, the one that it is compared with, and what must hold between their scores."""

    rule: str
    label: str
    base: Document
    document: Document
    which: Which
    relation: Relation


def removals(case: Case) -> Iterator[Variant]:
    """Without contact, experience, education or skills a resume is less ready."""
    contact = ("email", "phone", "url", "location")
    for label, fields in (("all contact", contact), ("e-mail", ("email",)), ("phone", ("phone",))):
        if any(getattr(case.document.content.basics, field) for field in fields):
            without = changed(case.document, _without_contact(fields))
            yield Variant("removing lowers", label, case.document, without, "readiness", "lower")
    for label, kind in REMOVED.items():
        if any(section.type == kind and section.items for section in case.document.content.sections):
            without = changed(case.document, _without_section(kind))
            yield Variant("removing lowers", label, case.document, without, "readiness", "lower")


def _without_contact(fields: tuple[str, ...]) -> Callable[[Document], None]:
    def change(document: Document) -> None:
        for field in fields:
            setattr(document.content.basics, field, None)
        if len(fields) > 1:
            document.content.basics.profiles = []
            document.content.basics.details = []

    return change


def _without_section(kind: str) -> Callable[[Document], None]:
    def change(document: Document) -> None:
        document.content.sections = [one for one in document.content.sections if one.type != kind]

    return change


def additions(case: Case) -> Iterator[Variant]:
    """A required skill that was missing raises the match; the same once more does not."""
    text = case.document.model_dump_json().casefold()
    for skill in [name for name in case.posting.required if name.casefold() not in text][:2]:
        once = changed(case.document, _with_skill(skill))
        twice = changed(once, _with_skill(skill))
        yield Variant(RAISES, skill, case.document, once, "match", "higher")
        yield Variant("the same skill again does not", skill, once, twice, "match", "not higher")


def _with_skill(name: str) -> Callable[[Document], None]:
    def change(document: Document) -> None:
        section = next((one for one in document.content.sections if one.type == "skills"), None)
        if section is None:
            section = SkillsSection()
            document.content.sections.append(section)
        section.items.append(SkillItem(name=name))

    return change


def with_skills(document: Document, names: Iterable[str]) -> Document:
    """The document with more skills in its list."""
    for name in names:
        document = changed(document, _with_skill(name))
    return document


def permutations(case: Case) -> Iterator[Variant]:
    """The order of sections and of bullets says nothing about the words."""
    turned = changed(case.document, _reverse_sections)
    yield Variant("order says nothing", "sections", case.document, turned, "keywords", "equal")
    turned = changed(case.document, _reverse_bullets)
    yield Variant("order says nothing", "bullets", case.document, turned, "keywords", "equal")


def _reverse_sections(document: Document) -> None:
    document.content.sections.reverse()


def _reverse_bullets(document: Document) -> None:
    for section in document.content.sections:
        for item in section.items:
            for part in (item, *getattr(item, "roles", ())):
                if hasattr(part, "highlights"):
                    part.highlights.reverse()


def stuffings(case: Case) -> Iterator[Variant]:
    """Words put in for the machine alone never raise a score."""
    listed = ", ".join([*case.posting.required] * 25)
    held = [
        name
        for name in case.posting.required
        if name.casefold() in case.document.model_dump_json().casefold()
    ]
    additions_of = {
        "unrelated words": _with_section("Notes", UNRELATED),
        "unrelated words in the summary": _with_summary(UNRELATED),
        "the posting pasted": _with_section("Profile", case.posting.text),
        "the posting in the summary": _with_summary(case.posting.text),
    }
    if len(held) == len(case.posting.required):
        additions_of["skills stuffed"] = _with_section("Keywords", listed)
    elif held:
        additions_of["own skills stuffed"] = _with_section("Keywords", ", ".join(held * 40))
        additions_of["own skills in a bullet"] = _with_bullet(", ".join(held * 40))
    for label, change in additions_of.items():
        stuffed = changed(case.document, change)
        for which in ("readiness", "match"):
            yield Variant("stuffing never raises", label, case.document, stuffed, which, "not higher")


def _with_section(title: str, text: str) -> Callable[[Document], None]:
    def change(document: Document) -> None:
        section = CustomSection(title=title, items=[CustomItem(title=title, summary=text)])
        document.content.sections.append(section)

    return change


def _with_summary(text: str) -> Callable[[Document], None]:
    def change(document: Document) -> None:
        section = next((one for one in document.content.sections if one.type == "summary"), None)
        if section is None:
            section = SummarySection()
            document.content.sections.insert(0, section)
        section.items.append(SummaryItem(text=text))

    return change


def _with_bullet(text: str) -> Callable[[Document], None]:
    def change(document: Document) -> None:
        for section in document.content.sections:
            if section.type == "work" and section.items and section.items[0].roles:
                section.items[0].roles[0].highlights.append(Highlight(text=text))
                return

    return change


FAMILIES = (removals, additions, permutations, stuffings)


def variants(case: Case) -> Iterator[Variant]:
    """All changes of a resume whose effect is known."""
    for family in FAMILIES:
        yield from family(case)


def holds(relation: Relation, before: float, after: float) -> bool:
    """Whether the scores stand as they must."""
    match relation:
        case "lower":
            return after < before
        case "higher":
            return after > before
        case "equal":
            return after == before
        case "not higher":
            return after <= before

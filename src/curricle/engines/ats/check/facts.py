"""What the checks look at: a document told once as plain facts, hidden parts left out."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Literal

from curricle.engines.resume.model import (
    Basics,
    Date,
    Document,
    EducationItem,
    Highlight,
    Part,
    Period,
    ProjectItem,
    Role,
    Section,
    SkillItem,
    VolunteerItem,
    WorkItem,
)
from curricle.engines.resume.text import plain_text

Pillar = Literal["contact", "experience", "education", "skills"]
Group = Literal["work", "other"]
# How much of a resume each pillar is, where a check speaks of the file as a whole.
PRESENCE: dict[Pillar, float] = {"contact": 0.25, "experience": 0.35, "education": 0.2, "skills": 0.2}

_WORD = re.compile(r"[^\W\d_]+(?:['’\-][^\W\d_]+)*")
_UNSAID = frozenset({"id", "type", "url"})
_MARKS = re.compile(r"[*_`\[\\\n]")


@dataclass(frozen=True, slots=True)
class Statement:
    """A sentence or point that says what somebody did: its text, its words, and where it stands."""

    pointer: str
    target: str
    field: str
    raw: str
    plain: str
    words: tuple[str, ...]
    count: int
    group: Group
    role: int | None = None
    is_point: bool = True


@dataclass(slots=True)
class RoleFacts:
    """A position: what it is called, where, from when to when, and what was done there."""

    pointer: str
    target: str
    item: str
    section: int
    position: str
    employer: str
    period: Period | None
    statements: list[Statement] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class SchoolFacts:
    """A place of learning."""

    pointer: str
    target: str
    institution: str
    study: str
    period: Period | None


@dataclass(frozen=True, slots=True)
class SectionFacts:
    """A section that is shown."""

    pointer: str
    target: str
    type: str
    title: str | None
    count: int
    index: int


@dataclass(frozen=True, slots=True)
class Prose:
    """Any text in whole words, for spelling and spaces."""

    pointer: str
    target: str
    field: str
    raw: str
    pillar: Pillar
    words: tuple[str, ...]
    is_text: bool


@dataclass(slots=True)
class Facts:
    """A document as the checks see it."""

    document: Document
    basics: Basics
    sections: list[SectionFacts] = field(default_factory=list)
    roles: list[RoleFacts] = field(default_factory=list)
    schools: list[SchoolFacts] = field(default_factory=list)
    skills: dict[str, str] = field(default_factory=dict)
    skill_words: list[str] = field(default_factory=list)
    statements: list[Statement] = field(default_factory=list)
    summary: list[Prose] = field(default_factory=list)
    prose: list[Prose] = field(default_factory=list)
    other_periods: list[Period] = field(default_factory=list)
    certificates: int = 0
    publications: int = 0
    links: list[str] = field(default_factory=list)
    words: int = 0

    @property
    def present(self) -> dict[Pillar, bool]:
        """Which of the four pillars there are."""
        basics = self.basics
        place = basics.location
        has_place = place is not None and bool(place.city or place.region or place.address)
        return {
            "contact": bool(filled(basics.email) or filled(basics.phone) or has_place or self.links),
            "experience": bool(self.roles),
            "education": bool(self.schools),
            "skills": bool(self.skills),
        }

    @property
    def presence(self) -> float:
        """How much of a resume there is at all."""
        present = self.present
        return sum(share for pillar, share in PRESENCE.items() if present[pillar])

    def distinct(self, group: Group) -> list[Statement]:
        """The statements of a group, each text once: saying it twice adds nothing."""
        seen: set[str] = set()
        found = []
        for statement in self.statements:
            key = statement.plain.casefold()
            if statement.group == group and key not in seen:
                seen.add(key)
                found.append(statement)
        return found


def filled(text: str | None) -> str:
    """A text without blanks around it; nothing where there is none."""
    return text.strip() if text else ""


def plain(text: str) -> str:
    """What a reader sees of a text."""
    return plain_text(text) if _MARKS.search(text) else text.strip()


def words_of(text: str) -> tuple[str, ...]:
    """The words of a text in small letters, without numbers and signs."""
    return tuple(_WORD.findall(text.lower()))


def facts_of(document: Document) -> Facts:
    """A document told as facts."""
    gathering = _Gathering(Facts(document, document.content.basics))
    gathering.take_basics()
    for index, section in enumerate(document.content.sections):
        if section.visible:
            gathering.take_section(index, section)
            gathering.facts.words += count_words(section)
    gathering.facts.words += count_words(document.content.basics)
    return gathering.facts


def count_words(part: Part) -> int:
    """How many words a part brings to the page, addresses aside."""
    count = 0
    for name, value in part.__dict__.items():
        if isinstance(value, str):
            count += 0 if name in _UNSAID else len(value.split())
        elif isinstance(value, Period | Date):
            # Month and year, from and to.
            count += 2
        elif isinstance(value, Part):
            count += count_words(value)
        elif isinstance(value, list):
            count += sum(len(one.split()) if isinstance(one, str) else count_words(one) for one in value)
    return count if getattr(part, "visible", True) else 0


class _Gathering:
    """One pass over a document."""

    def __init__(self, facts: Facts) -> None:
        self.facts = facts
        self.takers: dict[str, Callable[[int, str, Section], None]] = {
            "work": self._take_work,
            "education": self._take_education,
            "skills": self._take_skills,
            "summary": self._take_summary,
            "volunteer": self._take_others,
            "projects": self._take_others,
        }

    def take_basics(self) -> None:
        """What stands in the header."""
        facts, basics = self.facts, self.facts.basics
        addresses = [basics.url, *(profile.url for profile in basics.profiles if profile.visible)]
        facts.links = [filled(url) for url in addresses if filled(url)]
        facts.links += [
            filled(profile.username)
            for profile in basics.profiles
            if profile.visible and not filled(profile.url) and filled(profile.username)
        ]
        if filled(basics.label):
            self._prose("/content/basics/label", "@basics", "label", basics.label or "", "contact", False)

    def take_section(self, index: int, section: Section) -> None:
        """A section with all that is shown of it."""
        pointer = f"/content/sections/{index}"
        shown = sum(1 for item in section.items if item.visible)
        self.facts.sections.append(
            SectionFacts(pointer, section.id, section.type, filled(section.title) or None, shown, index)
        )
        taker = self.takers.get(section.type)
        if taker is not None:
            taker(index, pointer, section)
        elif section.type == "certificates":
            self.facts.certificates += shown
        elif section.type == "publications":
            self.facts.publications += shown
        elif section.type == "custom":
            self.facts.other_periods += [item.period for item in section.items if item.period is not None]

    def _take_work(self, index: int, pointer: str, section: Section) -> None:
        for at, item in enumerate(section.items):
            if not item.visible or not isinstance(item, WorkItem):
                continue
            for number, role in enumerate(item.roles):
                here = f"{pointer}/items/{at}/roles/{number}"
                if role.visible and (filled(role.position) or filled(item.employer) or role.highlights):
                    self._take_role(here, index, item, role)
            if not item.roles and filled(item.employer):
                here = f"{pointer}/items/{at}"
                self.facts.roles.append(
                    RoleFacts(here, item.id, item.id, index, "", filled(item.employer), None)
                )

    def _take_role(self, here: str, index: int, item: WorkItem, role: Role) -> None:
        facts = self.facts
        taken = RoleFacts(
            here, role.id, item.id, index, filled(role.position), filled(item.employer), role.period
        )
        number = len(facts.roles)
        facts.roles.append(taken)
        taken.statements += self._points(here, role.highlights, "work", number)
        if filled(role.summary):
            text = role.summary or ""
            self._prose(f"{here}/summary", role.id, "summary", text, "experience", True)
            if not taken.statements and taken.position:
                taken.statements += self._lines(f"{here}/summary", role.id, text, number)
        facts.statements += taken.statements
        self._prose(f"{here}/position", role.id, "position", role.position, "experience", False)

    def _points(
        self, here: str, highlights: Iterable[Highlight], group: Group, role: int | None = None
    ) -> Iterator[Statement]:
        pillar: Pillar = "experience" if group == "work" else "contact"
        for number, highlight in enumerate(highlights):
            if not highlight.visible or not filled(highlight.text):
                continue
            pointer = f"{here}/highlights/{number}/text"
            shown = plain(highlight.text)
            prose = self._prose(pointer, highlight.id, "text", highlight.text, pillar, True)
            count = len(shown.split())
            yield Statement(
                pointer, highlight.id, "text", highlight.text, shown, prose.words, count, group, role
            )

    def _lines(self, pointer: str, target: str, text: str, role: int) -> Iterator[Statement]:
        """The lines of a summary that stands where points would."""
        for line in plain(text).splitlines():
            if line.strip():
                yield Statement(
                    pointer,
                    target,
                    "summary",
                    text,
                    line.strip(),
                    words_of(line),
                    len(line.split()),
                    "work",
                    role,
                    is_point=False,
                )

    def _take_education(self, _: int, pointer: str, section: Section) -> None:
        for at, item in enumerate(section.items):
            if not item.visible or not isinstance(item, EducationItem):
                continue
            study = " ".join(filter(None, (filled(item.study_type), filled(item.area))))
            if not study and not filled(item.institution):
                continue
            here = f"{pointer}/items/{at}"
            self.facts.schools.append(
                SchoolFacts(here, item.id, filled(item.institution), study, item.period)
            )
            if item.period is not None:
                self.facts.other_periods.append(item.period)
            for name in ("institution", "area"):
                text = getattr(item, name)
                if filled(text):
                    self._prose(f"{here}/{name}", item.id, name, text, "education", False)
            if filled(item.summary):
                self._prose(f"{here}/summary", item.id, "summary", item.summary or "", "education", True)

    def _take_skills(self, _: int, pointer: str, section: Section) -> None:
        for at, item in enumerate(section.items):
            if not item.visible or not isinstance(item, SkillItem):
                continue
            for name in item.keywords or [item.name]:
                shown = filled(name)
                if shown:
                    self.facts.skill_words.append(shown.casefold())
                    self.facts.skills.setdefault(shown.casefold(), f"{pointer}/items/{at}")
            if filled(item.name):
                self._prose(f"{pointer}/items/{at}/name", item.id, "name", item.name, "skills", False)

    def _take_summary(self, _: int, pointer: str, section: Section) -> None:
        for at, item in enumerate(section.items):
            text = getattr(item, "text", "")
            if item.visible and filled(text):
                here = f"{pointer}/items/{at}/text"
                self.facts.summary.append(self._prose(here, item.id, "text", text, "contact", True))

    def _take_others(self, _: int, pointer: str, section: Section) -> None:
        for at, item in enumerate(section.items):
            if not item.visible or not isinstance(item, VolunteerItem | ProjectItem):
                continue
            here = f"{pointer}/items/{at}"
            self.facts.statements += self._points(here, item.highlights, "other")
            if item.period is not None:
                self.facts.other_periods.append(item.period)
            if isinstance(item, ProjectItem) and filled(item.url):
                self.facts.links.append(filled(item.url))

    def _prose(self, pointer: str, target: str, name: str, raw: str, pillar: Pillar, is_text: bool) -> Prose:
        made = Prose(pointer, target, name, raw, pillar, words_of(raw), is_text)
        self.facts.prose.append(made)
        return made

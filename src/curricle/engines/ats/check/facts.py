"""What the checks look at: a document told once as plain facts, hidden parts left out."""

import re
from dataclasses import dataclass, field
from typing import Literal

from curricle.engines.resume.model import Basics, Document, Period
from curricle.engines.resume.text import plain_text

Pillar = Literal["contact", "experience", "education", "skills"]
Group = Literal["work", "other"]
# How much of a resume each pillar is, where a check speaks of the file as a whole.
PRESENCE: dict[Pillar, float] = {"contact": 0.25, "experience": 0.35, "education": 0.2, "skills": 0.2}

_WORD = re.compile(r"[^\W\d_]+(?:['’\-][^\W\d_]+)*")
_LISTS = (
    "sections",
    "roles",
    "schools",
    "statements",
    "summary",
    "prose",
    "borrowed",
    "other_periods",
    "links",
)
# New York, New York is a place.
_FEWEST_REPEATED = 3
# The longer a text, the more often its words return by nature.
_MOST_COUNTED = 100
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
    measures: bool
    # When the role was that it tells of; nothing outside of roles.
    period: Period | None = None
    is_point: bool = True
    # Hardly more than one word or phrase again and again: it tells nothing, and counts as nothing.
    repeats: bool = False


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
    # Full time, freelance: what its owner says of it.
    terms: str = ""
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
    # Whether there are blanks or signs that may be too many.
    is_untidy: bool = False
    repeats: bool = False


@dataclass(slots=True)
class Facts:
    """A document as the checks see it."""

    document: Document
    basics: Basics
    sections: list[SectionFacts] = field(default_factory=list)
    roles: list[RoleFacts] = field(default_factory=list)
    schools: list[SchoolFacts] = field(default_factory=list)
    skills: dict[str, str] = field(default_factory=dict)
    statements: list[Statement] = field(default_factory=list)
    summary: list[Prose] = field(default_factory=list)
    prose: list[Prose] = field(default_factory=list)
    # The text of a posting that stands where a person's own words belong: it counts as none.
    borrowed: list[Prose] = field(default_factory=list)
    other_periods: list[Period] = field(default_factory=list)
    certificates: int = 0
    publications: int = 0
    links: list[str] = field(default_factory=list)
    words: int = 0
    # The statements of a group, each text once; kept when first asked for.
    told: dict[Group, list[Statement]] = field(default_factory=dict)

    def take(self, other: "Facts") -> None:
        """Take over what a section tells."""
        for name in _LISTS:
            getattr(self, name).extend(getattr(other, name))
        for key, pointer in other.skills.items():
            self.skills.setdefault(key, pointer)
        self.certificates += other.certificates
        self.publications += other.publications
        self.words += other.words

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
        """The statements of a group, each text once: saying it twice adds nothing, in a text or beside it."""
        known = self.told.get(group)
        if known is None:
            found: dict[str, Statement] = {}
            for one in self.statements:
                if one.group == group and not one.repeats:
                    found.setdefault(one.plain.casefold(), one)
            known = self.told[group] = list(found.values())
        return known


def filled(text: str | None) -> str:
    """A text without blanks around it; nothing where there is none."""
    return text.strip() if text else ""


def plain(text: str) -> str:
    """What a reader sees of a text."""
    return plain_text(text) if _MARKS.search(text) else text.strip()


def says_again(text: str, words: tuple[str, ...] = ()) -> bool:
    """Whether a text is mostly one word or phrase repeated, as words for a machine are."""
    words = words or words_of(text) or tuple(text.split())
    return len(words) >= _FEWEST_REPEATED and 2 * len(set(words)) < min(len(words), _MOST_COUNTED)


def words_of(text: str) -> tuple[str, ...]:
    """The words of a text in small letters, without numbers and signs."""
    return tuple(_WORD.findall(text.lower()))

"""A document told as facts, section by section."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from curricle.engines.ats.check.facts import (
    Facts,
    Group,
    Pillar,
    Prose,
    RoleFacts,
    SchoolFacts,
    SectionFacts,
    Statement,
    filled,
    plain,
    says_again,
    words_of,
)
from curricle.engines.ats.check.number import has_number
from curricle.engines.ats.check.posting import is_posting, signs_of_posting
from curricle.engines.resume.model import (
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
from curricle.engines.resume.rule import is_blank

_SENTENCE_END = re.compile(r"\n+|(?<=[.!?])\s+(?=[A-Z])")
_UNTIDY = re.compile(r"[ \t]{2}|[ \t][,;.]|^\s|\s$|^[•●▪–*-]\s|[ \t]\n|\n[ \t]")
# A pointer, the id of the part that it leads into, and the name of the field.
Place = tuple[str, str, str]
_UNSAID = frozenset({"id", "type", "url"})


@dataclass(frozen=True, slots=True)
class Shown:
    """A text as its reader sees it, counted."""

    plain: str
    words: tuple[str, ...]
    count: int
    measures: bool
    is_untidy: bool
    repeats: bool


class Known:
    """What was found out of sections, entries and texts, for documents that share most of them.

    Parts are kept beside what they tell, so that their ids stay their own.
    """

    def __init__(self) -> None:
        self.sections: dict[tuple[int, int], tuple[Section, Facts]] = {}
        self.counts: dict[int, tuple[Part, int]] = {}
        self.texts: dict[str, Shown] = {}

    def shown(self, text: str) -> Shown:
        """A text as its reader sees it."""
        found = self.texts.get(text)
        if found is None:
            seen = plain(text)
            words = words_of(seen)
            found = Shown(
                seen,
                words,
                len(seen.split()),
                has_number(seen),
                _UNTIDY.search(text) is not None,
                says_again(seen, words),
            )
            self.texts[text] = found
        return found

    def count(self, section: Section) -> int:
        """How many words a section brings to the page."""
        total = len(section.title.split()) if section.title else 0
        for item in section.items:
            found = self.counts.get(id(item))
            if found is None:
                found = self.counts[id(item)] = (item, count_words(item))
            total += found[1]
        return total


def facts_of(document: Document, known: Known | None = None) -> Facts:
    """A document told as facts; ``known`` remembers what its sections tell, for documents that share them."""
    known = known or Known()
    basics = document.content.basics
    facts = Facts(document, basics)
    header = _Gathering(Facts(document, basics), known)
    header.take_basics()
    facts.take(header.facts)
    facts.words = count_words(basics)
    for index, section in enumerate(document.content.sections):
        if not section.visible:
            continue
        key = (index, id(section))
        held = known.sections.get(key)
        if held is None:
            gathering = _Gathering(Facts(document, basics), known)
            gathering.take_section(index, section)
            gathering.facts.words = known.count(section)
            held = known.sections[key] = (section, gathering.facts)
        facts.take(held[1])
    return facts


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

    def __init__(self, facts: Facts, known: Known) -> None:
        self.facts = facts
        self.known = known
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
            self._prose(
                ("/content/basics/label", "@basics", "label"), basics.label or "", "contact", is_text=False
            )

    def take_section(self, index: int, section: Section) -> None:
        """A section with all that is shown of it."""
        pointer = f"/content/sections/{index}"
        shown = sum(1 for item in section.items if item.visible and not is_blank(item))
        self.facts.sections.append(
            SectionFacts(pointer, section.id, section.type, filled(section.title) or None, shown, index)
        )
        taker = self.takers.get(section.type)
        if taker is not None:
            taker(index, pointer, section)
        elif section.type == "certificates":
            self.facts.certificates += self._count_named(section, "name")
        elif section.type == "publications":
            self.facts.publications += self._count_named(section, "name")
        elif section.type == "custom":
            self.facts.other_periods += [item.period for item in section.items if item.period is not None]

    def _take_work(self, index: int, pointer: str, section: Section) -> None:
        for at, item in enumerate(section.items):
            if not item.visible or not isinstance(item, WorkItem):
                continue
            for number, role in enumerate(item.roles):
                here = f"{pointer}/items/{at}/roles/{number}"
                # Words about the employer that stand before several roles are no role of their own.
                if len(item.roles) > 1 and not (filled(role.position) or role.period or role.highlights):
                    continue
                named = self._said(role.position) or self._said(item.employer)
                if role.visible and (named or role.highlights):
                    self._take_role(here, index, item, role)
            if not item.roles and self._said(item.employer):
                here = f"{pointer}/items/{at}"
                self.facts.roles.append(
                    RoleFacts(here, item.id, item.id, index, "", filled(item.employer), None)
                )

    def _take_role(self, here: str, index: int, item: WorkItem, role: Role) -> None:
        facts = self.facts
        taken = RoleFacts(
            here,
            role.id,
            item.id,
            index,
            self._said(role.position),
            self._said(item.employer),
            role.period,
            filled(role.employment_type),
        )
        points = list(self._points(here, role.highlights, "work", role.period))
        taken.statements += (one for one in points if not one.repeats)
        if taken.position or taken.employer or taken.statements or not points:
            facts.roles.append(taken)
        facts.statements += (one for one in points if one.repeats)
        if filled(role.summary):
            text = role.summary or ""
            told = self._prose((f"{here}/summary", role.id, "summary"), text, "experience", is_text=True)
            if is_posting(text):
                facts.borrowed.append(told)
            elif not taken.statements and taken.position:
                taken.statements += self._lines(f"{here}/summary", role.id, text, role.period)
        facts.statements += taken.statements
        self._prose((f"{here}/position", role.id, "position"), role.position, "experience", is_text=False)

    def _points(
        self, here: str, highlights: Iterable[Highlight], group: Group, period: Period | None = None
    ) -> Iterator[Statement]:
        pillar: Pillar = "experience" if group == "work" else "contact"
        for number, highlight in enumerate(highlights):
            if not highlight.visible or not filled(highlight.text):
                continue
            pointer = f"{here}/highlights/{number}/text"
            self._prose((pointer, highlight.id, "text"), highlight.text, pillar, is_text=True)
            shown = self.known.shown(highlight.text)
            yield Statement(
                pointer,
                highlight.id,
                "text",
                highlight.text,
                shown.plain,
                shown.words,
                shown.count,
                group,
                shown.measures,
                period,
                repeats=shown.repeats,
            )

    def _lines(self, pointer: str, target: str, text: str, period: Period | None) -> Iterator[Statement]:
        """The sentences of a summary that stands where points would."""
        for line in _SENTENCE_END.split(plain(text)):
            shown = self.known.shown(line.strip())
            if shown.plain:
                yield Statement(
                    pointer,
                    target,
                    "summary",
                    text,
                    shown.plain,
                    shown.words,
                    shown.count,
                    "work",
                    shown.measures,
                    period,
                    is_point=False,
                    repeats=shown.repeats,
                )

    def _take_education(self, _: int, pointer: str, section: Section) -> None:
        for at, item in enumerate(section.items):
            if not item.visible or not isinstance(item, EducationItem):
                continue
            study = " ".join(filter(None, (self._said(item.study_type), self._said(item.area))))
            if not study and not self._said(item.institution):
                continue
            here = f"{pointer}/items/{at}"
            self.facts.schools.append(
                SchoolFacts(here, item.id, self._said(item.institution), study, item.period)
            )
            if item.period is not None:
                self.facts.other_periods.append(item.period)
            for name in ("institution", "area"):
                text = getattr(item, name)
                if filled(text):
                    self._prose((f"{here}/{name}", item.id, name), text, "education", is_text=False)
            if filled(item.summary):
                self._prose(
                    (f"{here}/summary", item.id, "summary"), item.summary or "", "education", is_text=True
                )

    def _take_skills(self, _: int, pointer: str, section: Section) -> None:
        for at, item in enumerate(section.items):
            if not item.visible or not isinstance(item, SkillItem):
                continue
            for name in item.keywords or [item.name]:
                shown = self._said(name)
                if shown:
                    self.facts.skills.setdefault(shown.casefold(), f"{pointer}/items/{at}")
            if filled(item.name):
                self._prose(
                    (f"{pointer}/items/{at}/name", item.id, "name"), item.name, "skills", is_text=False
                )

    def _take_summary(self, _: int, pointer: str, section: Section) -> None:
        own: list[Prose] = []
        for at, item in enumerate(section.items):
            text = getattr(item, "text", "")
            if item.visible and filled(text):
                here = f"{pointer}/items/{at}/text"
                told = self._prose((here, item.id, "text"), text, "contact", is_text=True)
                if is_posting(text):
                    self.facts.borrowed.append(told)
                elif not told.repeats:
                    own.append(told)
        # A file is read line by line: a posting in several pieces is one all the same.
        if len(own) > 1 and is_posting("\n".join(one.raw for one in own)):
            self.facts.borrowed.append(max(own, key=lambda one: signs_of_posting(one.raw)))
        else:
            self.facts.summary += own

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

    def _said(self, text: str | None) -> str:
        """A text without blanks around it; nothing where it only repeats itself."""
        return "" if not text or self.known.shown(text).repeats else text.strip()

    def _count_named(self, section: Section, name: str) -> int:
        return sum(
            1
            for item in section.items
            if item.visible and not is_blank(item) and not self.known.shown(getattr(item, name, "")).repeats
        )

    def _prose(self, place: Place, raw: str, pillar: Pillar, *, is_text: bool) -> Prose:
        shown = self.known.shown(raw)
        made = Prose(*place, raw, pillar, shown.words, is_text, shown.is_untidy, shown.repeats)
        self.facts.prose.append(made)
        return made

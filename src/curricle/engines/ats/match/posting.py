"""What a posting asks for: the shape in which a reading of it travels."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal

from curricle.engines.finding import Finding

Span = tuple[int, int]
Need = Literal["required", "preferred"]
SkillKind = Literal["hard", "soft"]
SectionKind = Literal["duties", "required", "preferred", "about", "benefits", "other"]
Seniority = Literal["intern", "junior", "middle", "senior", "lead", "principal", "manager", "director"]
Level = Literal["school", "vocational", "associate", "bachelor", "master", "doctorate"]
Remote = Literal["remote", "hybrid", "onsite"]
Employment = Literal["full_time", "part_time", "contract", "temporary", "internship", "freelance"]

# From the first step to the last; the index says which is higher.
SENIORITIES: tuple[Seniority, ...] = (
    "intern",
    "junior",
    "middle",
    "senior",
    "lead",
    "principal",
    "manager",
    "director",
)
LEVELS: tuple[Level, ...] = ("school", "vocational", "associate", "bachelor", "master", "doctorate")


@dataclass(frozen=True, slots=True)
class SkillSpan:
    """A skill that a text names: where, what it is called there, and what it is an instance of."""

    start: int
    end: int
    text: str
    concept: str | None
    label: str
    kind: SkillKind
    confidence: float


@dataclass(frozen=True, slots=True)
class Alternative:
    """One of several skills of which any is enough."""

    name: str
    concept: str | None


@dataclass(frozen=True, slots=True)
class Wanted:
    """A skill that a posting asks for, with all the places where it does.

    Where any of several is enough, they are one wish: its name says all of them, and it has no concept.
    """

    name: str
    concept: str | None
    need: Need
    kind: SkillKind
    spans: tuple[Span, ...]
    confidence: float
    alternatives: tuple[Alternative, ...] = ()


@dataclass(frozen=True, slots=True)
class PostingSection:
    """A part of a posting under its heading; what stands before the first heading has none."""

    kind: SectionKind
    heading: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Years:
    """How long somebody must have done something; of one skill, of one of several, or of work at all."""

    minimum: int
    maximum: int | None
    need: Need
    spans: tuple[Span, ...]
    skill: str | None = None
    concept: str | None = None
    alternatives: tuple[Alternative, ...] = ()


@dataclass(frozen=True, slots=True)
class Schooling:
    """The lowest degree that is asked for."""

    level: Level
    need: Need
    or_experience: bool
    spans: tuple[Span, ...]
    fields: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Spoken:
    """A language that must or should be spoken, as its ISO 639-1 code and its English name."""

    code: str
    name: str
    need: Need
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Posting:
    """A posting as it was read; all spans are places in ``text``, which is the posting as it was given."""

    text: str
    title: str | None
    company: str | None
    seniority: Seniority | None
    years: Years | None
    skill_years: tuple[Years, ...]
    education: Schooling | None
    location: str | None
    remote: Remote | None
    employment: Employment | None
    language: str
    languages: tuple[Spoken, ...]
    sections: tuple[PostingSection, ...]
    skills: tuple[Wanted, ...]
    findings: tuple[Finding, ...]

    def as_dict(self) -> dict[str, Any]:
        """The reading as JSON shows it, without the text itself."""
        return {
            "title": self.title,
            "company": self.company,
            "seniority": self.seniority,
            "years": _years(self.years) if self.years else None,
            "skill_years": [_years(years) for years in self.skill_years],
            "education": _schooling(self.education) if self.education else None,
            "location": self.location,
            "remote": self.remote,
            "employment": self.employment,
            "language": self.language,
            "languages": [
                {"code": asked.code, "name": asked.name, "need": asked.need, "spans": _pairs(asked.spans)}
                for asked in self.languages
            ],
            "sections": [
                {"kind": part.kind, "heading": part.heading, "start": part.start, "end": part.end}
                for part in self.sections
            ],
            "skills": [
                {
                    "name": skill.name,
                    "concept": skill.concept,
                    "need": skill.need,
                    "kind": skill.kind,
                    "spans": _pairs(skill.spans),
                    "confidence": skill.confidence,
                    "alternatives": _alternatives(skill.alternatives),
                }
                for skill in self.skills
            ],
            "findings": [finding.as_dict() for finding in self.findings],
        }


def _years(years: Years) -> dict[str, Any]:
    return {
        "minimum": years.minimum,
        "maximum": years.maximum,
        "need": years.need,
        "spans": _pairs(years.spans),
        "skill": years.skill,
        "concept": years.concept,
        "alternatives": _alternatives(years.alternatives),
    }


def _alternatives(many: Sequence[Alternative]) -> list[dict[str, Any]]:
    return [{"name": one.name, "concept": one.concept} for one in many]


def _schooling(asked: Schooling) -> dict[str, Any]:
    return {
        "level": asked.level,
        "need": asked.need,
        "or_experience": asked.or_experience,
        "spans": _pairs(asked.spans),
        "fields": list(asked.fields),
    }


def _pairs(spans: Sequence[Span]) -> list[list[int]]:
    return [list(span) for span in spans]

"""How a resume meets a posting: every demand with its evidence, and the points that it gives."""

from dataclasses import dataclass
from typing import Any, Final, Literal

from curricle.engines.ats.check.result import ScoreFinding, ScorePart
from curricle.engines.ats.match.posting import Wanted

State = Literal["matched", "partly", "missing"]
How = Literal["exact", "synonym", "stem", "related"]
# Beside the nearness of the text, which has the whole.
_SHARE_OF_SCORE: Final = 0.15


@dataclass(frozen=True, slots=True)
class Spot:
    """Words of the resume: in which text of the document, and where in what a reader sees of it."""

    pointer: str
    start: int
    end: int
    text: str

    def as_dict(self) -> dict[str, Any]:
        """The place as JSON shows it."""
        return {"pointer": self.pointer, "start": self.start, "end": self.end, "text": self.text}


@dataclass(frozen=True, slots=True)
class SkillMatch:
    """A skill that is asked for, whether the resume shows it, how it was found and what it gives.

    Where any of several is enough, ``alternatives`` says each by itself.
    """

    wanted: Wanted
    state: State
    how: How | None
    evidence: tuple[Spot, ...]
    points: float = 0.0
    of: float = 0.0
    alternatives: tuple["SkillMatch", ...] = ()

    def as_dict(self) -> dict[str, Any]:
        """The skill as JSON shows it."""
        return {
            "name": self.wanted.name,
            "concept": self.wanted.concept,
            "need": self.wanted.need,
            "kind": self.wanted.kind,
            "state": self.state,
            "how": self.how,
            "spans": [list(span) for span in self.wanted.spans],
            "evidence": [spot.as_dict() for spot in self.evidence],
            "points": self.points,
            "of": self.of,
            "alternatives": [
                {"name": one.wanted.name, "concept": one.wanted.concept, "state": one.state}
                for one in self.alternatives
            ],
        }


@dataclass(frozen=True, slots=True)
class Comparison:
    """Another demand: what is asked, what was found, and how near it comes; `unknown` cannot be judged."""

    asked: str
    found: str | None
    state: State | Literal["unknown"]
    share: float
    evidence: tuple[Spot, ...] = ()

    def as_dict(self) -> dict[str, Any]:
        """The demand as JSON shows it."""
        return {
            "asked": self.asked,
            "found": self.found,
            "state": self.state,
            "evidence": [spot.as_dict() for spot in self.evidence],
        }


@dataclass(frozen=True, slots=True)
class Match:
    """How a resume meets a posting: parts that add up to the score."""

    score: float
    parts: tuple[ScorePart, ...]
    skills: tuple[SkillMatch, ...]
    title: Comparison | None
    years: Comparison | None
    education: Comparison | None
    location: Comparison | None
    language: Comparison | None
    relevance: float
    stuffing: tuple[ScoreFinding, ...]
    findings: tuple[ScoreFinding, ...]
    weights_version: str

    @property
    def fit(self) -> float:
        """From 0 to 100: what a ranking goes by, the nearness of the text joined with the score.

        The score says what a resume shows of each demand; nearness knows the trade even where a posting is
        read badly. Together they find the right resumes more often than the score alone.
        """
        return round(100 * (self.relevance + _SHARE_OF_SCORE * self.score / 100) / (1 + _SHARE_OF_SCORE), 2)

    def as_dict(self) -> dict[str, Any]:
        """The match as JSON shows it."""
        return {
            "score": self.score,
            "parts": [part.as_dict() for part in self.parts],
            "skills": [skill.as_dict() for skill in self.skills],
            "title": _shown(self.title),
            "years": _shown(self.years),
            "education": _shown(self.education),
            "location": _shown(self.location),
            "language": _shown(self.language),
            "relevance": self.relevance,
            "fit": self.fit,
            "stuffing": [finding.as_dict() for finding in self.stuffing],
            "findings": [finding.as_dict() for finding in self.findings],
        }


@dataclass(frozen=True, slots=True)
class Ranked:
    """One resume among several for the same posting: its fit from 0 to 100, and the reasons of its place."""

    index: int
    score: float
    match: Match
    reasons: tuple[str, ...]


def _shown(comparison: Comparison | None) -> dict[str, Any] | None:
    return None if comparison is None else comparison.as_dict()

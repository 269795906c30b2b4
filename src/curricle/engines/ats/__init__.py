"""What a machine reads in a resume, how ready it is, and how it matches a posting.

The face of the engine. Each name is fetched when it is first asked for, so that importing costs next to
nothing.
"""

import sys
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from curricle.engines.ats.check.readiness import readiness
    from curricle.engines.ats.check.repair import repair
    from curricle.engines.ats.check.result import CheckResult, Readiness, ScoreFinding, ScorePart
    from curricle.engines.ats.check.weights import UnknownWeights, Weights
    from curricle.engines.ats.match.matching import match
    from curricle.engines.ats.match.nearness import relevance
    from curricle.engines.ats.match.posting import Posting, SkillSpan, Wanted
    from curricle.engines.ats.match.ranking import rank
    from curricle.engines.ats.match.reading import read_posting
    from curricle.engines.ats.match.result import Comparison, Match, Ranked, SkillMatch, Spot
    from curricle.engines.ats.match.skill import skills_in
    from curricle.engines.ats.read.dates import DateSpan, find_dates
    from curricle.engines.ats.read.lines import kind_of, read_lines
    from curricle.engines.ats.read.page import Cell, FileKind, Layout, Line, Pages, ReadLimits
    from curricle.engines.ats.read.reading import (
        Evidence,
        FieldRead,
        Leftover,
        ResumeReading,
        SectionRead,
    )
    from curricle.engines.ats.read.resume import read, read_json, read_resume
    from curricle.engines.ats.score import Scores, score, score_json
    from curricle.engines.ats.subject import Subject, Unprintable, subject_of_document, subject_of_file

# Each public name, and the file of this engine that it lives in.
_HOMES = {
    **dict.fromkeys(("Cell", "FileKind", "Layout", "Line", "Pages", "ReadLimits"), "read.page"),
    **dict.fromkeys(("kind_of", "read_lines"), "read.lines"),
    **dict.fromkeys(("DateSpan", "find_dates"), "read.dates"),
    **dict.fromkeys(("Evidence", "FieldRead", "Leftover", "ResumeReading", "SectionRead"), "read.reading"),
    **dict.fromkeys(("read", "read_json", "read_resume"), "read.resume"),
    "readiness": "check.readiness",
    "repair": "check.repair",
    **dict.fromkeys(("CheckResult", "Readiness", "ScoreFinding", "ScorePart"), "check.result"),
    **dict.fromkeys(("UnknownWeights", "Weights"), "check.weights"),
    **dict.fromkeys(("Scores", "score", "score_json"), "score"),
    "match": "match.matching",
    "rank": "match.ranking",
    "read_posting": "match.reading",
    "relevance": "match.nearness",
    "skills_in": "match.skill",
    **dict.fromkeys(("Posting", "SkillSpan", "Wanted"), "match.posting"),
    **dict.fromkeys(("Comparison", "Match", "Ranked", "SkillMatch", "Spot"), "match.result"),
    **dict.fromkeys(("Subject", "Unprintable", "subject_of_document", "subject_of_file"), "subject"),
}

__all__ = [
    "Cell",
    "CheckResult",
    "Comparison",
    "DateSpan",
    "Evidence",
    "FieldRead",
    "FileKind",
    "Layout",
    "Leftover",
    "Line",
    "Match",
    "Pages",
    "Posting",
    "Ranked",
    "ReadLimits",
    "Readiness",
    "ResumeReading",
    "ScoreFinding",
    "ScorePart",
    "Scores",
    "SectionRead",
    "SkillMatch",
    "SkillSpan",
    "Spot",
    "Subject",
    "UnknownWeights",
    "Unprintable",
    "Wanted",
    "Weights",
    "find_dates",
    "kind_of",
    "match",
    "rank",
    "read",
    "read_json",
    "read_lines",
    "read_posting",
    "read_resume",
    "readiness",
    "relevance",
    "repair",
    "score",
    "score_json",
    "skills_in",
    "subject_of_document",
    "subject_of_file",
]


class _Face(ModuleType):
    """A package whose function `read` stays the function when its folder `read` is imported too."""

    def __setattr__(self, name: str, value: object) -> None:
        if not (name in _HOMES and isinstance(value, ModuleType)):
            super().__setattr__(name, value)


sys.modules[__name__].__class__ = _Face


def __getattr__(name: str) -> Any:
    """The value of a public name, fetched from its file once."""
    home = _HOMES.get(name)
    if home is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(f"{__name__}.{home}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    """The public names."""
    return sorted(_HOMES)

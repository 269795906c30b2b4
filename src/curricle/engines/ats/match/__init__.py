"""Postings read, and resumes held against them; each name is fetched when it is first asked for."""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from curricle.engines.ats.match.matching import match
    from curricle.engines.ats.match.nearness import relevance
    from curricle.engines.ats.match.posting import Posting, SkillSpan, Wanted
    from curricle.engines.ats.match.ranking import rank
    from curricle.engines.ats.match.reading import read_posting
    from curricle.engines.ats.match.result import Comparison, Match, Ranked, SkillMatch, Spot
    from curricle.engines.ats.match.skill import skills_in

_HOMES = {
    "match": "matching",
    **dict.fromkeys(("Posting", "SkillSpan", "Wanted"), "posting"),
    "rank": "ranking",
    "read_posting": "reading",
    "relevance": "nearness",
    **dict.fromkeys(("Comparison", "Match", "Ranked", "SkillMatch", "Spot"), "result"),
    "skills_in": "skill",
}

__all__ = [
    "Comparison",
    "Match",
    "Posting",
    "Ranked",
    "SkillMatch",
    "SkillSpan",
    "Spot",
    "Wanted",
    "match",
    "rank",
    "read_posting",
    "relevance",
    "skills_in",
]


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

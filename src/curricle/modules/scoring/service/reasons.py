"""Why a resume stands where it stands in a ranking, in a few whole sentences."""

from typing import Final

from curricle.modules.scoring.schemas.analysis import ComparisonOut, MatchOut, ResultOut, SkillMatchOut

NAMED: Final = 5


def reasons_of(result: ResultOut) -> list[str]:
    """The reasons that weigh most, the skills that are asked for first."""
    match = result.match
    if match is None:
        return []
    told = [
        *_skills(match, "required"),
        *_skills(match, "preferred"),
        *_compared("Title", match.title),
        *_compared("Years of experience", match.years),
        *_compared("Education", match.education),
        *_compared("Language", match.language),
        *(finding.message for finding in match.stuffing[:1]),
    ]
    if result.readiness.gate:
        told.append("A machine reads little of this file, so its score is capped.")
    return told


def _skills(match: MatchOut, need: str) -> list[str]:
    asked = [skill for skill in match.skills if skill.need == need and skill.kind == "hard"]
    if not asked:
        return []
    has = [skill for skill in asked if skill.state == "matched"]
    partly = [skill for skill in asked if skill.state == "partly"]
    missing = [skill for skill in asked if skill.state == "missing"]
    noun = "skill" if len(asked) == 1 else "skills"
    told = [f"Has {len(has)} of {len(asked)} {need} {noun}{_names(has)}."]
    if partly:
        told.append(f"Comes close to{_names(partly, sign=' ')}.")
    if missing and need == "required":
        told.append(f"Missing{_names(missing)}.")
    return told


def _names(skills: list[SkillMatchOut], sign: str = ": ") -> str:
    if not skills:
        return ""
    rest = len(skills) - NAMED
    more = f" and {rest} more" if rest > 0 else ""
    return sign + ", ".join(skill.name for skill in skills[:NAMED]) + more


def _compared(what: str, comparison: ComparisonOut | None) -> list[str]:
    if comparison is None or comparison.state == "unknown":
        return []
    return [f"{what}: {_plain(comparison.asked)} asked, {_plain(comparison.found or 'nothing')} found."]


def _plain(words: str) -> str:
    """The words as a part of a sentence."""
    return words.strip().rstrip(".;:")

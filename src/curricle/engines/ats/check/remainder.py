"""The points that no single fault takes: what is not there earns none of what is said of the whole."""

from collections.abc import Mapping
from typing import Final

from curricle.engines.ats.check.case import Outcome
from curricle.engines.ats.check.facts import Facts, Pillar
from curricle.engines.ats.check.result import ScoreFinding, ScorePart
from curricle.engines.ats.check.weights import Check

_NAMES: Final[dict[Pillar, str]] = {
    "contact": "contact data",
    "experience": "experience",
    "education": "education",
    "skills": "skills",
}
_WHY: Final = (
    "What is not there cannot be judged, and gives no points: "
    "otherwise a resume would gain by what it leaves out."
)
_POINTS_FIX: Final = "Tell what you did in your roles in three points or more, so that they can be judged."


def remainders(
    facts: Facts, parts: tuple[ScorePart, ...], outcomes: Mapping[str, Outcome], checks: Mapping[str, Check]
) -> list[ScoreFinding]:
    """One finding for each part that loses points by checks which found no fault."""
    missing = [pillar for pillar, is_there in facts.present.items() if not is_there]
    found = []
    for part in parts:
        silent = [
            check
            for check in part.checks
            if check.points < check.of and outcomes[check.code].is_judged and not outcomes[check.code].faults
        ]
        lost = round(sum(check.of - check.points for check in silent), 2)
        if not lost:
            continue
        # A check that says itself why it cannot judge speaks before the general reason.
        notes = dict.fromkeys(note for check in silent if (note := outcomes[check.code].note))
        reasons = [*notes] if notes else [f"There is no {_joined(missing)}."]
        names = _listed([checks[check.code].label for check in silent])
        found.append(
            ScoreFinding(
                code="part.incomplete",
                part=part.code,
                severity="info",
                pointer="/content/basics" if missing == ["contact"] else "/content/sections",
                evidence=(),
                message=f"{names}: not all points are given. {' '.join(reasons)}",
                why=_WHY,
                fix=_fix(part.code, missing),
                points=lost,
            )
        )
    return found


def _fix(part: str, missing: list[Pillar]) -> str:
    if part == "bullets" or not missing:
        return _POINTS_FIX
    return f"Add {_listed([_NAMES[pillar] for pillar in missing])}, if there is something to say."


def _joined(missing: list[Pillar]) -> str:
    return " and no ".join(_NAMES[pillar] for pillar in missing) or "more to judge"


def _listed(names: list[str]) -> str:
    return " and ".join(filter(None, (", ".join(names[:-1]), names[-1])))

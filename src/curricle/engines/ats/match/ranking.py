"""Many resumes for one posting: the best fit first, each with the reasons of its place."""

from collections.abc import Iterator, Sequence
from datetime import date

from curricle.engines.ats.check.weights import Weights
from curricle.engines.ats.match.matching import match
from curricle.engines.ats.match.posting import Posting
from curricle.engines.ats.match.result import Match, Ranked, SkillMatch
from curricle.engines.ats.match.tenure import latest_day
from curricle.engines.ats.subject import Subject

_NAMED = 5


def rank(
    posting: Posting,
    subjects: Sequence[Subject],
    *,
    weights: Weights | None = None,
    today: date | None = None,
) -> tuple[Ranked, ...]:
    """The resumes in order of their fit.

    Without ``today`` a position that has not ended lasts until the last day that its resume speaks of.
    """
    found = [
        (index, match(posting, subject, weights=weights, today=today or latest_day(subject.document)))
        for index, subject in enumerate(subjects)
    ]
    ordered = sorted(found, key=lambda one: (-one[1].fit, -one[1].score, one[0]))
    return tuple(Ranked(index, one.fit, one, tuple(_reasons(one))) for index, one in ordered)


def _reasons(found: Match) -> Iterator[str]:
    required = [one for one in found.skills if one.wanted.need == "required" and one.wanted.kind == "hard"]
    if required:
        shown = [one for one in required if one.state == "matched"]
        yield f"Shows {len(shown)} of {len(required)} required skills{_names(shown)}."
        missing = [one for one in required if one.state == "missing"]
        if missing:
            yield f"Does not show{_names(missing).replace(':', '')}."
    if found.title is not None and found.title.found:
        yield f"Title: {found.title.found}."
    if found.years is not None:
        yield f"Years: {found.years.found}, asked {found.years.asked}."
    if found.education is not None:
        yield f"Education: {found.education.found or 'none named'}."
    for finding in found.stuffing:
        yield finding.message


def _names(skills: Sequence[SkillMatch]) -> str:
    if not skills:
        return ""
    names = ", ".join(one.wanted.name for one in skills[:_NAMED])
    more = len(skills) - _NAMED
    return f": {names}" + (f" and {more} more" if more > 0 else "")

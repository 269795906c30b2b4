"""Holds a resume against a posting: each demand by itself, then the points, which add up to the score."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from curricle.engines.ats.check.result import CheckResult, ScoreFinding, ScorePart
from curricle.engines.ats.check.weights import Weights, shared
from curricle.engines.ats.match import advice
from curricle.engines.ats.match.compare import (
    compare_education,
    compare_location,
    compare_title,
    compare_years,
)
from curricle.engines.ats.match.evidence import index_of, match_skill
from curricle.engines.ats.match.honesty import Doubtful, is_pasted, sift
from curricle.engines.ats.match.nearness import (
    nearness_of,
    profile_of_posting,
)
from curricle.engines.ats.match.passage import Passage, passages_of
from curricle.engines.ats.match.posting import Posting, Wanted
from curricle.engines.ats.match.result import Comparison, Match, SkillMatch
from curricle.engines.ats.match.spoken import compare_languages, needs_languages
from curricle.engines.ats.match.word import words_of
from curricle.engines.ats.subject import Subject

_NOT_ASKED = "The posting does not ask for this; its points went to the other parts."
# The likeness at which a text is as near to a posting as good matches are.
_NEAR_ENOUGH = 0.3
_PER_MENTION, _MOST_MENTIONS = 0.2, 3
_WHOLE = 100


@dataclass(frozen=True, slots=True)
class _Found:
    """Everything that was compared, before points are given."""

    skills: Sequence[tuple[SkillMatch, float]]
    title: Comparison | None
    years: Comparison | None
    education: Comparison | None
    location: Comparison | None
    language: Comparison | None
    relevance: float
    nearness: float
    is_readable: bool
    languages_count: bool


def match(posting: Posting, subject: Subject, *, weights: Weights | None = None, today: date) -> Match:
    """How a resume meets a posting, with the reasons for every point."""
    chosen = weights or Weights.load()
    document, layout = subject.document, subject.reading.pages.layout
    passages = passages_of(document)
    kept, doubtful = sift(posting.text, passages, layout.hidden)
    index = index_of(kept)
    left_out = frozenset(one.passage.pointer for one in doubtful)
    years = compare_years(posting, document, index, today)
    skills_found = [match_skill(wanted, posting, index) for wanted in posting.skills]
    showing = frozenset(
        spot.pointer for one, _ in skills_found if one.state == "matched" for spot in one.evidence
    )
    whole, near = nearness_of(profile_of_posting(posting), kept, showing)
    found = _Found(
        skills=skills_found,
        title=compare_title(posting, kept, today),
        years=years,
        education=compare_education(posting, document, left_out, (years, today)),
        location=compare_location(posting, document),
        language=compare_languages(posting, document),
        relevance=whole,
        nearness=near,
        is_readable=any(part.heading or part.end - part.start > 1 for part in posting.sections),
        languages_count=needs_languages(posting),
    )
    skills, parts = _parts(found, chosen)
    return Match(
        score=round(sum(part.points for part in parts), 2),
        parts=parts,
        skills=skills,
        title=found.title,
        years=found.years,
        education=found.education,
        location=found.location,
        language=found.language,
        relevance=round(found.relevance, 4),
        stuffing=tuple(_stuffing(posting, subject, (kept, doubtful), skills)),
        findings=tuple(_findings(skills, parts, found)),
        weights_version=chosen.version,
    )


def _parts(found: _Found, weights: Weights) -> tuple[tuple[SkillMatch, ...], tuple[ScorePart, ...]]:
    groups: dict[str, list[int]] = {"required": [], "preferred": [], "soft": []}
    for at, (skill, _) in enumerate(found.skills):
        groups[_part_of(skill.wanted)].append(at)
    asked = {
        **{code: bool(members) for code, members in groups.items()},
        "title": found.title is not None,
        "relevance": found.is_readable,
        "experience_education": found.years is not None
        or found.education is not None
        or found.languages_count,
    }
    totals = shared({code: points for code, _, points in weights.match_parts if asked.get(code)})
    skills = [skill for skill, _ in found.skills]
    parts = []
    for code, label, _ in weights.match_parts:
        whole = totals.get(code, 0)
        if not asked.get(code):
            checks: list[CheckResult] = [CheckResult(f"{code}.not_asked", label, 0.0, 0.0, _NOT_ASKED)]
        elif code in groups:
            checks = _skill_checks(code, groups[code], found, (skills, whole))
        else:
            checks = _other_checks(code, found, whole)
        points = round(sum(check.points for check in checks), 2)
        parts.append(ScorePart(code, label, points, whole / _WHOLE, tuple(checks)))
    return tuple(skills), tuple(parts)


def _part_of(wanted: Wanted) -> str:
    return "soft" if wanted.kind == "soft" else wanted.need


def _skill_checks(
    code: str, members: Sequence[int], found: _Found, into: tuple[list[SkillMatch], int]
) -> list[CheckResult]:
    skills, whole = into
    worth = shared({f"{at:04}": _weight(skills[at].wanted) for at in members}, whole)
    checks = []
    for at in members:
        of = worth[f"{at:04}"]
        points = int(of * found.skills[at][1] + 1e-9)
        skills[at] = replace(skills[at], points=points / _WHOLE, of=of / _WHOLE)
        name = skills[at].wanted.name
        checks.append(
            CheckResult(f"{code}.{skills[at].wanted.concept or name}", name, points / _WHOLE, of / _WHOLE)
        )
    return checks


def _weight(wanted: Wanted) -> float:
    """What is named more often weighs a little more, and what may be a misreading weighs less."""
    mentions = max(1, len(wanted.spans) // max(1, len(wanted.alternatives)))
    return wanted.confidence * (1 + _PER_MENTION * (min(mentions, _MOST_MENTIONS) - 1))


def _other_checks(code: str, found: _Found, whole: int) -> list[CheckResult]:
    shares: Mapping[str, tuple[str, float]]
    if code == "title" and found.title is not None:
        shares = {"title.likeness": ("Likeness of titles", found.title.share)}
    elif code == "relevance":
        shares = {"relevance.text": ("Nearness of the text", min(1.0, found.nearness / _NEAR_ENOUGH))}
    else:
        shares = {
            f"{code}.{name}": (label, compared.share)
            for name, label, compared in (
                ("years", "Years of work", found.years),
                ("education", "Education", found.education),
                ("languages", "Languages", found.language if found.languages_count else None),
            )
            if compared is not None
        }
    worth = shared(dict.fromkeys(shares, 1.0), whole)
    return [
        CheckResult(name, label, int(worth[name] * share + 1e-9) / _WHOLE, worth[name] / _WHOLE)
        for name, (label, share) in shares.items()
    ]


def _findings(
    skills: Sequence[SkillMatch], parts: Sequence[ScorePart], found: _Found
) -> Iterator[ScoreFinding]:
    """What would raise the score, the most first."""
    listed = [finding for one in skills if (finding := advice.of_skill(one, _part_of(one.wanted)))]
    lost = {check.code: round(check.of - check.points, 2) for part in parts for check in part.checks}
    if found.title is not None and lost["title.likeness"] > 0:
        listed.append(advice.of_title(found.title, lost["title.likeness"]))
    if lost.get("relevance.text", 0) > 0:
        listed.append(advice.of_relevance(lost["relevance.text"]))
    if found.years is not None and lost["experience_education.years"] > 0:
        listed.append(advice.of_years(found.years, lost["experience_education.years"]))
    if found.education is not None and lost["experience_education.education"] > 0:
        listed.append(advice.of_education(found.education, lost["experience_education.education"]))
    if found.language is not None and found.language.state != "matched":
        listed.append(advice.of_languages(found.language, lost.get("experience_education.languages", 0.0)))
    yield from sorted(listed, key=lambda finding: -finding.points)


def _stuffing(
    posting: Posting,
    subject: Subject,
    passages: tuple[Sequence[Passage], Sequence[Doubtful]],
    skills: Sequence[SkillMatch],
) -> Iterator[ScoreFinding]:
    kept, doubtful = passages
    yield from advice.of_doubts(doubtful)
    if subject.reading.pages.layout.hidden and not any(one.doubt == "hidden" for one in doubtful):
        yield advice.of_hidden()
    if is_pasted(posting.text, subject.reading.pages.text):
        yield advice.of_pasted()
    yield from advice.of_lists(skills, frozenset(one.pointer for one in kept if one.kind == "told"))
    single = [part for one in skills for part in one.alternatives or (one,)]
    names = {stem: one.wanted.name for one in single for stem in words_of(one.wanted.name).stems[:1]}
    yield from advice.of_density(posting, [stem for one in kept for stem in one.words.stems], names)

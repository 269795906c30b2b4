"""Demands besides skills, held against a resume: title, years, education, place and languages."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from curricle.engines.ats.match.demand import level_of_degree
from curricle.engines.ats.match.evidence import Index, Mention
from curricle.engines.ats.match.occupation import likeness
from curricle.engines.ats.match.passage import Passage
from curricle.engines.ats.match.posting import LEVELS, Level, Posting, Years
from curricle.engines.ats.match.result import Comparison, Spot, State
from curricle.engines.ats.match.tenure import merged, months_of, worked
from curricle.engines.ats.match.word import words_of
from curricle.engines.resume.item import EducationItem
from curricle.engines.resume.model import Document

_MATCHED, _PARTLY = 0.85, 0.35
# What somebody did long ago counts a little less than what they do now.
_LONG_AGO, _FADED = 6 * 12, 0.85
# How many years of work stand for a degree where a posting takes them and does not say how many.
_YEARS_FOR: dict[Level, int] = {
    "school": 1,
    "vocational": 3,
    "associate": 3,
    "bachelor": 4,
    "master": 6,
    "doctorate": 8,
}
_LEVEL_NAMES: dict[Level, str] = {
    "school": "a school leaving certificate",
    "vocational": "vocational training",
    "associate": "an associate degree",
    "bachelor": "a bachelor’s degree",
    "master": "a master’s degree",
    "doctorate": "a doctorate",
}


def compare_title(posting: Posting, passages: Sequence[Passage], today: date) -> Comparison | None:
    """The title that was held or is claimed and comes nearest to the one asked for."""
    if posting.title is None:
        return None
    best, share = None, 0.0
    for passage in passages:
        if not (passage.pointer.endswith("/position") or passage.pointer == "/content/basics/label"):
            continue
        near = likeness(posting.title, passage.text) * _freshness(passage, today)
        if near > share:
            best, share = passage, near
    if best is None:
        return Comparison(posting.title, None, "missing", 0.0)
    state = _state(share, _MATCHED)
    return Comparison(posting.title, best.text, state, share, (_whole(best),))


def _state(share: float, matched: float, partly: float = _PARTLY) -> State:
    if share >= matched:
        return "matched"
    return "partly" if share >= partly else "missing"


def _freshness(passage: Passage, today: date) -> float:
    months = months_of(passage.period, today)
    ended_long_ago = months is not None and today.year * 12 + today.month - months[1] > _LONG_AGO
    return _FADED if ended_long_ago else 1.0


def _whole(passage: Passage) -> Spot:
    return Spot(passage.pointer, 0, len(passage.text), passage.text)


def compare_years(posting: Posting, document: Document, index: Index, today: date) -> Comparison | None:
    """The years of work, and those with single skills by the roles that speak of them."""
    asked = list(posting.skill_years)
    if posting.years is not None and not any(one.spans == posting.years.spans for one in asked):
        asked.insert(0, posting.years)
    if not asked:
        return None
    shares, told, spots = [], [], []
    for years in asked:
        months = _months(years, document, index, today)
        shares.append(1.0 if not years.minimum else min(1.0, months / (12 * years.minimum)))
        name = f" with {years.skill}" if years.skill else " of work"
        told.append(f"{months // 12} {'year' if months // 12 == 1 else 'years'}{name}")
        spots += _spots_with(years, index)
    share = sum(shares) / len(shares)
    state = _state(share, 1)
    wanted = ", ".join(_told(years) for years in asked)
    return Comparison(wanted, ", ".join(told), state, share, tuple(spots[:4]))


def _told(years: Years) -> str:
    upper = f" to {years.maximum}" if years.maximum else ""
    name = f" with {years.skill}" if years.skill else " of work"
    return f"{years.minimum}{upper} {'year' if years.minimum == 1 and not upper else 'years'}{name}"


def _months(years: Years, document: Document, index: Index, today: date) -> int:
    """The months of work, or of the roles that speak of a skill; all where it is the profession itself."""
    mentions = _mentions(years, index)
    if years.skill is None or any(one.passage.pointer == "/content/basics/label" for one in mentions):
        return worked(document, today)
    spans = [months_of(one.passage.period, today) for one in mentions if one.passage.section == "work"]
    return merged(span for span in spans if span is not None)


def _spots_with(years: Years, index: Index) -> list[Spot]:
    return [one.spot for one in _mentions(years, index) if one.passage.section == "work"][:2]


def _mentions(years: Years, index: Index) -> list[Mention]:
    """Where a resume names what the years are of; any of several will do."""
    ids = [one.concept for one in years.alternatives] or [years.concept]
    return [mention for name in ids for mention in index.by_id.get(name or "", [])]


def compare_education(
    posting: Posting, document: Document, left_out: frozenset[str], done: tuple[Comparison | None, date]
) -> Comparison | None:
    """The highest level of education beside the one asked for, or the years that may stand for it."""
    wanted = posting.education
    if wanted is None:
        return None
    best: tuple[Level, Spot] | None = None
    for pointer, text in _degrees(document):
        level = level_of_degree(text)
        if level is None or pointer in left_out:
            continue
        if best is None or LEVELS.index(level) > LEVELS.index(best[0]):
            best = (level, Spot(pointer, 0, len(text), text))
    asked = _LEVEL_NAMES[wanted.level] + (" or equivalent experience" if wanted.or_experience else "")
    if best is not None and LEVELS.index(best[0]) >= LEVELS.index(wanted.level):
        return Comparison(asked, best[1].text, "matched", 1.0, (best[1],))
    if wanted.or_experience and (instead := _instead(wanted.level, document, done)):
        return replace(instead, asked=asked)
    if best is None:
        return Comparison(asked, None, "missing", 0.0)
    share = 0.5 if LEVELS.index(wanted.level) - LEVELS.index(best[0]) == 1 else 0.25
    return Comparison(asked, best[1].text, "partly", share, (best[1],))


def _instead(level: Level, document: Document, done: tuple[Comparison | None, date]) -> Comparison | None:
    """Work that is as good as a degree: the years that are asked for, or as many as a degree takes."""
    years, today = done
    months = worked(document, today)
    enough = years.share == 1 if years is not None else months >= 12 * _YEARS_FOR[level]
    if not enough or not months:
        return None
    found = f"{months // 12} {'year' if months // 12 == 1 else 'years'} of work"
    return Comparison("", found, "matched", 1.0, years.evidence if years is not None else ())


def _degrees(document: Document) -> list[tuple[str, str]]:
    found = []
    for index, section in enumerate(document.content.sections):
        if not section.visible:
            continue
        for number, item in enumerate(section.items):
            if isinstance(item, EducationItem) and item.visible:
                here = f"/content/sections/{index}/items/{number}"
                for name in ("study_type", "area"):
                    text = getattr(item, name)
                    if text:
                        found.append((f"{here}/{name}", text))
    return found


def compare_location(posting: Posting, document: Document) -> Comparison | None:
    """Whether somebody lives where the work is; from afar nobody needs to."""
    if posting.location is None and posting.remote != "remote":
        return None
    asked = "remote" if posting.remote == "remote" and not posting.location else posting.location or ""
    place = document.content.basics.location
    named = [text for text in (place.city, place.region, place.address) if text] if place else []
    found = ", ".join(named) or None
    if posting.remote == "remote":
        return Comparison(asked, found, "matched", 1.0)
    if found is None:
        return Comparison(asked, None, "unknown", 0.0)
    wanted = set(words_of(asked).stems)
    spot = Spot("/content/basics/location", 0, len(found), found)
    if any(set(words_of(text).stems) <= wanted for text in named):
        return Comparison(asked, found, "matched", 1.0, (spot,))
    return Comparison(asked, found, "missing", 0.0, (spot,))

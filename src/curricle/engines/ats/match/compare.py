"""Demands besides skills, held against a resume: title, years, education, place and languages."""

from collections.abc import Sequence
from datetime import date

from curricle.engines.ats.match.demand import language_code, level_of_degree
from curricle.engines.ats.match.evidence import Index
from curricle.engines.ats.match.occupation import likeness
from curricle.engines.ats.match.passage import Passage
from curricle.engines.ats.match.posting import LEVELS, Level, Posting, Years
from curricle.engines.ats.match.result import Comparison, Spot, State
from curricle.engines.ats.match.tenure import merged, months_of, worked
from curricle.engines.ats.match.word import words_of
from curricle.engines.resume.item import EducationItem, LanguageItem
from curricle.engines.resume.model import Document

_MATCHED, _PARTLY = 0.85, 0.35
# What somebody did long ago counts a little less than what they do now.
_LONG_AGO, _FADED = 6 * 12, 0.85
_IN_LIEU = 0.75
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
    mentions = index.by_id.get(years.concept or "", [])
    if years.skill is None or any(one.passage.pointer == "/content/basics/label" for one in mentions):
        return worked(document, today)
    spans = [months_of(one.passage.period, today) for one in mentions if one.passage.section == "work"]
    return merged(span for span in spans if span is not None)


def _spots_with(years: Years, index: Index) -> list[Spot]:
    mentions = index.by_id.get(years.concept or "", [])
    return [one.spot for one in mentions if one.passage.section == "work"][:2]


def compare_education(
    posting: Posting, document: Document, left_out: frozenset[str], years_met: bool
) -> Comparison | None:
    """The highest level of education beside the one asked for."""
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
    if wanted.or_experience and years_met:
        return Comparison(
            asked, best[1].text if best else None, "partly", _IN_LIEU, (best[1],) if best else ()
        )
    if best is None:
        return Comparison(asked, None, "missing", 0.0)
    share = 0.5 if LEVELS.index(wanted.level) - LEVELS.index(best[0]) == 1 else 0.25
    return Comparison(asked, best[1].text, "partly", share, (best[1],))


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


def compare_languages(posting: Posting, document: Document) -> Comparison | None:
    """Whether the languages that are asked for are listed, or the resume is written in them."""
    wanted = [one for one in posting.languages if one.need == "required"] or list(posting.languages)
    if not wanted:
        return None
    spoken: dict[str, Spot] = {}
    for index, section in enumerate(document.content.sections):
        for number, item in enumerate(section.items):
            if isinstance(item, LanguageItem) and item.visible and section.visible:
                code = language_code(item.language)
                here = f"/content/sections/{index}/items/{number}/language"
                if code:
                    spoken.setdefault(code, Spot(here, 0, len(item.language), item.language))
    written = document.locale.partition("-")[0].lower()
    known = [one for one in wanted if one.code in spoken or one.code == written]
    asked = ", ".join(one.name for one in wanted)
    found = ", ".join(one.name for one in known) or None
    spots = tuple(spoken[one.code] for one in known if one.code in spoken)
    share = len(known) / len(wanted)
    return Comparison(asked, found, _state(share, 1, 0.01), share, spots)

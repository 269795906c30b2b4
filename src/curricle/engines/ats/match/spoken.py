"""Languages that a posting asks for, beside those that a resume lists or is written in."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from curricle.engines.ats.match.alternative import is_or, name_of
from curricle.engines.ats.match.demand import language_code
from curricle.engines.ats.match.posting import Posting, Spoken
from curricle.engines.ats.match.result import Comparison, Spot, State
from curricle.engines.ats.match.wording import any_of
from curricle.engines.resume.item import LanguageItem
from curricle.engines.resume.model import Document

# From a few words to a mother tongue, as the six levels of the European framework.
_LEVELS = ("few", "basic", "middle", "good", "fluent", "native")
_FLUENT = _LEVELS.index("fluent")
# How far around a language a posting says how well it must be spoken.
_AROUND = 40
# “Fluent English and good German” asks for two things.
_PARTED = re.compile(r"[,;.\n]|\s(?:and|und|et|y)\s", re.IGNORECASE)
_NOT_WELL_ENOUGH = 0.5


@dataclass(frozen=True, slots=True)
class _Listed:
    """A language of the resume: where it stands, and how well it is spoken where that is said."""

    spot: Spot
    level: int | None


def compare_languages(posting: Posting, document: Document) -> Comparison | None:
    """Whether the languages that are asked for are listed and spoken well enough, or written here.

    Nothing can be said of somebody who lists no languages at all; that gives nothing, as what is missing
    does, so that nobody gains by leaving out a language that they hardly speak.
    """
    wanted = _asked(posting)
    if not wanted:
        return None
    listed = _listed(document)
    written = document.locale.partition("-")[0].lower()
    shares = [_best(one, listed, written, posting.text) for one in wanted]
    share = sum(worth for worth, _ in shares) / len(shares)
    known = [spoken for _, spoken in shares if spoken is not None]
    asked = ", ".join(name_of([one.name for one in choice]) for choice in wanted)
    spots = tuple(listed[one.code].spot for one in known if one.code in listed)
    found = ", ".join(one.name for one in known) or None
    state: State = "matched" if share == 1 else "partly" if share else "missing"
    return Comparison(asked, found, state if share or listed else "unknown", share, spots)


def needs_languages(posting: Posting) -> bool:
    """Whether a posting requires a language, so that it counts."""
    return any(one.need == "required" for one in posting.languages)


def _asked(posting: Posting) -> list[list[Spoken]]:
    """What is required, or else wished for: languages of which one is enough stand together."""
    wanted = [one for one in posting.languages if one.need == "required"] or list(posting.languages)
    wanted.sort(key=lambda one: one.spans[0])
    groups: list[list[Spoken]] = []
    for one in wanted:
        before = groups[-1][-1].spans[0][1] if groups else 0
        if groups and is_or(posting.text[before : one.spans[0][0]]):
            groups[-1].append(one)
        else:
            groups.append([one])
    return groups


def _best(
    choice: Sequence[Spoken], listed: Mapping[str, _Listed], written: str, text: str
) -> tuple[float, Spoken | None]:
    found: list[tuple[float, Spoken | None]] = [(0.0, None)]
    for one in choice:
        held = listed.get(one.code)
        if one.code == written:
            found.append((1.0, one))
        elif held is not None:
            enough = held.level is None or held.level >= _level_asked(one, text)
            found.append((1.0 if enough else _NOT_WELL_ENOUGH, one))
    return max(found, key=lambda pair: pair[0])


def _listed(document: Document) -> dict[str, _Listed]:
    """The languages of a resume by their codes."""
    found: dict[str, _Listed] = {}
    for index, section in enumerate(document.content.sections):
        for number, item in enumerate(section.items):
            if isinstance(item, LanguageItem) and item.visible and section.visible:
                code = language_code(item.language)
                here = f"/content/sections/{index}/items/{number}/language"
                if code:
                    spot = Spot(here, 0, len(item.language), item.language)
                    found.setdefault(code, _Listed(spot, level_of(item.fluency or item.language)))
    return found


def level_of(text: str) -> int | None:
    """How well a language is spoken by the words for it: from 0, a few words, to 5, a mother tongue."""
    found = [place for place, level in enumerate(_LEVELS) if _words(level).search(text)]
    return max(found) if found else None


def _level_asked(spoken: Spoken, text: str) -> int:
    """The least level that a posting asks for; fluent where it says so, a few words where it says nothing."""
    said = []
    for start, end in spoken.spans:
        before = _PARTED.split(text[max(0, start - _AROUND) : start])[-1]
        after = _PARTED.split(text[end : end + _AROUND], maxsplit=1)[0]
        said += [level for part in (before, after) if (level := level_of(part)) is not None]
    return min(max(said), _FLUENT) if said else 0


@cache
def _words(level: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){any_of(f'fluency.{level}')}(?!\w)", re.IGNORECASE)

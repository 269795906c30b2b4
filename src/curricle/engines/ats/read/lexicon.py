"""What words speak for: a job title, an employer, a school, a degree, a place.

The answers are clues between 0 and 1 and not verdicts: where an entry puts what, and how its neighbours
do it, decides together with them.
"""

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Final

from curricle.engines.ats.read.place import place
from curricle.engines.ats.read.wordlist import LONGEST, is_inside, listed, tokens, words

_CUT: Final = re.compile(
    r"[,;:(/|–—]|\s-\s|\s(?:of|for|in|at|to|on|with|de|des|du|der|die|für|fuer|im|pour|en|para|di|per|do|da"
    r"|von|van|voor|bei|chez|à|w|по|в)\s",
    re.IGNORECASE,
)
_SITE: Final = re.compile(r"\.(?:com|io|org|net|ai|co|dev|app|de|fr|uk|edu|gov)$", re.IGNORECASE)
_SENTENCE_END: Final = re.compile(r"[.!?;。]$")


@dataclass(frozen=True, slots=True)
class Clues:
    """How much the words speak for each of the things that stand in the head of an entry."""

    title: float
    company: float
    school: float
    degree: float
    place: float
    # A sentence or the beginning of one: what somebody did, and no name of anything.
    sentence: float


@lru_cache(maxsize=8192)
def clues(text: str) -> Clues:
    """What the words of a text speak for."""
    text = text[:LONGEST].strip()
    found = tokens(text)
    if not found:
        return Clues(0, 0, 0, 0, 0, 0)
    return Clues(
        title=_title(text, found),
        company=_company(text, found),
        school=_school(text, found),
        degree=_degree(text, found),
        place=place(text),
        sentence=_sentence(text, found),
    )


def _is_head(word: str) -> bool:
    if word in words().heads or (word.endswith("s") and word[:-1] in words().heads):
        return True
    parts = word.split("-")
    if len(parts) > 1 and parts[-1] in words().heads:
        return True
    if len(parts) > 1 and parts[-1] == "in" and _is_head(parts[0]):
        return True
    return len(word) > 9 and any(word.endswith(head) for head in _long_by_end().get(word[-3:], ()))


@cache
def _long_by_end() -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for head in (head for head in words().heads if len(head) >= 6 and head.isalpha()):
        found.setdefault(head[-3:], []).append(head)
    return {end: tuple(heads) for end, heads in found.items()}


def _title(text: str, found: tuple[str, ...]) -> float:
    front = _without_numbers(tokens(_CUT.split(text, maxsplit=1)[0]) or found)
    if not front:
        return 0.0
    last = front[-1]
    score = _headed(text, front, found)
    is_company = last in listed("sure_company") or (last in listed("company") and score < 0.85)
    if is_company and not _is_head(last):
        score *= 0.4
    return score * (0.5 if len(found) > 12 else 1.0)


def _headed(text: str, front: tuple[str, ...], found: tuple[str, ...]) -> float:
    """How surely the words have a head that titles have, and where."""
    ranks, modifiers = listed("ranks"), words().modifiers
    cases = (
        (1.0, _is_head(front[-1])),
        (0.9, is_inside("heads", text)),
        (0.85, _is_head(front[0])),
        (0.6, any(map(_is_head, front))),
        (0.5, front[0] in ranks or found[0] in ranks),
        (0.45, any(map(_is_head, found))),
        (0.15, front[-1] in modifiers or front[0] in modifiers),
    )
    return next((score for score, holds in cases if holds), 0.0)


def _without_numbers(front: tuple[str, ...]) -> tuple[str, ...]:
    """`Engineer II` and `Developer 2` are an engineer and a developer."""
    end = len(front)
    while end > 1 and (front[end - 1] in ("i", "ii", "iii", "iv", "v") or front[end - 1].isdigit()):
        end -= 1
    return front[:end]


def _company(text: str, found: tuple[str, ...]) -> float:
    sure, known = listed("sure_company"), listed("company")
    is_large = text[:1].isupper()
    cases = (
        (1.0, found[-1] in sure),
        (0.9, is_inside("company", text)),
        (0.8, any(word in sure for word in found)),
        (0.7, found[-1] in known),
        (0.6, _SITE.search(text) is not None),
        (0.5, any(word in known for word in found)),
        (0.4, "&" in text),
        (0.3, len(found) <= 2 and is_large),
        (0.15, is_large or text[:1].isdigit()),
    )
    return next((score for score, holds in cases if holds), 0.0)


def _school(text: str, found: tuple[str, ...]) -> float:
    if any(word in listed("school") for word in found):
        return 1.0
    if any(len(word) > 8 and word.endswith(_SCHOOL_ENDS) for word in found):
        return 0.9
    return 0.9 if is_inside("school", text) else 0.0


_SCHOOL_ENDS: Final = (
    *("universitat", "hochschule", "gymnasium", "schule", "universitet", "university", "skolan", "skola"),
    *("college", "kolleg", "akademie", "hogeschool", "universiteit", "gymnasiet", "gimnazium"),
)
_DEGREE_ENDS: Final = ("studium", "abschluss", "examen", "diplom")


def _degree(text: str, found: tuple[str, ...]) -> float:
    known, unsure = listed("degree"), listed("unsure_degree")
    said = text.split()
    if found[0] in known:
        return 0.6 if found[0] in unsure and said[0].islower() else 1.0
    cases = (
        (0.9, is_inside("degree", text)),
        (0.8, any(word in known and word not in unsure for word in found)),
        (0.8, any(len(word) > 9 and word.endswith(_DEGREE_ENDS) for word in found)),
        (0.6, any(word in known and one[:1].isupper() for word, one in zip(found, said, strict=False))),
    )
    return next((score for score, holds in cases if holds), 0.0)


def _sentence(text: str, found: tuple[str, ...]) -> float:
    said = text.split()
    score = 0.0
    if found[0] in listed("verbs") and len(said) > 2 and not (found[0] == "lead" and _is_head(found[-1])):
        score += 0.5
    elif len(said) > 3 and found[0].endswith(("ed", "ing")) and not said[1][:1].isupper():
        score += 0.35
    if _SENTENCE_END.search(text) and len(said) > 4:
        score += 0.4
    small = sum(1 for word in said if word[:1].islower() and word.casefold() not in listed("small"))
    if len(said) > 4:
        score += 0.6 * small / len(said)
    if text[:1].islower() and len(said) > 3:
        score += 0.3
    if len(said) > 16:
        score += 0.4
    # `Sp. z o.o.` ends like a sentence and begins small like one.
    if text.endswith(("o.o.", "s.r.o.", "a.s.", "e.V.")):
        score *= 0.4
    return min(score, 1.0)

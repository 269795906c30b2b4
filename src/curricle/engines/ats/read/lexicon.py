"""What words speak for: a job title, an employer, a school, a degree, a place.

The answers are clues between 0 and 1 and not verdicts: where an entry puts what, and how its neighbours
do it, decides together with them.
"""

import re
from collections.abc import Iterator
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
_SURE_TITLE: Final = 0.85
_LONG_TITLE: Final = 7
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
    title = _title(text, found)
    return Clues(
        title=title,
        company=next(_company(text, found), 0.0),
        school=_school(text, found),
        degree=next(_degree(text, found), 0.0),
        place=place(text),
        sentence=_sentence(text, found, is_title=title >= _SURE_TITLE),
    )


@lru_cache(maxsize=8192)
def _is_head(word: str) -> bool:
    if word in words().heads or (word.endswith("s") and word[:-1] in words().heads):
        return True
    parts = word.split("-")
    if len(parts) > 1 and parts[-1] in words().heads:
        return True
    if len(parts) > 1 and parts[-1] == "in" and _is_head(parts[0]):
        return True
    if (
        len(word) > 7
        and word.endswith(("in", "innen"))
        and _is_head(word.removesuffix("nen").removesuffix("in"))
    ):
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
    score = next(_headed(text, front, found), 0.0)
    is_company = last in listed("sure_company") or (last in listed("company") and score < 0.85)
    # `High Mesa Builders` are a firm, while a builder is somebody.
    is_firm = last in listed("company") and last.endswith("s") and last not in words().heads
    if is_firm or (is_company and not _is_head(last)):
        score *= 0.4
    return score * (0.5 if len(found) > 12 else 1.0)


def _headed(text: str, front: tuple[str, ...], found: tuple[str, ...]) -> Iterator[float]:
    """How surely the words have a head that titles have, and where; the first answer counts."""
    ranks, modifiers = listed("ranks"), words().modifiers
    if _is_head(front[-1]):
        yield 1.0
    if is_inside("heads", text):
        yield 0.9
    if _is_head(front[0]):
        yield 0.85
    if any(map(_is_head, front)):
        yield 0.6
    if front[0] in ranks or found[0] in ranks:
        yield 0.5
    if any(map(_is_head, found)):
        yield 0.45
    if front[-1] in modifiers or front[0] in modifiers:
        yield 0.15


def _without_numbers(front: tuple[str, ...]) -> tuple[str, ...]:
    """`Engineer II` and `Developer 2` are an engineer and a developer."""
    end = len(front)
    while end > 1 and (front[end - 1] in ("i", "ii", "iii", "iv", "v") or front[end - 1].isdigit()):
        end -= 1
    return front[:end]


def _company(text: str, found: tuple[str, ...]) -> Iterator[float]:
    """How surely the words name an employer; the first answer counts."""
    sure, known = listed("sure_company"), listed("company")
    is_large = text[:1].isupper()
    if found[-1] in sure:
        yield 1.0
    if is_inside("company", text):
        yield 0.9
    if not sure.isdisjoint(found):
        yield 0.8
    if found[-1] in known:
        yield 0.7
    if _SITE.search(text) is not None:
        yield 0.6
    if not known.isdisjoint(found):
        yield 0.5
    if "&" in text:
        yield 0.4
    if len(found) <= 2 and is_large:
        yield 0.3
    if is_large or text[:1].isdigit():
        yield 0.15


def _school(text: str, found: tuple[str, ...]) -> float:
    if not listed("school").isdisjoint(found):
        return 1.0
    if any(len(word) > 8 and word.endswith(_SCHOOL_ENDS) for word in found):
        return 0.9
    return 0.9 if is_inside("school", text) else 0.0


_SCHOOL_ENDS: Final = (
    *("universitat", "hochschule", "gymnasium", "schule", "universitet", "university", "skolan", "skola"),
    *("college", "kolleg", "akademie", "hogeschool", "universiteit", "gymnasiet", "gimnazium"),
)
_DEGREE_ENDS: Final = ("studium", "abschluss", "examen", "diplom")


def _degree(text: str, found: tuple[str, ...]) -> Iterator[float]:
    """How surely the words name a degree; the first answer counts."""
    known, unsure = listed("degree"), listed("unsure_degree")
    said = text.split()
    if found[0] in known:
        yield 0.6 if found[0] in unsure and said[0].islower() else 1.0
    if is_inside("degree", text):
        yield 0.9
    named = known.intersection(found)
    if named - unsure or any(len(word) > 9 and word.endswith(_DEGREE_ENDS) for word in found):
        yield 0.8
    if named and any(word in known and one[:1].isupper() for word, one in zip(found, said, strict=False)):
        yield 0.6


def _sentence(text: str, found: tuple[str, ...], *, is_title: bool) -> float:
    said = text.split()
    score = 0.0
    if found[0] in listed("verbs") and len(said) > 2 and not (found[0] == "lead" and _is_head(found[-1])):
        score += 0.5
    elif len(said) > 3 and found[0].endswith(("ed", "ing")) and not said[1][:1].isupper():
        score += 0.35
    if _SENTENCE_END.search(text) and len(said) > 4:
        score += 0.4
    joints = listed("small")
    small = sum(1 for word in said if word[:1].islower() and word.casefold() not in joints)
    # Titles are written small in many languages: `Specjalistka ds. kadr i płac`.
    if len(said) > (_LONG_TITLE if is_title and not score else 4):
        score += 0.6 * small / len(said)
    if text[:1].islower() and len(said) > 3:
        score += 0.3
    if len(said) > 16:
        score += 0.4
    # `Sp. z o.o.` ends like a sentence and begins small like one.
    if text.endswith(("o.o.", "s.r.o.", "a.s.", "e.V.")):
        score *= 0.4
    return min(score, 1.0)

"""Skills of which one is enough: “Power BI or Tableau” asks for one of the two, not for both."""

import re
from collections.abc import Iterator, Sequence, Set
from functools import lru_cache
from itertools import pairwise, takewhile
from typing import Literal

from curricle.engines.ats.match import taxonomy
from curricle.engines.ats.match.posting import SkillSpan

Joint = Literal["or", "comma", "and", ""]
_MOST = 12
_OR = r"(?:and\s?/\s?or|or|oder|ou|o|eller|lub)"
# What may stand around “or” and names no skill of its own: “Java experience or good knowledge of Kotlin”.
_BEHIND = r"(?:\s(?:experience|knowledge|skills?|certification|certificate|license|development|programming))?"
_AHEAD = (
    r"(?:(?:an?|the|in|with|of|using|any|other|another|similar|equivalent|comparable|either|experience|"
    r"knowledge|expertise|proficiency|familiarity|strong|good|solid|working|microsoft|apache|adobe)\s)*"
)
_JOINTS: tuple[tuple[Joint, re.Pattern[str]], ...] = (
    ("or", re.compile(rf"{_BEHIND}\s?,?\s{_OR}\s{_AHEAD}", re.IGNORECASE)),
    ("comma", re.compile(r"\s?[,/]\s?")),
    ("and", re.compile(r"\s?,?\s(?:and|&|und|et|y)\s", re.IGNORECASE)),
)
_ONE_OF = re.compile(
    r"\b(?:one|any|either)(?: or more)? (?:of|from)(?: (?:these|the))?"
    r"(?: following(?: [a-z-]+){0,3}|(?: [a-z-]+){1,3}(?=\s?[:(]|,? (?:such as|like|including)\b)|)"
    r"(?:,? (?:such as|like|including))?\s?[:(]?\s?$",
    re.IGNORECASE,
)
# The tagger learnt from English sentences: of “Java oder Kotlin” it takes “oder” for a part of the name.
_SWALLOWED = re.compile(rf"\s{_OR}$", re.IGNORECASE)
_NOT_A_CHOICE = re.compile(r"\b(?:the|these)\s$", re.IGNORECASE)


def choices(sentence: str, skills: Sequence[SkillSpan]) -> Iterator[range]:
    """The skills of a sentence, by their places in the list, of which it asks for one."""
    joints = [_joint(sentence, one, other) for one, other in pairwise(skills)]
    first = 0
    while first < len(skills) - 1:
        if _is_one_of(sentence[: skills[first].start]):
            last = _end_of_run(joints, first, {"or", "comma", "and"})
            if last > first:
                yield range(first, min(last + 1, first + _MOST))
        else:
            last = _end_of_run(joints, first, {"or", "comma"})
            yield from _within(skills, joints, range(first, last + 1))
        first = last + 1


def _end_of_run(joints: Sequence[Joint], first: int, joining: Set[Joint]) -> int:
    """The last skill that is joined to the first."""
    return first + len(list(takewhile(joining.__contains__, joints[first:])))


def _within(skills: Sequence[SkillSpan], joints: Sequence[Joint], run: range) -> Iterator[range]:
    """What of a list is a choice: all of “A, B or C”, only the middle of “A, B or C, D”."""
    ors = [at for at in run[:-1] if joints[at] == "or"]
    if not ors or len(run) > _MOST:
        return
    ends_in_or = len(ors) == run[-1] - ors[0]
    if ends_in_or and not _any_holds_another([skills[at] for at in run]):
        yield run
        return
    start = ors[0]
    for at in ors:
        if at + 1 not in ors:
            yield range(start, at + 2)
            start = next((later for later in ors if later > at), at)


def _joint(sentence: str, one: SkillSpan, other: SkillSpan) -> Joint:
    """How two skills that follow each other are joined; empty where they are not."""
    if other.start <= one.end or "soft" in {one.kind, other.kind}:
        return ""
    swallowed = _SWALLOWED.search(one.text)
    gap = sentence[one.start + swallowed.start() if swallowed else one.end : other.start]
    return next((name for name, pattern in _JOINTS if pattern.fullmatch(gap)), "")


def _is_one_of(before: str) -> bool:
    match = _ONE_OF.search(before[-80:])
    return match is not None and not _NOT_A_CHOICE.search(match.group())


def _any_holds_another(skills: Sequence[SkillSpan]) -> bool:
    """“Python, Django or Flask” asks for Python and one of two: what a list begins with holds the rest."""
    names = {one.label.casefold() for one in skills}
    return any(names.intersection(_above(one.label)) for one in skills if one.concept is not None)


@lru_cache(maxsize=2_000)
def _above(label: str) -> frozenset[str]:
    known = taxonomy.lookup(label)
    return frozenset(name.casefold() for name in taxonomy.concept(known[1]).broader) if known else frozenset()


def is_or(gap: str) -> bool:
    """Whether words between two things that are asked for leave a choice between them."""
    return dict(_JOINTS)["or"].fullmatch(gap) is not None


def name_of(names: Sequence[str]) -> str:
    """The alternatives as one reads them: “Java, Kotlin or Scala”."""
    return f"{', '.join(names[:-1])} or {names[-1]}" if len(names) > 1 else names[0]

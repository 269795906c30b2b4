"""Whether words of a posting are asked for, wished for, or not needed: the clause around them says so."""

import re
from functools import lru_cache

from curricle.engines.ats.match.posting import Need, SectionKind
from curricle.engines.ats.match.wording import words

_CLAUSE = re.compile(r"[;•]|\.(?=\s)|,? but\b|,? while\b|\s[–—]\s", re.IGNORECASE)
_COMMA = re.compile(r",(?=\s)")


def need_of(sentence: str, start: int, end: int, section: SectionKind) -> Need | None:
    """How much some words of a sentence are wanted; nothing where they are expressly not needed."""
    if not _has_cue(sentence):
        return "preferred" if section == "preferred" else "required"
    here = _clause(sentence, start, end, _CLAUSE)
    if words("need.not_needed").search(here):
        return None
    liked, asked = words("need.preferred").search(here), words("need.required").search(here)
    if liked and asked:
        closer = _clause(here, *_within(sentence, here, start, end), _COMMA)
        liked, asked = words("need.preferred").search(closer), words("need.required").search(closer)
        if bool(liked) == bool(asked):
            return "preferred" if section == "preferred" else "required"
    if liked and not _is_of_another(liked, here, _clause(here, *_within(sentence, here, start, end), _COMMA)):
        return "preferred"
    if asked:
        return "required"
    return "preferred" if section == "preferred" else "required"


@lru_cache(maxsize=1_000)
def _has_cue(sentence: str) -> bool:
    return any(words(f"need.{name}").search(sentence) for name in ("preferred", "required", "not_needed"))


def _is_of_another(liked: re.Match[str], clause: str, part: str) -> bool:
    """“Fluent French, and English is a plus” wishes for English alone; “are a plus” is said of all."""
    alone = liked.group().lower().startswith("is ") or clause[: liked.start()].lower().endswith(" is ")
    return alone and not words("need.preferred").search(part)


def _within(sentence: str, clause: str, start: int, end: int) -> tuple[int, int]:
    at = sentence.rfind(clause, 0, start + len(clause))
    at = max(at, 0)
    return max(start - at, 0), max(end - at, 0)


def _clause(text: str, start: int, end: int, cuts: re.Pattern[str]) -> str:
    first, last = 0, len(text)
    for match in cuts.finditer(text):
        if match.end() <= start:
            first = match.end()
        elif match.start() >= end:
            last = match.start()
            break
    return text[first:last]

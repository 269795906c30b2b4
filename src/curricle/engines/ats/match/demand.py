"""What a posting demands besides skills: years, a degree, languages, a place, and the kind of employment."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from curricle.engines.ats.match.need import need_of
from curricle.engines.ats.match.posting import (
    LEVELS,
    Employment,
    Level,
    Need,
    Remote,
    Schooling,
    SectionKind,
    Spoken,
    Years,
)
from curricle.engines.ats.match.wording import any_of, named, words

_NUMBERS = {
    name: number
    for number, names in enumerate(
        (
            "",
            "one a an ein eine einem einer un une uno",
            "two zwei deux dos",
            "three drei trois tres",
            "four vier quatre cuatro",
            "five fünf cinq cinco",
            "six sechs seis",
            "seven sieben sept siete",
            "eight acht huit ocho",
            "nine neun neuf nueve",
            "ten zehn dix diez",
            "eleven",
            "twelve zwölf",
            "thirteen",
            "fourteen",
            "fifteen",
        )
    )
    for name in names.split()
}
_NUMBER = rf"(?:\d{{1,2}}|{'|'.join(sorted(_NUMBERS, key=len, reverse=True))})"
_YEARS = re.compile(
    rf"(?<![\w.,$€£])(?P<low>{_NUMBER})\s?(?:\(\s?\d{{1,2}}\s?\)\s?)?(?P<plus>\+)?"
    rf"(?:\s?(?:-|–|—|to|bis|à|or|a)\s?(?P<high>{_NUMBER})\s?(?:\(\d{{1,2}}\)\s?)?\+?)?\s?\+?[ -]?"
    r"(?:(?:or more|plus|full|consecutive|jährige[rns]?)\s)?"
    r"(?:(?P<unit>years?|yrs?\.?|jahre[n]?|ans|années?|años?|anni|jaar|jährige[rns]?)|(?P<months>months?|mos?\.))"
    r"(?:['’]s?)?(?![\w-])",
    re.IGNORECASE,
)
# Letters that are a degree only when they are capitals or dotted.
_SHORT = re.compile(r"(?:b\.?s|b\.?a|m\.?s|m\.?a|bts|cap|grado|ged|mba|hnd)\.?", re.IGNORECASE)
_FIELDS = re.compile(
    r"(?:\bin|\bof)\s+(?:an? )?((?:[A-Za-z&/-]+(?:,\s?| (?:and|or|&)? ?)?){1,14})", re.IGNORECASE
)
_FIELD_STOP = re.compile(
    r"\b(?:with|from|at|is|are|required|preferred|degree|experience|plus|minimum|would|strongly|desired|who|that|"
    r"a related|related|relevant|similar|or equivalent|equivalent|field|another|other|discipline|\d)\b.*",
    re.IGNORECASE,
)
# Looked for in this order: who names days in the office means hybrid, however often “remote” is said.
_REMOTE: tuple[Remote, ...] = ("hybrid", "onsite", "remote")
_EMPLOYMENT: tuple[Employment, ...] = (
    "internship",
    "freelance",
    "temporary",
    "contract",
    "part_time",
    "full_time",
)
_LANGUAGES = {
    "en": "English",
    "de": "German",
    "fr": "French",
    "es": "Spanish",
    "it": "Italian",
    "pt": "Portuguese",
    "nl": "Dutch",
    "pl": "Polish",
    "sv": "Swedish",
    "da": "Danish",
    "no": "Norwegian",
    "fi": "Finnish",
    "cs": "Czech",
    "hu": "Hungarian",
    "ro": "Romanian",
    "el": "Greek",
    "tr": "Turkish",
    "ru": "Russian",
    "uk": "Ukrainian",
    "ar": "Arabic",
    "he": "Hebrew",
    "fa": "Persian",
    "hi": "Hindi",
    "ur": "Urdu",
    "bn": "Bengali",
    "ta": "Tamil",
    "zh": "Chinese",
    "ja": "Japanese",
    "ko": "Korean",
    "vi": "Vietnamese",
    "th": "Thai",
    "tl": "Tagalog",
    "ase": "American Sign Language",
}


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of the posting, where it stands, and the kind of section that it is in."""

    text: str
    start: int
    section: SectionKind


def years_in(sentence: Sentence) -> Iterator[Years]:
    """The years of work that a sentence asks for; ages, histories and terms of contracts are none."""
    text = sentence.text
    for match in _YEARS.finditer(text):
        around = text[max(0, match.start() - 45) : match.end() + 70]
        listed = sentence.section in {"required", "preferred"}
        if sentence.section in {"about", "benefits"} or not (listed or words("years.of_work").search(around)):
            continue
        if words("years.other").search(text[max(0, match.start() - 30) : match.end() + 25]):
            continue
        low, high = _number(match["low"]), _number(match["high"])
        if low is None or (match["low"].casefold() in {"a", "an"} and match["months"]):
            continue
        if match["months"]:
            low, high = low // 12, high // 12 if high is not None else None
            if low == 0 and not high:
                continue
        need = need_of(text, match.start(), match.end(), sentence.section)
        if need is not None and low <= 40 and (high is None or high > low):
            span = (sentence.start + match.start(), sentence.start + match.end())
            yield Years(low, high, need, (span,))


def _number(written: str | None) -> int | None:
    if not written:
        return None
    return int(written) if written.isdigit() else _NUMBERS.get(written.casefold())


def schooling_in(sentence: Sentence) -> Schooling | None:
    """The lowest degree that a sentence names, and in what."""
    if sentence.section in {"about", "benefits"}:
        return None
    text = sentence.text
    found: list[tuple[Level, re.Match[str]]] = []
    for match in named("degree.").finditer(text):
        written = match.group()
        if _SHORT.fullmatch(written) and written[0].islower():
            continue
        if re.match(r"(?:studium|grado|promotion|diplom)\b", written, re.IGNORECASE) and _is_english(text):
            continue
        found.append((match.lastgroup, match))  # type: ignore[arg-type]  # the groups are the levels
    if not found:
        return None
    needs = [need_of(text, match.start(), match.end(), sentence.section) for _, match in found]
    kept = [(level, match, need) for (level, match), need in zip(found, needs, strict=True) if need]
    if not kept:
        return None
    required = [one for one in kept if one[2] == "required"] or kept
    level, match, need = min(required, key=lambda one: LEVELS.index(one[0]))
    spans = tuple((sentence.start + one.start(), sentence.start + one.end()) for _, one, _ in required)
    return Schooling(
        level, need, bool(words("other.or_work").search(text)), spans, _fields(text, required[-1][1].end())
    )


def level_of_degree(text: str) -> Level | None:
    """The highest level that the words of a degree speak of, as they stand in a resume."""
    found = [level for level in LEVELS if _held(level).search(text)]
    return found[-1] if found else None


@cache
def _held(level: Level) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){any_of(f'held.{level}')}", re.IGNORECASE)


def _is_english(text: str) -> bool:
    return bool(re.search(r"\b(?:the|and|with|for|of|or)\b", text, re.IGNORECASE))


def _fields(text: str, start: int) -> tuple[str, ...]:
    match = _FIELDS.match(text, start) or _FIELDS.search(text, max(0, start - 4), start + 140)
    if match is None:
        return ()
    named = _FIELD_STOP.sub("", match.group(1))
    parts = re.split(r",|/| or | and |\s&\s", named)
    return tuple(part.strip(" -&") for part in parts if 2 < len(part.strip(" -&")) < 50)[:8]


def languages_in(sentence: Sentence) -> Iterator[Spoken]:
    """The languages that a sentence asks somebody to speak."""
    if sentence.section in {"about", "benefits"}:
        return
    for match in named("language.").finditer(sentence.text):
        written = match.group()
        around = sentence.text[max(0, match.start() - 60) : match.end() + 60]
        alone = sentence.section in {"required", "preferred"} and len(sentence.text.split()) <= 3
        if not (written[0].isupper() and (alone or words("other.speaking").search(around))):
            continue
        need = need_of(sentence.text, match.start(), match.end(), sentence.section)
        if need is None:
            continue
        code = str(match.lastgroup)
        span = (sentence.start + match.start(), sentence.start + match.end())
        yield Spoken(code, _LANGUAGES[code], need, (span,))


def language_code(name: str) -> str | None:
    """The code of a language by its name in one of several languages."""
    match = named("language.").search(name)
    return None if match is None else str(match.lastgroup)


def remote_of(text: str) -> Remote | None:
    """Where the work is done, as far as the text says so."""
    return next((name for name in _REMOTE if words(f"where.{name}").search(text)), None)


def employment_of(text: str) -> Employment | None:
    """The kind of employment."""
    return next((name for name in _EMPLOYMENT if words(f"employment.{name}").search(text)), None)


def stricter(first: Need, second: Need) -> Need:
    """The need that counts where both are said."""
    return "required" if "required" in {first, second} else "preferred"

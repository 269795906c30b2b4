"""What words say about a few words of a resume: a job title, an employer, a school, a degree, a place.

The answers are clues between 0 and 1 and not verdicts: where an entry puts what, and how its neighbours do it,
decides together with them.
"""

import json
import re
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from typing import Final

_PARTS: Final = re.compile(r"[\s,;:()\[\]/|]+")
_CUT: Final = re.compile(
    r"[,;:(/|–—]|\s-\s|\s(?:of|for|in|at|to|on|with|de|des|du|der|die|für|fuer|im|pour|en|para|di|per|in|do|da"
    r"|von|van|voor|bei|chez|à|w|по|в)\s",
    re.IGNORECASE,
)
_STATE: Final = re.compile(r"[A-Z]{2}(?:\s+\d{5}(?:-\d{4})?)?|[A-Z]\.[A-Z]\.?(?:[A-Z]\.?)?")
_SITE: Final = re.compile(r"\.(?:com|io|org|net|ai|co|dev|app|de|fr|uk|edu|gov)$", re.IGNORECASE)
_SENTENCE_END: Final = re.compile(r"[.!?;。]$")
_SMALL: Final = frozenset(
    [
        "a",
        "an",
        "the",
        "of",
        "and",
        "or",
        "for",
        "in",
        "on",
        "at",
        "to",
        "by",
        "with",
        "from",
        "as",
        "is",
        "was",
        "were",
        "und",
        "der",
        "die",
        "das",
        "des",
        "et",
        "de",
        "la",
        "le",
        "les",
        "du",
        "y",
        "el",
        "los",
        "e",
        "di",
        "da",
        "do",
        "dos",
        "en",
        "van",
        "het",
        "een",
        "och",
        "i",
        "w",
        "z",
        "na",
        "o",
        "u",
        "per",
        "con",
        "para",
        "por",
        "mit",
        "für",
        "von",
        "bei",
        "im",
        "am",
        "zur",
        "zum",
        "auf",
    ]
)
_LONGEST: Final = 300


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


@dataclass(frozen=True, slots=True)
class Words:
    """The lists that clues come from."""

    heads: frozenset[str]
    long_heads: tuple[str, ...]
    ranks: frozenset[str]
    modifiers: frozenset[str]
    company: frozenset[str]
    sure_company: frozenset[str]
    school: frozenset[str]
    degree: frozenset[str]
    place: frozenset[str]
    level: frozenset[str]
    language: frozenset[str]
    verbs: frozenset[str]
    # Words of scripts without blanks, which are looked for anywhere.
    inside: dict[str, tuple[str, ...]]


@cache
def words() -> Words:
    """The lists, read once."""
    folder = files("curricle.engines.ats").joinpath("data")
    own: dict[str, list[str]] = json.loads(folder.joinpath("words.json").read_text("utf-8"))
    titles: dict[str, list[str]] = json.loads(folder.joinpath("titles.json").read_text("utf-8"))
    sets = {kind: frozenset(map(_bare, names)) for kind, names in own.items()}
    heads = (sets["heads"] | set(titles["heads"])) - (sets["no_heads"] - sets["heads"])
    inside = {
        kind: tuple(sorted((word for word in sets[kind] if _is_unspaced(word)), key=len, reverse=True))
        for kind in ("heads", "company", "school", "degree", "place", "level", "language")
    }
    return Words(
        heads=heads,
        long_heads=tuple(sorted(head for head in heads if len(head) >= 6 and head.isalpha())),
        ranks=sets["ranks"],
        modifiers=frozenset(titles["modifiers"]),
        company=sets["company"],
        sure_company=sets["sure_company"],
        school=sets["school"],
        degree=sets["degree"],
        place=sets["place"],
        level=sets["level"],
        language=sets["language"],
        verbs=sets["verbs"],
        inside=inside,
    )


def _is_unspaced(word: str) -> bool:
    return bool(word) and ord(word[0]) >= 0x2E80


def _bare(word: str) -> str:
    word = word.casefold().replace(".", "").replace("’", "'").strip("'\"“”‘*•-–—")
    if word.isascii():
        return word
    spread = unicodedata.normalize("NFKD", word)
    return unicodedata.normalize("NFC", "".join(sign for sign in spread if not unicodedata.combining(sign)))


@lru_cache(maxsize=8192)
def tokens(text: str) -> tuple[str, ...]:
    """Words as the lists have them."""
    return tuple(found for word in _PARTS.split(text[:_LONGEST]) if (found := _bare(word)))


@lru_cache(maxsize=8192)
def clues(text: str) -> Clues:
    """What the words of a text speak for."""
    text = text[:_LONGEST].strip()
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


def _inside(kind: str, text: str) -> bool:
    return not text.isascii() and any(word in text for word in words().inside[kind])


def _is_head(word: str) -> bool:
    lists = words()
    if word in lists.heads or (word.endswith("s") and word[:-1] in lists.heads):
        return True
    parts = word.split("-")
    if len(parts) > 1 and parts[-1] in lists.heads:
        return True
    if len(parts) > 1 and parts[-1] == "in" and _is_head(parts[0]):
        return True
    return len(word) > 9 and any(word.endswith(head) for head in _long_by_end().get(word[-3:], ()))


@cache
def _long_by_end() -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for head in words().long_heads:
        found.setdefault(head[-3:], []).append(head)
    return {end: tuple(heads) for end, heads in found.items()}


def _title(text: str, found: tuple[str, ...]) -> float:
    lists = words()
    front = tokens(_CUT.split(text, maxsplit=1)[0]) or found
    front = _without_numbers(front)
    if not front:
        return 0.0
    score = 0.0
    if _is_head(front[-1]):
        score = 1.0
    elif _is_head(front[0]):
        score = 0.85
    elif _inside("heads", text):
        score = 0.9
    elif any(_is_head(word) for word in front):
        score = 0.6
    elif any(_is_head(word) for word in found):
        score = 0.45
    elif front[0] in lists.ranks or found[0] in lists.ranks:
        score = 0.5
    elif front[-1] in lists.modifiers or front[0] in lists.modifiers:
        score = 0.15
    last = front[-1]
    is_company = last in lists.sure_company or (last in lists.company and score < 0.85)
    if score and is_company and not _is_head(last):
        score *= 0.4
    if len(found) > 12:
        score *= 0.5
    return score


def _without_numbers(front: tuple[str, ...]) -> tuple[str, ...]:
    """`Engineer II` and `Developer 2` are an engineer and a developer."""
    end = len(front)
    while end > 1 and (front[end - 1] in ("i", "ii", "iii", "iv", "v") or front[end - 1].isdigit()):
        end -= 1
    return front[:end]


def _company(text: str, found: tuple[str, ...]) -> float:
    lists = words()
    if found[-1] in lists.sure_company:
        return 1.0
    if any(word in lists.sure_company for word in found):
        return 0.8
    if _inside("company", text):
        return 0.9
    if found[-1] in lists.company:
        return 0.7
    if any(word in lists.company for word in found):
        return 0.5
    if _SITE.search(text):
        return 0.6
    if "&" in text:
        return 0.4
    if len(found) <= 2 and text[:1].isupper():
        return 0.3
    return 0.15 if text[:1].isupper() or text[:1].isdigit() else 0.0


def _school(text: str, found: tuple[str, ...]) -> float:
    lists = words()
    if any(word in lists.school for word in found):
        return 1.0
    if any(len(word) > 8 and word.endswith(_SCHOOL_ENDS) for word in found):
        return 0.9
    return 0.9 if _inside("school", text) else 0.0


_SCHOOL_ENDS: Final = (
    *("universitat", "hochschule", "gymnasium", "schule", "universitet", "university", "skolan", "skola"),
    *(
        "college",
        "kolleg",
        "akademie",
        "hogeschool",
        "universiteit",
        "gymnasiet",
        "gimnazium",
        "universitesi",
    ),
)


def _degree(text: str, found: tuple[str, ...]) -> float:
    lists = words()
    first = found[0]
    if first in lists.degree:
        return 0.6 if first in _UNSURE_DEGREES and text.split(maxsplit=1)[0].islower() else 1.0
    if any(word in lists.degree and word not in _UNSURE_DEGREES for word in found):
        return 0.8
    if _inside("degree", text):
        return 0.9
    if any(
        word in lists.degree for word, said in zip(found, text.split(), strict=False) if said[:1].isupper()
    ):
        return 0.6
    if any(len(word) > 9 and word.endswith(("studium", "abschluss", "examen", "diplom")) for word in found):
        return 0.8
    return 0.0


_UNSURE_DEGREES: Final = frozenset(
    [
        "be",
        "me",
        "ma",
        "ms",
        "ba",
        "bs",
        "as",
        "aa",
        "md",
        "associate",
        "associates",
        "certificate",
        "master",
        "masters",
        "minor",
        "major",
        "intermediate",
        "lic",
        "bac",
        "cap",
        "promotion",
        "honors",
        "honours",
        "graduate",
        "licence",
        "foundation",
        "specialist",
        "s1",
        "s2",
        "s3",
        "jd",
        "lehre",
        "wo",
        "fp",
    ]
)


@lru_cache(maxsize=8192)
def place(text: str) -> float:
    """Whether the words name a place."""
    text = text.strip(" ,.;()•·|-–")
    if not text or len(text) > 70 or text.count(" ") > 7:
        return 0.0
    parts = [part.strip() for part in text.split(",") if part.strip()]
    if not parts:
        return 0.0
    known = [_is_place(part) for part in parts]
    if len(parts) == 1:
        return 0.9 if known[0] else 0.85 if _inside("place", text) and len(text) < 12 else 0.0
    if len(parts) > 4 or any(len(part.split()) > 4 for part in parts):
        return 0.0
    if known[-1] and known[0]:
        return 1.0
    if known[-1]:
        # The first of three may be a part of a town, or an employer in one.
        return 0.9 if len(parts) == 2 else 0.5
    if _STATE.fullmatch(parts[-1]):
        if known[0]:
            return 1.0
        if len(parts) > 2:
            return 0.5
        return 0.95 if parts[-1].split()[0] not in _NO_STATES else 0.0
    return 0.6 if known[0] else 0.0


_NO_STATES: Final = frozenset(
    {
        "BS",
        "BA",
        "MS",
        "MD",
        "RN",
        "AS",
        "AG",
        "SA",
        "AB",
        "BSC",
        "MSC",
        "MBA",
        "PHD",
        "LLC",
        "INC",
        "LTD",
        "II",
        "SE",
    }
)


def _is_place(part: str) -> bool:
    found = tokens(part)
    if not found or len(found) > 5 or (not part[:1].isupper() and part[:1].isascii() and part[:1].isalpha()):
        return False
    lists = words()
    kept = tuple(word for word in found if not word.isdigit() and word not in _AROUND)
    if not kept:
        return bool(found) and found[0] in _AROUND and not found[0].isdigit() and found[0] != "the"
    return "-".join(kept) in lists.place or (len(kept) == 2 and all(word in lists.place for word in kept))


_AROUND: Final = frozenset(
    [
        "area",
        "greater",
        "metro",
        "metropolitan",
        "region",
        "city",
        "county",
        "the",
        "remote",
        "hybrid",
        "state",
    ]
)


def _sentence(text: str, found: tuple[str, ...]) -> float:
    lists = words()
    said = text.split()
    score = 0.0
    if found[0] in lists.verbs and len(said) > 2:
        score += 0.5
    elif len(said) > 3 and found[0].endswith(("ed", "ing")) and not said[1][:1].isupper():
        score += 0.35
    if _SENTENCE_END.search(text) and len(said) > 4:
        score += 0.4
    small = sum(1 for word in said if word[:1].islower() and word.casefold() not in _SMALL)
    if len(said) > 4:
        score += 0.6 * small / len(said)
    if text[:1].islower() and len(said) > 3:
        score += 0.3
    if len(said) > 16:
        score += 0.4
    return min(score, 1.0)

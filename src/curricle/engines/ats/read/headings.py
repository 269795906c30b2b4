"""What headings announce: types of sections by the words that people put above them, in many languages."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from typing import Final

from curricle.engines.ats.read.fold import fold

# The types of the document, and `contact` (how to reach the person) and `title` (what the file is called).
CONTACT: Final = "contact"
TITLE: Final = "title"
_AND: Final = frozenset(["and", "und", "et", "y", "e", "i", "och", "og", "ja", "en", "ve", "a"])
_LONGEST: Final = 60
_MOST_WORDS: Final = 7
_JOINTS: Final = frozenset(
    [
        "and",
        "und",
        "et",
        "y",
        "e",
        "i",
        "и",
        "och",
        "og",
        "ja",
        "en",
        "ve",
        "a",
        "by",
        "with",
        "the",
        "my",
        "of",
        "&",
        "relevant",
        "selected",
        "key",
    ]
)


@dataclass(frozen=True, slots=True)
class Announced:
    """What a heading announces, and how sure that is: a whole known heading, or a known word within one."""

    type: str
    confidence: float

    @property
    def is_standard(self) -> bool:
        """Whether parsers know this heading as it stands."""
        return self.confidence >= 0.9


@cache
def _known() -> tuple[Mapping[str, str], Mapping[str, tuple[str, ...]]]:
    own = json.loads(files("curricle.engines.ats").joinpath("data/headings.json").read_text("utf-8"))
    known: dict[str, str] = {}
    for kind, names in own["headings"].items():
        for name in names:
            known.setdefault(fold(name), kind)
    folder = files("curricle.engines.render").joinpath("languages")
    for file in sorted(folder.iterdir(), key=lambda one: one.name):
        if file.name.endswith(".json"):
            for kind, name in json.loads(file.read_text("utf-8"))["sections"].items():
                if kind != "letter":
                    known.setdefault(fold(name), kind)
    return known, {kind: tuple(stems) for kind, stems in own["stems"].items()}


@cache
def _squeezed() -> dict[str, str]:
    """The known headings without blanks, but for those of a few letters."""
    return {
        squeezed: kind for name, kind in _known()[0].items() if len(squeezed := name.replace(" ", "")) > 3
    }


@lru_cache(maxsize=4096)
def announced(text: str) -> Announced | None:
    """What a text announces if it is a heading; nothing where none of its words is known in headings."""
    if not text or len(text) > _LONGEST:
        return None
    bare = fold(text)
    known, stems = _known()
    if bare in known:
        return Announced(known[bare], 1.0)
    if " " in bare and _is_spaced(bare):
        squeezed = _squeezed().get(bare.replace(" ", ""))
        if squeezed is not None:
            return Announced(squeezed, 0.95)
    words = bare.split()
    if not words or len(words) > _MOST_WORDS:
        return None
    return _compound(words, known) or _stemmed(words, stems)


def _is_spaced(bare: str) -> bool:
    """`e x p e r i e n c e`, and the halves that letter-spacing leaves."""
    return sum(len(word) for word in bare.split()) / len(bare.split()) < 3.5


def _compound(words: list[str], known: Mapping[str, str]) -> Announced | None:
    """`Skills and Interests` announces what its first known part does."""
    for at, word in enumerate(words[1:], 1):
        if word in _AND and at < len(words) - 1:
            first = known.get(" ".join(words[:at]))
            if first is not None and first not in (CONTACT, TITLE):
                return Announced(first, 0.9)
    trimmed = [word for word in words if word not in _JOINTS]
    found = known.get(" ".join(trimmed))
    return Announced(found, 0.9) if found is not None and found != TITLE else None


def _stemmed(words: list[str], stems: Mapping[str, tuple[str, ...]]) -> Announced | None:
    if len(words) > 5:
        return None
    for kind, beginnings in stems.items():
        if any(word.startswith(beginnings) for word in words):
            return Announced(kind, 0.6)
    return None

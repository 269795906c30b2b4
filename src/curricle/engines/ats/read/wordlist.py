"""The lists of words that clues come from, and words as these lists have them."""

import json
import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from typing import Final

_PARTS: Final = re.compile(r"[\s,;:()\[\]/|]+")
# The letters of scripts without blanks, and all that come after them.
_UNSPACED: Final = re.compile("[\u2e80-\U0010ffff]")
LONGEST: Final = 300


@dataclass(frozen=True, slots=True)
class Words:
    """The lists that clues come from."""

    heads: frozenset[str]
    modifiers: frozenset[str]
    # All other lists by name, see the data.
    kinds: Mapping[str, frozenset[str]]
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
    modifiers = frozenset(titles["modifiers"])
    return Words(heads=heads, modifiers=modifiers, kinds=sets, inside=inside)


def _is_unspaced(word: str) -> bool:
    return _UNSPACED.match(word) is not None


def _bare(word: str) -> str:
    word = word.casefold().replace(".", "").replace("’", "'").strip("'\"“”‘*•-–—")
    if word.isascii():
        return word
    spread = unicodedata.normalize("NFKD", word)
    return unicodedata.normalize("NFC", "".join(sign for sign in spread if not unicodedata.combining(sign)))


@lru_cache(maxsize=8192)
def tokens(text: str) -> tuple[str, ...]:
    """Words as the lists have them."""
    return tuple(filter(None, map(_token, _PARTS.split(text[:LONGEST]))))


@lru_cache(maxsize=8192)
def _token(word: str) -> str:
    return _bare(word)


def listed(kind: str) -> frozenset[str]:
    """One of the lists."""
    return words().kinds[kind]


def is_inside(kind: str, text: str) -> bool:
    """Whether a word of a script without blanks stands anywhere in the text."""
    if text.isascii() or _UNSPACED.search(text) is None:
        return False
    return any(word in text for word in words().inside[kind])

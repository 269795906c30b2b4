"""The words of a text with their places, and the stems under which words are the same."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

# A plus or a sharp sign belongs to the word (C++, C#); everything else between letters parts words.
_WORD = re.compile(r"[^\W_]+[+#]*")
# What may stand between two words of one phrase: “front-end”, “CI/CD”, “Node.js”, “master's degree”.
JOINTS = frozenset(
    ("", " ", "  ", "-", "‐", "‑", "–", "/", ".", "&", "'", "’", "\n", " & ", " / ", " - ", "\u00a0", "_")
)
STEMS = Path(__file__).parents[1] / "data/match/stems.tsv"
_MOST_STEMS = 60_000
# Words that the stemmer takes for others: accessibility is not Access, and a product is no production.
_APART = {
    **{word: word for word in ("accessibility", "organ", "police", "opera")},
    **dict.fromkeys(("illustration", "illustrations"), "illustration"),
    **dict.fromkeys(("production", "productions"), "production"),
    **dict.fromkeys(("university", "universities"), "university"),
}
_stems: dict[str, str] = {}


@dataclass(frozen=True, slots=True, eq=False)
class Words:
    """The words of one text, side by side: where each stands, how it is written, and its stem."""

    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    raw: tuple[str, ...]
    stems: tuple[str, ...]

    def joined(self, index: int) -> bool:
        """Whether a word can belong to one phrase with the word before it."""
        return index > 0 and self.text[self.ends[index - 1] : self.starts[index]] in JOINTS


@lru_cache(maxsize=2_000)
def words_of(text: str) -> Words:
    """The words of a text, in order."""
    spans = [match.span() for match in _WORD.finditer(text)]
    raw = tuple([text[start:end] for start, end in spans])
    starts, ends = tuple([start for start, _ in spans]), tuple([end for _, end in spans])
    return Words(text, starts, ends, raw, _stems_of(raw))


def stems_in(text: str) -> tuple[str, ...]:
    """The stems of a text without their places, for one that is looked at only once."""
    return _stems_of(_WORD.findall(text))


def _stems_of(raw: Iterable[str]) -> tuple[str, ...]:
    return tuple([_stems.get(word) or stem(word) for word in raw])


def stem(word: str) -> str:
    """The stem of an English word, in small letters."""
    known = _stems.get(word)
    if known is None:
        if len(_stems) >= _MOST_STEMS:
            _stems.clear()
        known = _stems[word] = _stem(word.casefold())
    return known


def _stem(word: str) -> str:
    if len(word) < 4 or not word.isalpha() or not word.isascii():
        return word
    known = _APART.get(word) or _shipped().get(word)
    return known if known is not None else fresh_stem(word)


def fresh_stem(word: str) -> str:
    """The stem of a word in small letters, worked out by the stemmer."""
    return _APART.get(word) or str(_snowball().stemWord(word))


@cache
def _snowball() -> Any:
    import snowballstemmer  # type: ignore[import-untyped]  # it has no types

    return snowballstemmer.stemmer("english")


@cache
def _shipped() -> dict[str, str]:
    """The stems of common words: a fresh process has them by one reading instead of thousands of steps."""
    if not STEMS.exists():
        return {}
    return dict(line.split("\t") for line in STEMS.read_text("utf-8").splitlines())

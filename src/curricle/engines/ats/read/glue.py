"""Whether words were run together by their reader."""

import re
from collections.abc import Iterable

_WORD = re.compile(r"[A-Za-zÀ-ɏ]{2,}")
_ADDRESS = re.compile(r"\S*(?:@|://|www\.|\.(?:com|org|net|io|dev|de|co|edu|me)\b)\S*")
# A capital inside a word happens ("LinkedIn"); several, or one in a very long word, do not.
_SEAM = re.compile(r"[a-zà-ÿ][A-ZÀ-Þ]|[,;:)][A-Za-z]")
_LONG, _VERY_LONG = 16, 24


def glued_share(texts: Iterable[str]) -> float:
    """The share of tokens that look like several words."""
    tokens = glued = 0
    for text in texts:
        for token in text.split():
            if not _WORD.search(token):
                continue
            tokens += 1
            if len(token) >= _LONG and is_glued(token):
                glued += 1
    return glued / tokens if tokens else 0.0


def is_glued(token: str) -> bool:
    """Whether a token looks like several words."""
    if _ADDRESS.search(token) or "/" in token or "-" in token or "_" in token:
        return False
    return len(token) >= _VERY_LONG or len(_SEAM.findall(token)) >= 1

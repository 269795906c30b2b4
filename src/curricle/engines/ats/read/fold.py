"""Words as they are compared: without case, accents and signs."""

import re
import unicodedata
from functools import lru_cache
from typing import Final

WORD: Final = re.compile(r"[^\W_]+(?:[+#]+|(?:['’.-][^\W_]+)*[+#]*)")
_PLAIN: Final = re.compile(r"[^a-z0-9]+")
_OTHER: Final = re.compile(r"[\W_]+")
_AND: Final = re.compile(r"\s*[&+]\s*")


def fold(text: str) -> str:
    """Small letters and digits with single blanks between them; `&` is a word."""
    # What is long is not asked for again.
    return _kept(text) if len(text) <= 200 else _folded(text)


@lru_cache(maxsize=8192)
def _kept(text: str) -> str:
    return _folded(text)


def _folded(text: str) -> str:
    if "&" in text or "+" in text:
        text = _AND.sub(" and ", text)
    text = text.casefold()
    if text.isascii():
        return _PLAIN.sub(" ", text).strip()
    spread = unicodedata.normalize("NFKD", text)
    bare = "".join(sign for sign in spread if not unicodedata.combining(sign))
    return _OTHER.sub(" ", unicodedata.normalize("NFC", bare)).strip()

"""Whether words name a place."""

import re
from functools import lru_cache
from typing import Final

from curricle.engines.ats.read.wordlist import is_inside, listed, tokens

_STATE: Final = re.compile(r"[A-Z]{2}(?:\s+\d{5}(?:-\d{4})?)?|[A-Z]\.[A-Z]\.?(?:[A-Z]\.?)?")


@lru_cache(maxsize=8192)
def place(text: str) -> float:
    """Whether the words name a place."""
    if "(" in text[2:] and text[:1] != "(":
        return 0.0
    text = text.strip(" ,.;()•·|-–")
    parts = [part.strip() for part in text.split(",") if part.strip()]
    if not parts or len(text) > 70 or text.count(" ") > 7 or len(parts) > 4:
        return 0.0
    if len(parts) == 1:
        return _single(text)
    if any(len(part.split()) > 4 for part in parts):
        return 0.0
    return _several(parts)


def _single(text: str) -> float:
    if _is_known(text):
        return 0.9
    return 0.85 if len(text) < 12 and is_inside("place", text) else 0.0


def _several(parts: list[str]) -> float:
    """Parts between commas. The first of three may be a part of a town, or an employer in one."""
    first, last = _is_known(parts[0]), _is_known(parts[-1])
    is_state = _STATE.fullmatch(parts[-1]) is not None
    if first and (last or is_state):
        return 1.0
    if last or is_state:
        if len(parts) > 2:
            return 0.5
        is_other = not last and parts[-1].split()[0].lower() in listed("no_state")
        return 0.0 if is_other else 0.92
    return 0.6 if first else 0.0


def _is_known(part: str) -> bool:
    found = tokens(part)
    if not found or len(found) > 5 or (part[:1].isascii() and part[:1].isalpha() and not part[:1].isupper()):
        return False
    around, places = listed("around"), listed("place")
    kept = tuple(word for word in found if not word.isdigit() and word not in around)
    if not kept:
        return found[0] in around and found[0] != "the"
    return "-".join(kept) in places or (len(kept) == 2 and all(word in places for word in kept))

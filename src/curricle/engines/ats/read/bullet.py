"""Signs that begin an entry of a list."""

import re

_SIGNS = "•‣◦⁃∙●○▪▫■□◆◇❖➢➤►▶▸▹⮞✓✔✦✧\u2605\u2606※‧・·○◉◘❑❒➔→»–—−*§¢"
# A dash, a star or an o is a bullet only with a blank behind it; a number only with its point.
_BULLET = re.compile(
    rf"(?:(?P<sign>[{re.escape(_SIGNS)}])\s*(?=\S)|(?P<dash>[-+>~o])\s+(?=\S)"
    r"|(?P<number>(?:\(?[0-9]{1,2}[.)]|\(?[a-z][.)]|\((?:[ivx]{1,4})\)))\s+(?=\S))"
)
_STRICT = {"·", "–", "—", "−", "*", "§", "¢", "»", "→"}
ALONE = frozenset(_SIGNS) | {"-", "o"}
# What is hardly anything else than the sign of an item.
PLAIN = frozenset(_SIGNS) - _STRICT


_NUMBER = re.compile(r"\(?[0-9]{1,2}[.)]")


def is_alone(text: str) -> bool:
    """Whether a text is nothing but the sign or the number of an item."""
    return text in ALONE or _NUMBER.fullmatch(text) is not None


def is_bullet(text: str) -> bool:
    """Whether a line begins with the sign of a list."""
    return bullet_of(text)[0] is not None


def bullet_of(text: str) -> tuple[str | None, str]:
    """The sign of a line, and the line without it."""
    match = _BULLET.match(text)
    if not match:
        return None, text
    sign = match["sign"] or match["dash"] or match["number"]
    rest = text[match.end() :]
    if sign in _STRICT and not text[len(sign) : len(sign) + 1].isspace():
        return None, text
    if sign == "o" and not rest[:1].isupper():
        return None, text
    return sign, rest

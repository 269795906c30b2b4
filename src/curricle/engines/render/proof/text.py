"""Characters as they are compared: composed, with single blanks, without what a template adds by itself."""

import re
import unicodedata
from functools import lru_cache

_MARKS = re.compile("[\u200e\u200f\u200b\ufeff]")
# The pictures of two letters in one; a reader that gives them has lost the word for every search.
LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
RIGHT_TO_LEFT = re.compile(
    "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
# Scripts whose letters carry marks above and below.
MARKED = re.compile("[\u0900-\u109f\u1780-\u17ff]")
# Scripts whose lines may break between any two letters, without a blank.
UNSPACED = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f"
    "\uff00-\uffef\U0001b000-\U0001b2ff\U00020000-\U0003ffff]"
)
_FOOT_LINES = 3


def composed(text: str) -> str:
    """The text with single blanks and composed letters."""
    return " ".join(_MARKS.sub("", unicodedata.normalize("NFC", text)).split())


@lru_cache(maxsize=4096)
def is_ornament(character: str) -> bool:
    """Whether a character is a sign that a template may set between two texts."""
    return unicodedata.category(character)[0] in "PSZ"


@lru_cache(maxsize=4096)
def is_sign(character: str) -> bool:
    """Whether a character is a picture, or a letter of a script that joins signs into letters."""
    if "\u0900" <= character <= "\u109f":
        return True
    return unicodedata.category(character) in {"So", "Sk", "Mn", "Me", "Cf"}


@lru_cache(maxsize=4096)
def is_joining(character: str) -> bool:
    """Whether a character is a mark, or a letter of a script that joins signs into letters."""
    return "\u0900" <= character <= "\u109f" or unicodedata.category(character) in {"Mn", "Mc"}


def letters(text: str) -> str:
    """The characters of a text without blanks and ornament, in the order of their code points."""
    plain = unicodedata.normalize("NFKC", text)
    return "".join(
        sorted(character for character in plain if not is_ornament(character) and character != "\n")
    )


def without_foot(page: str, number: int, count: int, name: str) -> str:
    """A page without the line that says whose it is and which page, wherever a reader puts or breaks it."""
    feet = {letters(f"{whose}{number}{total}") for whose in (name, "") for total in (count, "")}
    lines = page.strip().split("\n")
    filled = [index for index, line in enumerate(lines) if line.strip()]
    for index in (*reversed(filled[-_FOOT_LINES:]), *filled[:_FOOT_LINES]):
        for end in (index + 1, index + 2):
            if letters("".join(lines[index:end])) in feet:
                del lines[index:end]
                return "\n".join(lines)
    return "\n".join(lines)

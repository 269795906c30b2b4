"""Signs between words of two directions.

PDFium mirrors and turns those behind a word that is read from the right, though in a row that is read from
the left they stand as they were written.
"""

import unicodedata
from itertools import pairwise

from curricle.engines.ats.read.pdf.double import Read

_MIRRORED = dict(zip("()[]{}<>«»‹›", ")(][}{><»«›‹", strict=True))
# With the marks on their letters.
_FROM_RIGHT = {"R", "AL", "NSM"}
_NEUTRAL = {"ON", "WS", "S", "B"}
# How far letters may overlap, in points.
_OVERLAP = 1.0


def reads_from_right(letters: list[Read]) -> bool:
    """Whether there are letters of a script that is read from the right."""
    return any(map(_is_in_script, {letter[1] for letter in letters}))


def turned_back(letters: list[Read]) -> list[Read]:
    """The letters, with the signs that stand to the right of a word read from the right as they are seen."""
    made = list(letters)
    at = 0
    while at < len(made):
        if not _is_from_right(made[at]):
            at += 1
            continue
        start = at
        while at < len(made) and _is_from_right(made[at]):
            at += 1
        end = at
        while end < len(made) and unicodedata.bidirectional(made[end][1][:1]) in _NEUTRAL:
            end += 1
        if start < at < end < len(made) and _is_beside(made[start:at], made[at:end], made[end]):
            _turn(made, at, end)
        at = end
    return made


def _is_from_right(letter: Read) -> bool:
    sign = letter[1]
    return _is_in_script(sign) and unicodedata.bidirectional(sign[:1]) in _FROM_RIGHT


def _is_in_script(sign: str) -> bool:
    return "\u0590" <= sign < "\u0900" or "\ufb1d" <= sign < "\ufb50"


def _is_beside(word: list[Read], signs: list[Read], after: Read) -> bool:
    """Whether signs stand to the right of a word, and what comes after them to the right of both."""
    last = word[-1]
    if any(one[4] < other[4] for one, other in pairwise(signs)):
        # They are told from left to right already.
        return False
    if any(letter[7] >= last[5] or last[7] >= letter[5] for letter in (*signs, after)):
        return False
    edge = max(letter[6] for letter in word) - _OVERLAP
    end = max(letter[6] for letter in signs) - _OVERLAP
    return min(letter[4] for letter in signs) >= edge and after[4] >= end


def _turn(letters: list[Read], start: int, end: int) -> None:
    """Signs in the opposite order, each the other of its pair, and the blanks between them too."""
    blanks = [letter[3] for letter in letters[start : end + 1]][::-1]
    signs = [*letters[start:end][::-1], letters[end]]
    for at, (letter, blank) in enumerate(zip(signs, blanks, strict=True), start):
        sign = _MIRRORED.get(letter[1], letter[1]) if at < end else letter[1]
        letters[at] = (letter[0], sign, letter[2], blank, *letter[4:])

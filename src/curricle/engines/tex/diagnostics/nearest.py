"""What somebody probably meant to write: the known word with the fewest slips between."""

from collections.abc import Iterable
from functools import lru_cache

LONGEST = 60


def distance(one: str, other: str, most: int) -> int:
    """How many letters are wrong, missing, too many or swapped; more than `most` is only "too many"."""
    if abs(len(one) - len(other)) > most:
        return most + 1
    before: list[int] = []
    last = list(range(len(other) + 1))
    for row, letter in enumerate(one, 1):
        now = [row]
        for column, counterpart in enumerate(other, 1):
            cost = 0 if letter == counterpart else 1
            best = min(last[column] + 1, now[column - 1] + 1, last[column - 1] + cost)
            swapped = row > 1 and column > 1 and letter == other[column - 2] and one[row - 2] == counterpart
            now.append(min(best, before[column - 2] + 1) if swapped else best)
        if min(now) > most:
            return most + 1
        before, last = last, now
    return last[-1]


@lru_cache(4096)
def _letters(word: str) -> int:
    """Which letters a word has, as bits: two words with too many other letters need no closer look."""
    bits = 0
    for letter in word:
        bits |= 1 << (ord(letter) & 63)
    return bits


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The closest known word, if it is close enough to be a slip of the same one."""
    if not 1 < len(word) <= LONGEST:
        return None
    most = 1 if len(word) < 5 else 2 if len(word) < 12 else 3
    best: tuple[int, bool, str] | None = None
    bits, folded = _letters(word), word.casefold()
    for candidate in known:
        if candidate == word or len(candidate) > LONGEST or abs(len(candidate) - len(word)) > most:
            continue
        # Each slip changes at most two of these bits.
        if (bits ^ _letters(candidate)).bit_count() > 2 * most and candidate.casefold() != folded:
            continue
        slips = 0 if candidate.casefold() == folded else distance(word, candidate, most)
        # Between equals the one that begins alike is the likelier, because slips happen later in a word.
        rank = (slips, candidate[:1] != word[:1], candidate)
        if slips <= most and (best is None or rank < best):
            best = rank
    return None if best is None else best[2]

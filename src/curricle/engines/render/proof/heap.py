"""Comparing where each reader has an order of its own: every word must be there.

That is so in right-to-left text, and where marks are drawn above and below letters: each of them stands on
its own in the file, and readers sort what stands on a page by its place.
"""

import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator

from curricle.engines.render.proof.result import Difference
from curricle.engines.render.proof.source import Piece
from curricle.engines.render.proof.text import is_ornament, is_sign

ORDER = "All words are there; this reader gives some of them in an order of its own."
PARTED = "All letters are there; this reader parts some words in its own way."
REPEATED = "This reader repeats some signs, and letters that carry marks."
_MOST_DIFFERENCES = 50


def compare_heap(
    reader: str, text: str, pieces: list[Piece], feet: Iterable[str]
) -> tuple[list[Difference], list[str]]:
    """What is missing or too much among the words, and what is to be said about the reader."""
    wanted = [(key, word, piece.where) for piece in pieces for key, word in _words(piece.text)]
    read = [key for key, _ in _words(text)]
    if [key for key, _, _ in wanted] == read:
        return [], []
    spare = Counter(read)
    missing = []
    for key, word, where in wanted:
        if spare[key]:
            spare[key] -= 1
        else:
            missing.append((key, word, where))
    foot = list(_words(" ".join(feet)))
    extra = list((spare - Counter(key for key, _ in foot)).elements())
    if not missing and not extra:
        return [], [ORDER]
    lost, surplus = _letters(key for key, _, _ in missing), _letters(spare.elements())
    surplus, lost = surplus - lost - _letters(key for key, _ in foot), lost - surplus
    if not lost and not surplus:
        return [], [ORDER, PARTED]
    marks = sum(is_sign(one) for piece in pieces for one in piece.text)
    if not lost and surplus.total() <= marks:
        return [], [ORDER, PARTED, REPEATED]
    differences = [Difference(reader, "missing", where, word, "") for _, word, where in missing]
    differences += [Difference(reader, "unexpected", "", "", key) for key in extra]
    return differences[:_MOST_DIFFERENCES], [ORDER]


def _letters(words: Iterable[str]) -> Counter[str]:
    return Counter(one for one in "".join(words) if not is_ornament(one) or is_sign(one))


def _words(text: str) -> Iterator[tuple[str, str]]:
    """Each word with its letters in the order of their code points: readers turn words round."""
    for word in unicodedata.normalize("NFKC", text).split():
        start, end = 0, len(word)
        while start < end and is_ornament(word[start]):
            start += 1
        while end > start and is_ornament(word[end - 1]):
            end -= 1
        key = "".join(sorted(one for one in word[start:end] if _counts(one)))
        if key:
            yield key, word[start:end]


def _counts(character: str) -> bool:
    return character != "\u0640" and unicodedata.category(character) not in {"Mn", "Cf"}

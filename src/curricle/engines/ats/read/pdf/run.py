"""Which words of a line look different from its other words."""

from itertools import pairwise

from curricle.engines.ats.read.page import Run
from curricle.engines.ats.read.pdf.look import Look
from curricle.engines.ats.read.pdf.row import Row
from curricle.engines.ats.read.pdf.segment import LOST

_Key = tuple[bool, bool, float, str]


def runs_of(row: Row, text: str) -> tuple[Run, ...]:
    """The stretches of one look whose words are those of the text; nothing where all words look alike."""
    kinds = {_key(look) for segment in row.segments for look in segment.looks}
    if len(kinds) < 2:
        return ()
    looks: list[_Key] = []
    signs: list[str] = []
    for segment in row.segments:
        marks = [*segment.marks, (len(segment.letters), segment.look)]
        for (start, look), (end, _) in pairwise(marks):
            key = _key(look)
            for letter in segment.letters[start:end]:
                if letter != LOST and not letter.isspace():
                    signs.append(letter)
                    looks.extend([key] * len(letter))
    said = "".join(text.split())
    before = len(looks) - len(said)
    if before < 0 or not "".join(signs).endswith(said):
        return ()
    return _grouped(text.split(), looks, before)


def _key(look: Look) -> _Key:
    return (look.bold, look.italic, round(look.size * 2) / 2, look.hex)


def _grouped(words: list[str], looks: list[_Key], at: int) -> tuple[Run, ...]:
    """Neighbouring words whose first letters look alike."""
    groups: list[tuple[_Key, list[str]]] = []
    for word in words:
        # A sign between two words looks as what is before it.
        is_sign = not any(letter.isalnum() for letter in word)
        if groups and (is_sign or groups[-1][0] == looks[at]):
            groups[-1][1].append(word)
        else:
            groups.append((looks[at], [word]))
        at += len(word)
    if len(groups) < 2:
        return ()
    return tuple(
        Run(" ".join(said), bold, italic, size, color) for (bold, italic, size, color), said in groups
    )

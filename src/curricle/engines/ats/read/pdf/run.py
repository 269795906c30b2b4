"""Which words of a line of a PDF look different from its other words."""

from itertools import pairwise

from curricle.engines.ats.read.page import Run
from curricle.engines.ats.read.pdf.look import Look
from curricle.engines.ats.read.pdf.row import Row
from curricle.engines.ats.read.pdf.segment import LOST
from curricle.engines.ats.read.run import Kind, runs_of_letters


def runs_of(row: Row, text: str) -> tuple[Run, ...]:
    """The stretches of one look whose words are those of the text; nothing where all words look alike."""
    kinds = {_kind(look) for segment in row.segments for look in segment.looks}
    if len(kinds) < 2:
        return ()
    looks: list[Kind] = []
    signs: list[str] = []
    for segment in row.segments:
        marks = [*segment.marks, (len(segment.letters), segment.look)]
        for (start, look), (end, _) in pairwise(marks):
            kind = _kind(look)
            for letter in segment.letters[start:end]:
                if letter != LOST and not letter.isspace():
                    signs.append(letter)
                    looks.extend([kind] * len(letter))
    return runs_of_letters(signs, looks, text)


def _kind(look: Look) -> Kind:
    return (look.bold, look.italic, round(look.size * 2) / 2, look.hex)

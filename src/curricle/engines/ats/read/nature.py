"""What a section is by what stands in it, where its heading does not say."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from curricle.engines.ats.read.dividing import Part
from curricle.engines.ats.read.lexicon import clues
from curricle.engines.ats.read.row import Row

# Headings that people put above studies and jobs too: `Qualifications`, `Training`, `Career Summary`.
_LOOSE: Final = frozenset({"custom", "summary", "skills", "certificates"})
_JOINTS: Final = re.compile(r"\s+[—–|·•-]\s+|[,;|()]\s*")
# What somebody taught names schools and degrees too, but those of others.
_OF_OTHERS: Final = re.compile(
    r"\b(?:teaching|supervision|supervised|lehre|lehrveranstaltungen)\b", re.IGNORECASE
)
_OF_WORK: Final = re.compile(
    r"career|work|employ|profession|\bjobs?\b|beruf|carri[eè]r|parcours", re.IGNORECASE
)
# An entry's head is told on so many rows above and below its dates.
_REACH: Final = 2
_SURE: Final = 0.85
_LIKELY: Final = 0.6


def settled(parts: Sequence[Part]) -> Sequence[Part]:
    """The parts; those with entries of work or of study below a loose heading are called what they are."""
    for part in parts:
        if part.heading is None or part.type not in _LOOSE or _OF_OTHERS.search(part.heading.text):
            continue
        kind = _nature(part.rows, is_of_work=_OF_WORK.search(part.heading.text) is not None)
        if kind is not None and (kind == "education" or part.type in ("custom", "summary")):
            part.type, part.confidence, part.standard = kind, 0.6, False
    return parts


def _nature(rows: Sequence[Row], *, is_of_work: bool) -> str | None:
    """`work` or `education` where most of the periods stand beside titles, or beside degrees and schools."""
    studies = jobs = sure = periods = 0
    for at, row in enumerate(rows):
        if row.bullet or not any(span.kind in ("range", "since") for span in row.dates):
            continue
        periods += 1
        said = [clues(text) for text in _texts(rows, at)]
        # Some work at a university.
        is_titled = is_of_work and any(one.title >= _SURE for one in said)
        if any(one.degree >= _SURE or (one.school >= _SURE and not is_titled) for one in said):
            studies += 1
        elif any(one.title >= _LIKELY for one in said):
            jobs += 1
            sure += any(one.title >= _SURE for one in said)
    if 2 * studies > periods:
        return "education"
    return "work" if sure and 2 * jobs > periods else None


def _texts(rows: Sequence[Row], at: int) -> Iterator[str]:
    """The names beside the dates of a row, each for itself."""
    for row in rows[max(0, at - _REACH) : at + _REACH + 1]:
        if row.bullet or (row is not rows[at] and clues(row.text).sentence >= 0.5):
            continue
        for cell in row.cells:
            # Two letters are a state rather than a degree: `Boston, MA`.
            yield from (text for text in _JOINTS.split(cell.text) if len(text) > 2)

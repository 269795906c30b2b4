"""What of the lines is nowhere in the document: it is returned, never dropped."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any, Final

from curricle.engines.ats.read.dates import find_dates
from curricle.engines.ats.read.page import Line
from curricle.engines.ats.read.reading import Leftover
from curricle.engines.resume.model import Document, Part

_WORD: Final = re.compile(r"[^\W_]+")
# Texts of the document that are ours and not of the file.
_OURS: Final = frozenset({"id", "type", "schema_version", "kind", "locale", "presentation", "meta"})


def words_of(text: str) -> list[str]:
    """Words as they are counted: without case and signs."""
    return _WORD.findall(text.casefold())


def remainder(document: Document, lines: Sequence[Line], why: dict[int, str]) -> list[Leftover]:
    """The lines, or parts of lines, whose words the document does not have as often as the file does."""
    have = Counter(words_of(" \n ".join(_texts(document))))
    found: list[Leftover] = []
    for at, line in enumerate(lines):
        missing = _missing(line.text, have)
        if missing:
            reason = why.get(at, "nothing in the document says this")
            found.append(Leftover(missing, line.page, line.box, reason))
    return found


def _missing(text: str, have: Counter[str]) -> str:
    """The stretch from the first to the last word that the document does not have."""
    dated = [(span.start, span.end) for span in find_dates(text)]
    start, end = -1, -1
    for match in _WORD.finditer(text):
        word = match.group().casefold()
        # Dates are written otherwise in the document; their numbers do not stand for those of other lines.
        if dated and any(begin <= match.start() < stop for begin, stop in dated):
            continue
        if have[word] > 0:
            have[word] -= 1
        else:
            start = match.start() if start < 0 else start
            end = match.end()
    return text[start:end] if start >= 0 else ""


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for inner in value:
            yield from _texts(inner)
    elif isinstance(value, Part):
        for key, inner in value.__dict__.items():
            if inner and key not in _OURS:
                yield from _texts(inner)

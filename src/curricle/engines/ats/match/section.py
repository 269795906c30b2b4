"""The parts of a posting: which lines are headings, and what stands under them."""

import re
from functools import lru_cache

from curricle.engines.ats.match.posting import PostingSection, SectionKind
from curricle.engines.ats.match.source import Row, Source
from curricle.engines.ats.match.wording import whole

_MOST_WORDS = 9
_TRIM = " \t:：*_#=~-–—|.…!?>•\"'“”"
# Looked at in this order: “preferred qualifications” is not “qualifications”.
_KINDS: tuple[SectionKind, ...] = ("preferred", "required", "duties", "benefits", "about", "other")
# What may stand before its text: “Location: Leeds” begins no section.
_RUN_IN = frozenset(("required", "preferred", "duties", "benefits"))
# Headings that stand before their text on the same line.
_INLINE = re.compile(
    r"(?:(?<=[.!?;)\n•])\s*|^)(?P<heading>(?:[A-Z][\w’'/&-]*)(?: (?:&|[A-Za-z][\w’'/&-]*)){0,5})\s?:(?=\s)"
)


@lru_cache(maxsize=2_000)
def kind_of_heading(text: str) -> SectionKind | None:
    """What stands under a heading; nothing where it is none that is known."""
    plain = " ".join(text.strip(_TRIM).split())
    if not plain or len(plain) > 80 or len(plain.split()) > _MOST_WORDS:
        return None
    return next((kind for kind in _KINDS if whole(f"heading.{kind}").fullmatch(plain)), None)


def sections_of(source: Source) -> list[PostingSection]:
    """The sections in order, with places in the text that is read; together they cover all of it."""
    starts: list[tuple[int, SectionKind, str]] = [(0, "other", "")]
    for number, row in enumerate(source.rows):
        if _can_head(source, row, number):
            kind = kind_of_heading(row.text)
            if kind is not None:
                starts.append((row.start, kind, row.text.strip(_TRIM)))
                continue
        for match in _INLINE.finditer(row.text):
            kind = kind_of_heading(match["heading"])
            if kind in _RUN_IN and not whole("label.title").fullmatch(match["heading"]):
                starts.append((row.start + match.start("heading"), _known(kind), match["heading"]))
    ends = [start for start, _, _ in starts[1:]] + [len(source.text)]
    return [
        PostingSection(kind, heading, start, end)
        for (start, kind, heading), end in zip(starts, ends, strict=True)
        if end > start and (heading or source.text[start:end].strip())
    ]


def _known(kind: SectionKind | None) -> SectionKind:
    return kind or "other"


def _can_head(source: Source, row: Row, number: int) -> bool:
    if row.heading or row.text.endswith(":"):
        return True
    if row.bullet or row.text[-1] in ".,;":
        return False
    # A list of short lines without bullets is not a list of headings.
    after = source.rows[number + 1] if number + 1 < len(source.rows) else None
    return after is not None

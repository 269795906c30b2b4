"""Where in the file something stands, and whether what was written can be read there."""

import re
import unicodedata
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from curricle.engines.ats.read.reading import Evidence, FieldRead, ResumeReading

_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff]")
_NOT_LETTERS = re.compile(r"[\W_]+")
_NOT_LETTERS_OF_LINES = re.compile(r"[^\w\n]+|_+")
_ADDRESS = re.compile(r"@|://|www\.|\w\.\w{1,40}/")
_MOST_WORDS = 0.6
_KEY = 24
# What readers give for a letter that they do not know.
LOST = "\ufffd"
_APART = frozenset({"header", "footer", "textbox"})
_MONTHS = "jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec"
_LONG_MONTHS = "january|february|march|april|august|september|october|november|december"
# June, July and May are written in full either way, so they say nothing about the style.
_STYLES = (
    ("short", re.compile(rf"\b(?:{_MONTHS})\.?,?\s+\d{{4}}\b", re.IGNORECASE)),
    ("long", re.compile(rf"\b(?:{_LONG_MONTHS}),?\s+\d{{4}}\b", re.IGNORECASE)),
    ("slashes", re.compile(r"\b\d{1,2}/(?:19|20)\d\d\b")),
    ("dots", re.compile(r"\b\d{1,2}\.(?:19|20)\d\d\b")),
    ("dashes", re.compile(r"\b(?:19|20)\d\d-\d{2}\b(?!-?\d)")),
    ("short years", re.compile(rf"\b(?:{_MONTHS})\.?\s?['’]\d\d\b", re.IGNORECASE)),
)


def letters(text: str) -> str:
    """A text as its letters and digits alone, without blanks, hyphens, capitals and accents."""
    return _NOT_LETTERS.sub("", _spread(text))


def _spread(text: str) -> str:
    """Small letters, their marks apart: readers give some marks before their letter, or twice."""
    small = text.casefold()
    return small if small.isascii() else unicodedata.normalize("NFKD", small)


class Trace:
    """The reading of one file, to look things up in."""

    def __init__(self, reading: "ResumeReading", *, is_own: bool) -> None:
        self.reading = reading
        self.layout = reading.pages.layout
        # Whether the document is its owner's, so that what was read can be held against it.
        self.is_own = is_own

    @cached_property
    def _fields(self) -> "dict[str, FieldRead]":
        return {one.pointer: one for one in self.reading.fields}

    @cached_property
    def _lines(self) -> list[str]:
        texts = [line.text for line in self.reading.pages.lines]
        # All at once is much faster than line by line.
        found = _NOT_LETTERS_OF_LINES.sub("", _spread("\n".join(texts))).split("\n")
        return found if len(found) == len(texts) else [letters(text) for text in texts]

    @cached_property
    def _whole(self) -> tuple[str, str]:
        """All letters of the file; and without what stands at the edges of the pages."""
        zones = [line.zone for line in self.reading.pages.lines]
        inner = (text for text, zone in zip(self._lines, zones, strict=True) if zone not in _APART)
        return "".join(self._lines), "".join(inner)

    @cached_property
    def words_left(self) -> int:
        """How many words of somebody's file found no place in the document."""
        if self.is_own:
            return 0
        return sum(len(one.text.split()) for one in self.reading.leftover)

    @cached_property
    def lost(self) -> int:
        """How many letters have no meaning."""
        count = sum(line.text.count(LOST) for line in self.reading.pages.lines)
        if count or not self.layout.undecodable:
            return count
        return round(self.layout.undecodable * len("".join(self.reading.pages.text.split())))

    @property
    def line_with_lost(self) -> str:
        """The first line in which letters have no meaning, where it can be found by the others."""
        lines = zip(self.reading.pages.lines, self._lines, strict=True)
        return next((line.text for line, held in lines if LOST in line.text and len(held) > 2), "")

    def holds(self, text: str) -> bool:
        """Whether a text can be read in one piece."""
        wanted = letters(text)
        if not wanted or any(wanted in whole for whole in self._whole):
            return True
        if not _RIGHT_TO_LEFT.search(text):
            return False
        # Lines from right to left come in many orders, and vowel marks repeat letters: most words are enough.
        words = [letters(word) for word in text.split()]
        return sum(word in self._whole[0] for word in words) >= _MOST_WORDS * len(words)

    def holds_name(self, name: str) -> bool:
        """Whether a name can be read; that it is a part of an address does not count."""
        wanted = letters(name)
        return not wanted or wanted in self._without_addresses

    @cached_property
    def _without_addresses(self) -> str:
        words = (word for line in self.reading.pages.lines for word in line.text.split())
        return letters(" ".join(word for word in words if not _ADDRESS.search(word)))

    def zone_of(self, text: str) -> str | None:
        """In which part of a page a short text stands; the body, if it stands there as well."""
        wanted = letters(text)
        zones = [
            line.zone
            for line, held in zip(self.reading.pages.lines, self._lines, strict=True)
            if wanted and wanted in held
        ]
        apart = [zone for zone in zones if zone in _APART]
        if not zones:
            return None
        return "body" if len(apart) < len(zones) else apart[0]

    def confidence(self, pointer: str) -> float | None:
        """How sure a field of a file is."""
        found = self._fields.get(pointer)
        return found.confidence if found is not None else None

    def places(self, pointer: str, quote: str) -> "tuple[Evidence, ...]":
        """Where in the file a finding stands."""
        from curricle.engines.ats.read.reading import Evidence

        if not self.is_own:
            found = self._fields.get(pointer)
            if found is not None and found.evidence:
                return found.evidence
        wanted = letters(quote)[:_KEY]
        if len(wanted) < 3:
            return ()
        for line, held in zip(self.reading.pages.lines, self._lines, strict=True):
            if wanted in held or (len(held) >= 8 and wanted.startswith(held)):
                return (Evidence(line.page, line.box, line.text),)
        return ()

    def date_styles(self) -> dict[str, str]:
        """The styles in which a file writes the dates of roles: a pointer and an example each."""
        if self.is_own:
            return {}
        found: dict[str, tuple[str, str]] = {}
        for field in self.reading.fields:
            if "/roles/" not in field.pointer or "/period" not in field.pointer:
                continue
            for place in field.evidence:
                for name, shape in _STYLES:
                    match = shape.search(place.text)
                    if match is not None and name not in found:
                        found[name] = (field.pointer, match.group())
        # One example for each style, even where two stand in the same field.
        return {f"{pointer}": example for pointer, example in found.values()}

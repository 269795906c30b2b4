"""A posting as it was pasted: markup taken off, every character still knowing where it stood."""

import html
import re
from dataclasses import dataclass

from curricle.engines.ats.match.posting import Span

# More than any posting has; what follows is not read, and a finding says so.
MOST_CHARACTERS = 40_000
_BLOCKS = "p|br|li|ul|ol|div|h[1-6]|tr|td|th|table|tbody|section|article|header|footer|dl|dt|dd|hr|main"
_INLINE = "b|i|u|em|strong|span|a|font|small|big|code|sup|sub|img|mark|body|html|head|meta|title|link|button"
_MARKUP = re.compile(
    rf"<!--(?:[^-]|-(?!->)){{0,500}}-->|<(?P<dark>script|style)\b[^<>]*>(?:[^<]|<(?!/))*"
    rf"|</?(?P<block>{_BLOCKS})\b[^<>]{{0,1000}}/?>|</?(?:{_INLINE}|script|style)\b[^<>]{{0,1000}}/?>"
    r"|&(?:#\d{1,6}|#[xX][0-9a-fA-F]{1,5}|[A-Za-z]{2,8});|\*\*|(?<!\w)__|__(?!\w)|\\(?=[-*_#.+&])"
    r"|[\u200b-\u200f\u2060\ufeff\u00ad\x00-\x08\x0b\x0e-\x1f\x7f]|\r\n?|\x0c"
    r"|(?<![ \t\xa0])[ \t\xa0]{2,30}[*•][ \t]",
    re.IGNORECASE,
)
_BULLET = re.compile(
    r"\s*(?:[•\u25cf\u25e6\u25aa\u25a0\u25a1‣⁃\u2219·\u25cb\u25c6\u25c7"
    r"\u27a2\u27a4\u25ba\u25b6\u2713\u2714\u2605\u2606\u0095\uf0b7]+"
    r"|[-–—*+o](?=\s)|\(?\d{1,2}[.)](?=\s)|\(?[a-h]\)(?=\s))\s*"
)
_HASHES = re.compile(r"\s{0,3}#{1,6}\s+")


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the text: what it says and where, without its bullet."""

    start: int
    end: int
    text: str
    bullet: bool
    heading: bool


@dataclass(frozen=True, slots=True)
class Source:
    """The text that is read and the way back to the text that was given."""

    original: str
    text: str
    offsets: tuple[int, ...] | None
    rows: tuple[Row, ...]
    cut: bool

    def span(self, start: int, end: int) -> Span:
        """Where words of the read text stand in the text that was given."""
        if self.offsets is None or start >= end:
            return (start, end)
        return (self.offsets[start], self.offsets[end - 1] + 1)


def source_of(original: str) -> Source:
    """A text made ready for reading."""
    cut = len(original) > MOST_CHARACTERS
    given = original[:MOST_CHARACTERS] if cut else original
    text, offsets = _clean(given)
    return Source(original, text, offsets, _rows(text), cut)


def _clean(given: str) -> tuple[str, tuple[int, ...] | None]:
    pieces: list[str] = []
    offsets: list[int] = []
    last = 0
    for match in _MARKUP.finditer(given):
        start, end = match.span()
        pieces.append(given[last:start])
        offsets.extend(range(last, start))
        shown = _shown(match)
        pieces.append(shown)
        offsets.extend([start] * (len(shown) - 1) + [end - 1] if shown else [])
        last = end
    if not last:
        return given, None
    pieces.append(given[last:])
    offsets.extend(range(last, len(given)))
    return "".join(pieces), tuple(offsets)


def _shown(match: re.Match[str]) -> str:
    found = match.group()
    if match["block"]:
        return "\n• " if match["block"].lower() == "li" and not found.startswith("</") else "\n"
    if found[0] == "&":
        sign = html.unescape(found)
        return " " if sign == "\u00a0" else sign if sign != found and sign.isprintable() else found
    if found[0] in " \t\xa0":
        return "\n• "
    return "\n" if found[0] in "\r\x0c" else ""


def _rows(text: str) -> tuple[Row, ...]:
    rows = []
    start = 0
    for line in text.split("\n"):
        end = start + len(line)
        first = start
        heading = _HASHES.match(line)
        bullet = None if heading else _BULLET.match(line)
        if heading or bullet:
            first += (heading or bullet).end()  # type: ignore[union-attr]  # one of them is there
        said = text[first:end]
        kept = said.strip()
        if kept:
            first += len(said) - len(said.lstrip())
            rows.append(Row(first, first + len(kept), kept, bullet is not None, heading is not None))
        start = end + 1
    return tuple(rows)

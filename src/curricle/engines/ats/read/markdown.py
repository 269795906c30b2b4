"""Markdown: headings, lists, tables, links, and lines in bold."""

import re
from dataclasses import dataclass, field

from curricle.engines.ats.read.deadline import Deadline
from curricle.engines.ats.read.decoding import decode
from curricle.engines.ats.read.flow import Flow, Piece
from curricle.engines.ats.read.page import Draft, ReadLimits
from curricle.engines.ats.read.run import Kind

_HEADING = re.compile(r" {0,3}(#{1,6})[ \t]+(.*?)[ \t]*#*$")
_ITEM = re.compile(r"([ \t]*)([-*+•]|\d{1,3}[.)])[ \t]+(.*)$")
_RULE = re.compile(r" {0,3}([-*_])[ \t]*(?:\1[ \t]*){2,}$")
_UNDERLINE = re.compile(r" {0,3}(=+|-+)[ \t]*$")
_TABLE_RULE = re.compile(r"[ \t]*\|?[ \t]*:?-{2,}:?[ \t]*(?:\|[ \t]*:?-{2,}:?[ \t]*)*\|?[ \t]*$")
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_TAG = re.compile(r"</?(?:[a-zA-Z][a-zA-Z0-9]*)(?:\s[^<>]{0,2000})?/?>")
_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
_IMAGE = re.compile(r"!\[([^\]\n]{0,500})\]\([^)\n]{0,2000}\)")
_LINK = re.compile(r"\[([^\]\n]{0,500})\]\(<?([^)\s\n>]{0,2000})>?(?:\s+[\"'][^\"'\n]{0,300}[\"'])?\)")
_AUTOLINK = re.compile(r"<((?:https?://|mailto:)[^<>\s]{1,2000}|[^<>\s@]{1,100}@[^<>\s@]{1,100})>")
_BARE = re.compile(r"https?://[^\s<>\"')\]]+")
_STRONG = re.compile(r"(\*\*|__)(?=\S)(.+?)(?<=\S)\1")
_SOFT = re.compile(r"(?<![\w*])(\*|_)(?=\S)([^*_\n]+?)(?<=\S)\1(?![\w*])")
_CODE = re.compile(r"(`+)(.+?)\1")
_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")
_AWAY, _ESCAPED = 0xE000, re.compile("[\ue021-\ue07e]")
_BOLD_ON, _BOLD_OFF, _SOFT_ON, _SOFT_OFF = "\ue0a0", "\ue0a1", "\ue0a2", "\ue0a3"
_LOOKS = re.compile("([\ue0a0-\ue0a3])")
_ENTITY = re.compile(r"&(?:#\d{1,6}|#[xX][0-9a-fA-F]{1,5}|[a-zA-Z]{2,20});")
_FENCE = re.compile(r" {0,3}(```|~~~)")
_FRONT = re.compile(r"\A---[ \t]*\n.*?\n(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
# Signs are looked for in rows of this length; nobody writes by hand in longer ones.
_USUAL_ROW, _LONGEST_ROW = 300, 6_000
_MOST_ROWS, _MOST_LETTERS = 50_000, 100_000


@dataclass(slots=True)
class Words:
    """What is left of a text without its signs."""

    text: str
    links: list[str] = field(default_factory=list)
    stretches: list[tuple[str, Kind]] = field(default_factory=list)
    bold: bool = False
    italic: bool = False


def read_markdown(data: bytes, limits: ReadLimits, deadline: Deadline) -> Draft:
    """The lines of a Markdown file."""
    text = decode(data[: 4 * limits.characters])
    text = _COMMENT.sub("", _FRONT.sub("", text, count=1))
    walk = _Walk(Flow(limits.characters))
    rows = text.split("\n", _MOST_ROWS)[:_MOST_ROWS]
    for number, row in enumerate(rows):
        if walk.flow.is_full or (number % 256 == 0 and deadline.is_over()):
            walk.flow.truncated = True
            break
        if len(row) > _MOST_LETTERS:
            walk.flow.truncated = True
        walk.read(row.expandtabs(4)[:_MOST_LETTERS], rows[number + 1] if number + 1 < len(rows) else "")
    return Draft(walk.flow.lines, walk.flow.layout("markdown", tables=walk.tables))


class _Walk:
    """Row after row."""

    def __init__(self, flow: Flow) -> None:
        self.flow = flow
        self.tables = 0
        self._starts = True
        self._fenced = False
        self._in_table = False

    def read(self, row: str, below: str) -> None:
        """The next row."""
        if _FENCE.match(row):
            self._fenced, self._starts = not self._fenced, True
            return
        if self._fenced:
            self._add(row.strip(), Piece([], starts=self._starts))
            return
        text = row.strip()
        if not text or _RULE.match(row):
            self._starts, self._in_table = True, False
            return
        if _UNDERLINE.match(row) or ("|" in row and _TABLE_RULE.match(row)):
            return
        heading = _HEADING.match(row)
        if heading:
            self._add(heading[2], Piece([], level=len(heading[1]), starts=True), ends=True)
        elif _UNDERLINE.match(below) and not _ITEM.match(row) and "|" not in row:
            level = 1 if below.strip().startswith("=") else 2
            self._add(text, Piece([], level=level, starts=True), ends=True)
        elif text.startswith("|") or ("|" in text and (self._in_table or _TABLE_RULE.match(below))):
            self._add_row(text)
        else:
            self._add_text(row, text)

    def _add_row(self, text: str) -> None:
        if not self._in_table:
            self._in_table = True
            self.tables += 1
            self._starts = True
        cells = [words_of(cell) for cell in text.strip("|").split("|")]
        piece = Piece([cell.text for cell in cells], zone="table", starts=self._starts)
        piece.links = [target for cell in cells for target in cell.links]
        self._starts = False
        self.flow.add(piece)

    def _add_text(self, row: str, text: str) -> None:
        item = _ITEM.match(row)
        if item:
            depth = 1 + len(item[1]) // 2
            sign = "•" if item[2] in "-*+•" else item[2]
            self._add(item[3], Piece([], bullet=sign, depth=depth, starts=self._starts))
            return
        text = text.lstrip("> ") if text.startswith(">") else text
        self._add(text, Piece([], starts=self._starts, depth=min((len(row) - len(row.lstrip())) // 2, 8)))

    def _add(self, text: str, piece: Piece, *, ends: bool = False) -> None:
        for part in _BREAK.split(text):
            words = words_of(part)
            piece.cells, piece.links, piece.stretches = [words.text], words.links, words.stretches
            piece.bold, piece.italic = words.bold or piece.level is not None, words.italic
            self.flow.add(piece)
            piece.starts = False
        self._starts = ends


def words_of(text: str) -> Words:
    """A text without the signs of Markdown, with its links, and how most of it is set."""
    from html import unescape

    words = Words(" ".join(text.split()))
    if len(text) > _LONGEST_ROW:
        return words
    # A sign that is escaped is a letter like others until the end.
    text = _ESCAPE.sub(lambda found: chr(_AWAY + ord(found[1])), text)
    text = _IMAGE.sub(r"\1", text)
    text = _AUTOLINK.sub(lambda found: _note(words, found[1], found[1]), text)
    text = _LINK.sub(lambda found: _note(words, found[1], found[2]), text)
    words.links.extend(target for target in _BARE.findall(text) if target not in words.links)
    text = _TAG.sub("", _CODE.sub(r"\2", text))
    text = _STRONG.sub(f"{_BOLD_ON}\\2{_BOLD_OFF}", text)
    text = _SOFT.sub(f"{_SOFT_ON}\\2{_SOFT_OFF}", text)
    text = _ENTITY.sub(lambda found: unescape(found[0]), text).rstrip("\\").strip()
    text = _ESCAPED.sub(lambda found: chr(ord(found[0]) - _AWAY), text)
    words.text = _LOOKS.sub("", text)
    words.stretches = _stretches(text)
    letters = sum(len(part) for part, _ in words.stretches)
    words.bold = 2 * sum(len(part) for part, kind in words.stretches if kind[0]) > letters
    words.italic = 2 * sum(len(part) for part, kind in words.stretches if kind[1]) > letters
    return words


def _stretches(text: str) -> list[tuple[str, Kind]]:
    """The letters and how they look, by the marks where looks begin and end."""
    found: list[tuple[str, Kind]] = []
    bold = italic = False
    for part in _LOOKS.split(text):
        if part in (_BOLD_ON, _BOLD_OFF):
            bold = part == _BOLD_ON
        elif part in (_SOFT_ON, _SOFT_OFF):
            italic = part == _SOFT_ON
        elif part.strip():
            found.append(("".join(part.split()), (bold, italic, 0.0, None)))
    return found


def _note(words: Words, text: str, target: str) -> str:
    if target not in words.links:
        words.links.append(target if ":" in target or "@" not in target else f"mailto:{target}")
    return text

"""The Markdown subset of the document: from text to a small syntax tree, in linear time and never to HTML.

There is bold, italic, code, links, line breaks and paragraphs. Whatever is not balanced is text. The tree is
canonical: links hold bold, bold holds italic, and no mark begins or ends with a space.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import groupby
from typing import Literal

from curricle.engines.resume.link import is_safe_url
from curricle.engines.resume.span import Span, normalise


@dataclass(frozen=True, slots=True)
class Plain:
    """Text as it is."""

    text: str


@dataclass(frozen=True, slots=True)
class Code:
    """Text as a program would have it."""

    text: str


@dataclass(frozen=True, slots=True)
class LineBreak:
    """The next line of the same paragraph."""


@dataclass(frozen=True, slots=True)
class Italic:
    """Slanted."""

    children: tuple["Plain | Code | LineBreak", ...]


@dataclass(frozen=True, slots=True)
class Bold:
    """Strong."""

    children: tuple["Plain | Code | LineBreak | Italic", ...]


@dataclass(frozen=True, slots=True)
class Link:
    """A way to elsewhere; its address is always a safe one."""

    url: str
    children: tuple["Plain | Code | LineBreak | Italic | Bold", ...]


Inline = Plain | Code | LineBreak | Italic | Bold | Link


@dataclass(frozen=True, slots=True)
class Paragraph:
    """What stands together."""

    children: tuple[Inline, ...]


Tree = tuple[Paragraph, ...]

_SPECIAL = re.compile(r"[\\*_`\[\]\n]")
_TICKS = re.compile("`+")
PUNCTUATION = frozenset("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~")
# An address without spaces; parentheses must balance, and one level of them will do.
TARGET = re.compile(r"\(((?:[^\s()\\<>]|\([^\s()\\<>]*+\))++)\)")

_Kind = Literal["**", "*", "_", "["]


def parse_text(text: str) -> Tree:
    """The syntax tree of a text."""
    return tuple(Paragraph(_tree(spans)) for spans in map(_spans, _paragraphs(text)) if spans)


def plain_text(text: str) -> str:
    """What a reader sees, without any marks."""
    return "\n\n".join(
        "".join("\n" if span.kind == "break" else span.text for span in _spans(source))
        for source in _paragraphs(text)
    )


def link_targets(text: str) -> tuple[str, ...]:
    """The addresses of all that is written as a link, the unsafe ones too."""
    if "](" not in text:
        return ()
    return tuple(url for source in _paragraphs(text) for url in _Scanner(source).scan().targets)


def _paragraphs(text: str) -> Iterator[str]:
    lines = (line.strip(" \t") for line in text.replace("\r\n", "\n").replace("\r", "\n").split("\n"))
    for is_blank, group in groupby(lines, key=lambda line: not line):
        if not is_blank:
            yield "\n".join(group)


def _spans(source: str) -> list[Span]:
    return normalise(_flatten(_Scanner(source).scan().tokens))


def _tree(spans: Iterable[Span]) -> tuple[Inline, ...]:
    nodes: list[Inline] = []
    for url, linked in groupby(spans, key=lambda span: span.link):
        inside: list[Plain | Code | LineBreak | Italic | Bold] = []
        for is_bold, strong in groupby(linked, key=lambda span: span.bold):
            if is_bold:
                inside.append(Bold(tuple(_slanted(strong))))
            else:
                inside.extend(_slanted(strong))
        if url is None:
            nodes.extend(inside)
        else:
            nodes.append(Link(url, tuple(inside)))
    return tuple(nodes)


def _slanted(spans: Iterable[Span]) -> Iterator[Plain | Code | LineBreak | Italic]:
    for is_italic, group in groupby(spans, key=lambda span: span.italic):
        leaves = tuple(_leaf(span) for span in group)
        if is_italic:
            yield Italic(leaves)
        else:
            yield from leaves


def _leaf(span: Span) -> Plain | Code | LineBreak:
    if span.kind == "break":
        return LineBreak()
    return Code(span.text) if span.kind == "code" else Plain(span.text)


@dataclass(slots=True)
class _Mark:
    """A piece of markup that is text until its partner is found."""

    kind: _Kind
    literal: str
    role: Literal["open", "close"] | None = None
    # Opened together with the bold mark before it, as in ***a** b*: either may be the outer one.
    is_twin: bool = False
    url: str | None = None


_Token = Span | _Mark


def _flatten(tokens: Iterable[_Token]) -> Iterator[Span]:
    """Spans that carry the marks around them."""
    open_marks = {"**": 0, "*": 0, "_": 0}
    link: str | None = None
    for token in tokens:
        if isinstance(token, _Mark) and token.role is not None:
            is_opening = token.role == "open"
            if token.kind == "[":
                link = token.url if is_opening else None
            else:
                open_marks[token.kind] += 1 if is_opening else -1
            continue
        kind, text = ("text", token.literal) if isinstance(token, _Mark) else (token.kind, token.text)
        is_italic = open_marks["*"] + open_marks["_"] > 0
        yield Span(kind, text, open_marks["**"] > 0, is_italic, link)  # type: ignore[arg-type]


@dataclass(slots=True)
class _Scanner:
    """One pass over a paragraph. At most one of each mark is open, so that every step is of constant cost."""

    source: str
    tokens: list[_Token] = field(default_factory=list)
    targets: list[str] = field(default_factory=list)
    brackets: list[_Mark] = field(default_factory=list)
    bracket_positions: list[int] = field(default_factory=list)
    open_marks: list[_Mark] = field(default_factory=list)
    ticks: dict[int, list[int]] | None = None

    def scan(self) -> "_Scanner":
        source, position = self.source, 0
        while (match := _SPECIAL.search(source, position)) is not None:
            self._add_text(source[position : match.start()])
            position = self._take(match.group(), match.start())
        self._add_text(source[position:])
        return self

    def _add_text(self, text: str) -> None:
        if text:
            self.tokens.append(Span("text", text))

    def _take(self, character: str, position: int) -> int:
        """Read one piece of markup and say where to go on."""
        match character:
            case "\\":
                return self._take_escape(position)
            case "`":
                return self._take_code(position)
            case "[":
                mark = _Mark("[", "[")
                self.brackets.append(mark)
                self.bracket_positions.append(len(self.tokens))
                self.tokens.append(mark)
                return position + 1
            case "]":
                return self._take_link(position)
            case "\n":
                self.tokens.append(Span("break", ""))
                return position + 1
            case _:
                return self._take_run(character, position)

    def _take_escape(self, position: int) -> int:
        following = self.source[position + 1 : position + 2]
        if following in PUNCTUATION:
            self._add_text(following)
            return position + 2
        self._add_text("\\")
        return position + 1

    def _take_code(self, position: int) -> int:
        end = position
        while self.source[end : end + 1] == "`":
            end += 1
        closing = self._closing_ticks(end - position, end)
        if closing is None:
            self._add_text(self.source[position:end])
            return end
        code = self.source[end:closing].replace("\n", " ")
        if code.startswith(" ") and code.endswith(" ") and code.strip(" "):
            code = code[1:-1]
        self.tokens.append(Span("code", code))
        return closing + end - position

    def _closing_ticks(self, length: int, start: int) -> int | None:
        if self.ticks is None:
            self.ticks = {}
            for match in _TICKS.finditer(self.source):
                self.ticks.setdefault(match.end() - match.start(), []).append(match.start())
        places = self.ticks.get(length, [])
        index = bisect_left(places, start)
        return places[index] if index < len(places) else None

    def _take_link(self, position: int) -> int:
        target = TARGET.match(self.source, position + 1) if self.brackets else None
        if target is not None:
            url = target.group(1)
            self.targets.append(url)
            if is_safe_url(url) and self._has_label():
                opening = self.brackets[-1]
                opening.role, opening.url = "open", url
                self.tokens.append(_Mark("[", "]", "close"))
                # No link holds another: every bracket further out stays text.
                self.brackets.clear()
                self.bracket_positions.clear()
                return target.end()
        if self.brackets:
            self.brackets.pop()
            self.bracket_positions.pop()
        self._add_text("]")
        return position + 1

    def _has_label(self) -> bool:
        label = self.tokens[self.bracket_positions[-1] + 1 :]
        return any(not isinstance(token, Span) or token.text.strip() for token in label)

    def _take_run(self, character: str, position: int) -> int:
        end = position
        while self.source[end : end + 1] == character:
            end += 1
        before = self.source[position - 1 : position] or "\n"
        after = self.source[end : end + 1] or "\n"
        can_open, can_close = not after.isspace(), not before.isspace()
        if character == "_":
            can_open = can_open and not is_word(before)
            can_close = can_close and not is_word(after)
            self._take_underscores(end - position, can_open, can_close)
        else:
            self._take_stars(end - position, can_open, can_close)
        return end

    def _take_underscores(self, length: int, can_open: bool, can_close: bool) -> None:
        if length == 1 and can_close and self._is_open("_"):
            self._close("_")
        elif length == 1 and can_open and not self._is_open("_"):
            self._open("_")
        else:
            self._add_text("_" * length)

    def _take_stars(self, length: int, can_open: bool, can_close: bool) -> None:
        if can_close and length <= 4:
            length = self._close_stars(length, can_open)
        if can_open and length == 3 and not self._is_open("*") and not self._is_open("**"):
            self._open("**")
            self._open("*", is_twin=True)
        elif can_open and length == 2 and not self._is_open("**"):
            self._open("**")
        elif can_open and length == 1 and not self._is_open("*"):
            self._open("*")
        else:
            self._add_text("*" * length)

    def _close_stars(self, length: int, can_open: bool) -> int:
        """Close what a run of stars can close, and return how many of them are left."""
        is_bold, is_italic = self._is_open("**"), self._is_open("*")
        if is_bold and is_italic and length >= 3:
            for mark in [mark for mark in reversed(self.open_marks) if mark.kind != "_"]:
                self._close(mark.kind)
            return length - 3
        if is_bold and length >= 2:
            self._close("**")
            return length - 2
        # Two stars inside an italic text rather begin a bold one.
        if is_italic and not (length == 2 and can_open and not is_bold):
            self._close("*")
            return length - 1
        return length

    def _is_open(self, kind: _Kind) -> bool:
        return any(mark.kind == kind for mark in self.open_marks)

    def _open(self, kind: _Kind, is_twin: bool = False) -> None:
        mark = _Mark(kind, kind, is_twin=is_twin)
        self.open_marks.append(mark)
        self.tokens.append(mark)

    def _close(self, kind: _Kind) -> None:
        """Close the mark of this kind; one that was opened inside it stays text."""
        twins: list[_Mark] = []
        while self.open_marks:
            mark = self.open_marks.pop()
            if mark.kind == kind:
                mark.role = "open"
                self.tokens.append(_Mark(kind, kind, "close"))
                self.open_marks += twins
                return
            if mark.is_twin:
                twins.append(mark)


def is_word(character: str) -> bool:
    """Whether an underscore beside this character is a part of a word."""
    return character.isalnum() or character == "_"

"""From the syntax tree, or from text as it is, back to the Markdown subset."""

import re
from collections.abc import Iterable, Iterator

from curricle.engines.resume.link import is_safe_url
from curricle.engines.resume.span import Span, normalise
from curricle.engines.resume.text import (
    PUNCTUATION,
    TARGET,
    Bold,
    Code,
    Inline,
    Italic,
    LineBreak,
    Link,
    Plain,
    Tree,
    is_word,
)

_UNWELCOME_IN_ADDRESS = re.compile(r"[\s()\\<>]")
_TICKS = re.compile("`+")


def write_text(tree: Tree) -> str:
    """Markdown that reads as this tree."""
    paragraphs = (normalise(_spans(paragraph.children)) for paragraph in tree)
    return "\n\n".join(_write(spans) for spans in paragraphs if spans)


def escape_text(text: str) -> str:
    """Markdown that reads as exactly this text, without any mark."""
    return "\n".join(_escape(line) for line in text.replace("\r\n", "\n").replace("\r", "\n").split("\n"))


def _spans(
    nodes: Iterable[Inline], bold: bool = False, italic: bool = False, link: str | None = None
) -> Iterator[Span]:
    for node in nodes:
        match node:
            case Plain(text):
                for index, line in enumerate(text.split("\n")):
                    if index:
                        yield Span("break", "", bold, italic, link)
                    yield Span("text", line, bold, italic, link)
            case Code(text):
                yield Span("code", text.replace("\n", " "), bold, italic, link)
            case LineBreak():
                yield Span("break", "", bold, italic, link)
            case Italic(children):
                yield from _spans(children, bold, True, link)
            case Bold(children):
                yield from _spans(children, True, italic, link)
            case Link(url, children):
                yield from _spans(children, bold, italic, _writable(url))


def _writable(url: str) -> str | None:
    """The address as it can stand in brackets; nothing where it must not be linked at all."""
    if not TARGET.fullmatch(f"({url})"):
        url = _UNWELCOME_IN_ADDRESS.sub(lambda match: f"%{ord(match.group()):02X}", url)
    return url if is_safe_url(url) else None


def _write(spans: list[Span]) -> str:
    written: list[str] = []
    last = Span("text", "")
    for span in [*spans, Span("text", "")]:
        # Bold holds italic, and a link holds both: what ends, ends from the inside out.
        new_link = span.link != last.link
        new_bold = new_link or span.bold != last.bold
        new_italic = new_bold or span.italic != last.italic
        if new_italic and last.italic:
            written.append("*")
        if new_bold and last.bold:
            written.append("**")
        if new_link and last.link is not None:
            written.append(f"]({last.link})")
        if new_link and span.link is not None:
            written.append("[")
        if new_bold and span.bold:
            written.append("**")
        if new_italic and span.italic:
            written.append("*")
        written.append(_write_leaf(span))
        last = span
    return "".join(written)


def _write_leaf(span: Span) -> str:
    if span.kind == "break":
        return "\n"
    return _fence(span.text) if span.kind == "code" else _escape(span.text)


def _fence(code: str) -> str:
    lengths = {len(run) for run in _TICKS.findall(code)}
    length = next(length for length in range(1, len(lengths) + 2) if length not in lengths)
    ticks = "`" * length
    needs_room = (
        code.startswith("`") or code.endswith("`") or (code[0] == code[-1] == " " and code.strip(" "))
    )
    return f"{ticks} {code} {ticks}" if needs_room else f"{ticks}{code}{ticks}"


def _escape(text: str) -> str:
    return "".join(
        "\\" + character if _is_markup(text, index, character) else character
        for index, character in enumerate(text)
    )


def _is_markup(text: str, index: int, character: str) -> bool:
    if character in "`[]":
        return True
    following = text[index + 1 : index + 2]
    if character == "\\":
        return not following or following in PUNCTUATION
    if character not in "*_":
        return False
    before = text[index - 1] if index else ""
    if before.isspace() and following.isspace():
        return False
    if character == "*":
        return True
    # Several underscores in a row mean nothing, and neither does one inside a word.
    is_run = "_" in (before, following)
    in_word = before != "" and following != "" and is_word(before) and is_word(following)
    return not (is_run or in_word)

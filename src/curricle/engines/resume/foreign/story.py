"""Longer texts of other programs, as HTML, Markdown or plain lines, in the Markdown of the document."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape
from typing import Any, Final, Literal

from curricle.engines.resume.link import is_safe_url
from curricle.engines.resume.source import UNPRINTABLE
from curricle.engines.resume.text import Bold, Code, Inline, Italic, LineBreak, Link, Paragraph, Plain
from curricle.engines.resume.writer import escape_text, write_text

# A smaller-than sign alone is no mark-up: only what is called as elements of texts are.
_LOOKS_LIKE_HTML: Final = re.compile(
    r"</?(?:p|br|ul|ol|li|div|span|strong|b|em|i|u|s|a|h[1-6]|blockquote|code|pre|mark|table|tr|td|img|script)"
    r"(?:\s[^<>]*)?/?>|&(?:[a-zA-Z]{2,8}|#\d{1,7}|#x[0-9a-fA-F]{1,6});",
    re.IGNORECASE,
)
_ENTITY: Final = re.compile(r"&(?:amp|lt|gt|quot|apos|nbsp|#\d{1,6});")
Form = Literal["rich", "markdown", "plain"]
_BULLET: Final = re.compile(r"\s*(?:[•·‣▪◦●○■□▸►▹✓✔➢❖*+–—-]|\d{1,2}[.)])\s+(?=\S)")
_MARKDOWN_BULLET: Final = re.compile(r"\s*(?:[-*+]|\d{1,3}[.)])\s+(?=\S)")
_HEADING: Final = re.compile(r"\s{0,3}#{1,6}\s+")
_BLOCK_NAMES: Final = """p div h1 h2 h3 h4 h5 h6 ul ol li blockquote pre table tr section article
header footer hr dl dt dd"""
_BLOCKS: Final = frozenset(_BLOCK_NAMES.split())
_UNSEEN: Final = frozenset({"script", "style", "template", "noscript", "head", "title", "iframe", "object"})


@dataclass(frozen=True, slots=True)
class Dropped:
    """A piece of a text that cannot be in the document."""

    value: str
    why: str


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, or a line of a list."""

    is_line: bool
    text: str


@dataclass(frozen=True, slots=True)
class Story:
    """Paragraphs and lines in their order."""

    blocks: tuple[Block, ...] = ()
    dropped: tuple[Dropped, ...] = field(default=())

    def fits(self, longest: int, most: int) -> bool:
        """Whether all of it has room in a document."""
        return len(self.blocks) <= most and len(self.whole) <= longest and len(self.before_lines) <= longest

    @property
    def before_lines(self) -> str:
        """The paragraphs before the first line of a list."""
        return "\n\n".join(block.text for block in self._leading())

    @property
    def lines(self) -> list[dict[str, Any]]:
        """From the first line of a list on, each block a highlight."""
        return [{"text": block.text} for block in self.blocks[len(list(self._leading())) :]]

    @property
    def whole(self) -> str:
        """All of it as one text, where there is no place for a list."""
        text = ""
        was_line = False
        for block in self.blocks:
            joint = "" if not text else "\n" if was_line and block.is_line else "\n\n"
            text += joint + (f"• {block.text}" if block.is_line else block.text)
            was_line = block.is_line
        return text

    def _leading(self) -> Iterator[Block]:
        for block in self.blocks:
            if block.is_line:
                return
            yield block


def story_of(text: str, form: Form = "rich") -> Story:
    """What a text says. HTML is told by its tags, unless it is known to be plain text or Markdown."""
    text = UNPRINTABLE.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
    if form == "markdown":
        return Story(tuple(_lines(text, _MARKDOWN_BULLET, is_plain=False)))
    if form == "plain":
        text = _ENTITY.sub(lambda found: unescape(found.group()), text)
    elif _LOOKS_LIKE_HTML.search(text):
        return _story_of_html(text)
    return Story(tuple(_lines(text, _BULLET, is_plain=True)))


def _lines(text: str, bullet: re.Pattern[str], *, is_plain: bool) -> Iterator[Block]:
    paragraph: list[str] = []
    is_line = False

    def close() -> Iterator[Block]:
        written = "\n".join(paragraph).strip()
        paragraph.clear()
        if written:
            yield Block(is_line, escape_text(written) if is_plain else written)

    for line in text.split("\n"):
        found = bullet.match(line)
        if found is not None:
            yield from close()
            is_line = True
            paragraph.append(line[found.end() :].strip())
        elif not line.strip():
            yield from close()
            is_line = False
        elif is_line and paragraph and not line[0].isspace():
            yield from close()
            is_line = False
            paragraph.append(line.strip())
        else:
            paragraph.append(line.strip() if is_plain else _HEADING.sub("", line).strip())
    yield from close()


@dataclass(slots=True)
class _Page:
    """One text in HTML on its way in, element by element and never by recursion."""

    blocks: list[Block] = field(default_factory=list)
    dropped: list[Dropped] = field(default_factory=list)
    nodes: list[Inline] = field(default_factory=list)
    in_list: int = 0
    unseen: int = 0
    marks: dict[str, int] = field(default_factory=lambda: {"bold": 0, "italic": 0, "code": 0})
    links: list[str | None] = field(default_factory=list)

    def begin(self, tag: str, element: Any) -> None:
        """An element opens."""
        if tag in _UNSEEN:
            self.unseen += 1
        elif tag in _BLOCKS:
            self.close()
            self.in_list += tag == "li"
        elif tag == "br":
            self.nodes.append(LineBreak())
        elif tag in {"td", "th"}:
            self.write(" ")
        elif tag == "a":
            self.links.append(self._address(element.get("href") or ""))
        elif tag == "img":
            self._picture(element)
        self._mark(tag, 1)
        self.write(element.text)

    def end(self, tag: str, element: Any) -> None:
        """An element closes, and what stands behind it follows."""
        self._mark(tag, -1)
        if tag in _UNSEEN:
            self.unseen -= 1
        elif tag in _BLOCKS:
            self.close()
            self.in_list -= tag == "li"
        elif tag == "a":
            self.links.pop()
        self.write(element.tail)

    def write(self, text: str | None) -> None:
        """Text in the look of the moment."""
        if not text:
            return
        if self.unseen:
            if text.strip():
                self.dropped.append(Dropped(text.strip(), "This part of the text is not shown anywhere."))
            return
        flat = re.sub(r"\s+", " ", text)
        node: Any = Code(flat) if self.marks["code"] and flat.strip() else Plain(flat)
        if self.marks["italic"]:
            node = Italic((node,))
        if self.marks["bold"]:
            node = Bold((node,))
        link = next((url for url in reversed(self.links) if url), None)
        self.nodes.append(Link(link, (node,)) if link else node)

    def close(self) -> None:
        """The paragraph ends."""
        if not self.nodes:
            return
        text = write_text((Paragraph(tuple(self.nodes)),)).strip()
        self.nodes = []
        if text:
            self.blocks.append(Block(self.in_list > 0, text))

    def _mark(self, tag: str, step: int) -> None:
        names = {"strong": "bold", "b": "bold", "em": "italic", "i": "italic", "code": "code", "kbd": "code"}
        if tag in names:
            self.marks[names[tag]] += step

    def _address(self, url: str) -> str | None:
        url = url.strip()
        if is_safe_url(url):
            return url
        if url:
            self.dropped.append(Dropped(url, "This is not an address that may be linked."))
        return None

    def _picture(self, element: Any) -> None:
        self.write(element.get("alt"))
        if source := (element.get("src") or "").strip():
            shown = source if len(source) <= 200 else f"{source[:60]}… ({len(source)} characters)"
            self.dropped.append(Dropped(shown, "A text holds no pictures."))


def _story_of_html(text: str) -> Story:
    from lxml import etree  # type: ignore[import-untyped]

    # One reader builds the tree, which is then walked without recursion, however deep it is.
    parser = etree.HTMLParser(encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True)
    try:
        root = etree.fromstring(f"<html><body>{text}</body></html>".encode("utf-8", "replace"), parser)
    except etree.LxmlError:
        root = None
    if root is None:
        return Story(tuple(_lines(text, _BULLET, is_plain=True)))
    page = _Page()
    for event, element in etree.iterwalk(root, events=("start", "end")):
        if isinstance(element.tag, str):
            (page.begin if event == "start" else page.end)(element.tag, element)
    page.close()
    return Story(tuple(page.blocks), tuple(page.dropped))

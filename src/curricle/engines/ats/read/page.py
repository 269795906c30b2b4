"""What a file says, line by line, as a machine sees it: words, where they stand, and how they look."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any, Literal

from curricle.engines.finding import Finding

FileKind = Literal["pdf", "docx", "odt", "rtf", "html", "markdown", "text", "latex"]
Zone = Literal["body", "header", "footer", "table", "textbox"]
# Left, top, right, bottom in points from the top left of the page.
Box = tuple[float, float, float, float]

NOWHERE: Box = (0.0, 0.0, 0.0, 0.0)


@dataclass(frozen=True, slots=True)
class Cell:
    """Words of one line that stand together; a wide gap ends them."""

    text: str
    box: Box


@dataclass(frozen=True, slots=True)
class Run:
    """Neighbouring words of one line that look alike."""

    text: str
    bold: bool = False
    italic: bool = False
    size: float = 0.0
    color: str | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the file.

    The bullet sign is not in the text, and a word that was set with blanks between its letters is one word.
    Formats without geometry get boxes that keep the order and the depth: 18 points a level, 12 points a line.
    """

    text: str
    page: int
    box: Box
    size: float = 0.0
    bold: bool = False
    italic: bool = False
    bullet: str | None = None
    level: int | None = None
    zone: Zone = "body"
    column: int = 0
    block: int = 0
    cells: tuple[Cell, ...] = ()
    links: tuple[str, ...] = ()
    color: str | None = None
    # Where words of the line look different ("**Engineer**, Acme"): its stretches of one look, whose texts
    # joined by single blanks are its words. Empty where all of it looks alike or looks are not known.
    runs: tuple[Run, ...] = ()

    def as_dict(self) -> dict[str, Any]:
        """The line as JSON shows it."""
        return {
            "text": self.text,
            "page": self.page,
            "box": [round(side, 1) for side in self.box],
            "size": round(self.size, 1),
            "bold": self.bold,
            "bullet": self.bullet,
            "level": self.level,
            "zone": self.zone,
            "column": self.column,
            "block": self.block,
            "links": list(self.links),
        }


@dataclass(frozen=True, slots=True)
class Layout:
    """What the file is made of, apart from its words."""

    kind: FileKind
    size_bytes: int
    pages: int = 0
    page_size: tuple[float, float] | None = None
    columns: int = 1
    tables: int = 0
    images: int = 0
    textboxes: int = 0
    fonts: tuple[str, ...] = ()
    body_size: float = 0.0
    margins: tuple[float, float, float, float] | None = None
    scanned: bool = False
    undecodable: float = 0.0
    glued: float = 0.0
    hidden: tuple[str, ...] = ()
    row_order_intact: float = 1.0
    reader: str = ""
    tagged: bool = False
    truncated: bool = False

    def as_dict(self) -> dict[str, Any]:
        """The layout as JSON shows it."""
        return {
            "kind": self.kind,
            "size_bytes": self.size_bytes,
            "pages": self.pages,
            "page_size": list(self.page_size) if self.page_size else None,
            "columns": self.columns,
            "tables": self.tables,
            "images": self.images,
            "textboxes": self.textboxes,
            "fonts": list(self.fonts),
            "body_size": self.body_size,
            "margins": list(self.margins) if self.margins else None,
            "scanned": self.scanned,
            "undecodable": round(self.undecodable, 4),
            "glued": round(self.glued, 4),
            "hidden": list(self.hidden),
            "row_order_intact": round(self.row_order_intact, 4),
            "reader": self.reader,
            "tagged": self.tagged,
            "truncated": self.truncated,
        }


@dataclass(frozen=True)
class Pages:
    """All lines of a file in reading order, what it is made of, and what was in the way of reading it."""

    lines: tuple[Line, ...]
    layout: Layout
    findings: tuple[Finding, ...] = ()

    @cached_property
    def text(self) -> str:
        """The lines as text: an empty line between blocks, bullets as one sign."""
        return "\n".join(_written(self.lines))

    def with_lines(self, lines: tuple[Line, ...]) -> "Pages":
        """The same file with other lines."""
        return replace(self, lines=lines)


# Words that keep their hyphen where a line ends at it ("self-" / "employed").
_HYPHENATED = frozenset(
    [
        *(
            "self",
            "non",
            "co",
            "pre",
            "post",
            "anti",
            "multi",
            "cross",
            "full",
            "part",
            "long",
            "short",
            "high",
        ),
        *("low", "real", "well", "ex", "all", "off", "on", "in", "over", "under", "mid", "up", "end", "back"),
        *("front", "two", "three", "four", "five", "six", "eight", "ten", "one", "first", "second", "third"),
    ]
)


def _written(lines: tuple[Line, ...]) -> Iterator[str]:
    block: int | None = None
    carried = ""
    for number, line in enumerate(lines):
        if block is not None and line.block != block:
            yield ""
        block = line.block
        text, carried = carried + line.text, ""
        following = lines[number + 1] if number + 1 < len(lines) else None
        if following is not None and following.block == block and _is_parted(text, following):
            text, _, carried = text.rpartition(" ")
            carried = carried[:-1]
        if line.bullet is not None:
            text = f"{line.bullet} {text}" if line.bullet[:1].isalnum() else f"• {text}"
        if text:
            yield text
    if carried:
        yield carried


def _is_parted(text: str, following: Line) -> bool:
    """Whether the last word of a line goes on in the next one, and its hyphen is only there for that."""
    if not text.endswith("-") or following.bullet is not None or " " not in text:
        return False
    word = text.rsplit(" ", 1)[-1][:-1]
    if not word.isalpha() or len(word) < 2 or word.lower() in _HYPHENATED:
        return False
    return following.text[:1].islower() and following.text[1:2].isalpha()


@dataclass(frozen=True, slots=True)
class ReadLimits:
    """Where reading stops, so that no file can take the machine."""

    bytes: int = 25_000_000
    pages: int = 60
    characters: int = 400_000
    seconds: float = 5.0
    unpacked_bytes: int = 60_000_000
    entries: int = 4_000
    depth: int = 200


DEFAULT_LIMITS = ReadLimits()


@dataclass(slots=True)
class Draft:
    """What one reader of one kind hands over; `lines.py` makes the pages of it."""

    lines: list[Line] = field(default_factory=list)
    layout: dict[str, Any] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)

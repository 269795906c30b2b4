"""The walk through a web page: blocks end lines, cells stand side by side, what is not shown is set aside."""

from dataclasses import dataclass, field
from typing import Any

from curricle.engines.ats.read.deadline import Deadline
from curricle.engines.ats.read.flow import Flow
from curricle.engines.ats.read.office.run import Gathered
from curricle.engines.ats.read.page import Zone
from curricle.engines.ats.read.web.sheet import Sheet, has_ground, is_heavy, is_row, is_unseen, is_white

_BLOCKS = {
    *("p", "div", "section", "article", "aside", "nav", "main", "header", "footer", "address", "blockquote"),
    *(
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "ul",
        "ol",
        "li",
        "dl",
        "dt",
        "dd",
        "table",
        "thead",
        "tbody",
        "tfoot",
    ),
    *("tr", "caption", "figure", "figcaption", "form", "fieldset", "hr", "pre", "body", "html", "details"),
    *("summary", "center", "hgroup", "menu", "legend", "search"),
}
_PARAGRAPHS = _BLOCKS - {"li", "dt", "dd", "tr", "thead", "tbody", "tfoot"}
_SILENT = {
    *(
        "script",
        "style",
        "noscript",
        "template",
        "head",
        "svg",
        "iframe",
        "object",
        "canvas",
        "audio",
        "video",
    ),
    *("select", "textarea", "button", "math", "map", "title", "link", "meta"),
}
_BOLD, _ITALIC = (
    {"b", "strong", "th", "h1", "h2", "h3", "h4", "h5", "h6", "dt"},
    {"i", "em", "cite", "dfn", "var"},
)
_HEADINGS = {f"h{number}": number for number in range(1, 7)}
_DEEPEST = 400


@dataclass(slots=True)
class _State:
    """What holds inside an element."""

    bold: bool = False
    italic: bool = False
    level: int | None = None
    depth: int = 0
    zone: Zone = "body"
    link: str | None = None
    pre: bool = False
    ground: bool = False
    white: bool = False
    # Whether the children of the element stand side by side.
    row: bool = False


@dataclass(slots=True)
class _Open:
    element: Any
    state: _State
    tag: str
    # What was told before the element began, for lists that count.
    count: int = 0
    silent: bool = False
    styles: dict[str, str] = field(default_factory=dict)


class Walk:
    """Elements as they begin and end, without recursion, so that no depth of nesting matters."""

    def __init__(self, flow: Flow, sheet: Sheet, deadline: Deadline) -> None:
        self.hidden: list[str] = []
        self.tables = self.images = 0
        self._flow, self._sheet, self._deadline = flow, sheet, deadline
        self._line = Gathered()
        self._state = _State()
        self._stack: list[_Open] = []
        self._bullet: str | None = None
        self._starts = True
        self._seen = 0

    def read(self, root: Any) -> None:
        """The whole page."""
        element, down = root, True
        while element is not None:
            if self._is_over():
                break
            if down:
                entered = self._enter(element)
                child = next(iter(element), None) if entered else None
                if child is not None:
                    element = child
                    continue
            self._leave(element)
            if element is root:
                break
            following = element.getnext()
            element, down = (following, True) if following is not None else (element.getparent(), False)
        self._flush()

    def _is_over(self) -> bool:
        self._seen += 1
        if self._flow.is_full or (self._seen % 512 == 0 and self._deadline.is_over()):
            self._flow.truncated = True
            return True
        return False

    def _enter(self, element: Any) -> bool:
        """An element begins; whether what is in it is looked at."""
        tag = element.tag.lower() if isinstance(element.tag, str) else ""
        get = element.get
        styles = self._sheet.styles(tag, get("class") or "", get("id") or "", get("style") or "")
        parent = self._state
        state = _State(
            parent.bold,
            parent.italic,
            parent.level,
            parent.depth,
            parent.zone,
            parent.link,
            parent.pre,
            parent.ground,
        )
        state.white = is_white(styles) or (parent.white and "color" not in styles)
        state.ground = parent.ground or has_ground(styles) or bool(get("bgcolor") or get("background"))
        opened = _Open(element, parent, tag, styles=styles)
        self._stack.append(opened)
        if tag in _SILENT or not tag:
            opened.silent = True
            return False
        if (
            is_unseen(styles)
            or get("hidden") is not None
            or (state.white and not state.ground and "color" in styles)
        ):
            opened.silent = True
            self._hide(element)
            return False
        self._begin(opened, state)
        self._state = state
        state.row = is_row(styles)
        self._write(element.text)
        return True

    def _hide(self, element: Any) -> None:
        text = " ".join(" ".join(element.itertext()).split())
        if text and len(self.hidden) < 200:
            self.hidden.append(text[:2_000])

    def _begin(self, opened: _Open, state: _State) -> None:
        element, tag, styles = opened.element, opened.tag, opened.styles
        parent = opened.state
        apart = parent.row or styles.get("float") in ("left", "right")
        if tag == "br":
            self._flush()
            self._starts = False
        elif tag in ("td", "th") or (apart and not _holds_blocks(element) and tag not in _HEADINGS):
            self._cell(opened, parent)
        elif tag in _BLOCKS or styles.get("display") in ("block", "flex", "grid", "list-item"):
            if not (apart and _is_short(element)):
                self._flush()
                self._starts = self._starts or tag in _PARAGRAPHS
            else:
                self._line.tab()
        if tag == "table":
            self.tables += 1
            state.zone = "table"
        elif tag in ("ul", "ol", "menu", "dl"):
            state.depth = min(state.depth + 1, 8)
        elif tag == "li":
            self._item(opened, styles)
        elif tag == "a":
            self._link(element, state)
        elif tag == "img":
            self.images += 1
        state.level = _HEADINGS.get(tag, state.level)
        heavy = is_heavy(styles)
        state.bold = heavy if heavy is not None else state.bold or tag in _BOLD
        state.italic = state.italic or tag in _ITALIC or styles.get("font-style") == "italic"
        state.pre = state.pre or tag == "pre" or styles.get("white-space", "").startswith("pre")

    def _cell(self, opened: _Open, parent: _State) -> None:
        """A cell stands beside the one before, unless it holds blocks of its own."""
        if opened.tag in ("td", "th") and _holds_blocks(opened.element) and not _is_short(opened.element):
            self._flush()
            self._starts = True
        elif not self._line.is_blank:
            self._line.tab()

    def _item(self, opened: _Open, styles: dict[str, str]) -> None:
        outer = self._stack[-2] if len(self._stack) > 1 else None
        if outer is not None and outer.tag == "ol":
            outer.count += 1
            self._bullet = f"{outer.count}."
        else:
            self._bullet = "•"

    @staticmethod
    def _link(element: Any, state: _State) -> None:
        target = (element.get("href") or "").strip()
        if target and not target.startswith(("#", "javascript:", "data:")):
            state.link = target[:2_000]

    def _leave(self, element: Any) -> None:
        opened = self._stack.pop()
        self._state = opened.state
        if not opened.silent:
            if opened.tag in _BLOCKS and not (opened.state.row and _is_short(element)):
                self._flush(opened)
                self._starts = self._starts or opened.tag in _PARAGRAPHS
                if opened.tag == "li":
                    self._bullet = None
            elif opened.tag in ("td", "th") and _holds_blocks(element) and not _is_short(element):
                self._flush(opened)
        self._write(element.tail)

    def _write(self, text: str | None) -> None:
        if not text:
            return
        state = self._state
        if state.row and not text.strip():
            return
        if state.pre:
            for number, part in enumerate(text.split("\n")):
                if number:
                    self._flush()
                    self._starts = False
                self._put(part)
            return
        self._put(text)

    def _put(self, text: str) -> None:
        state, line = self._state, self._line
        line.add(text, bold=state.bold, italic=state.italic)
        if text.strip():
            if line.letters and state.level is not None:
                line.levels.append(state.level)
            line.depth, line.zone = state.depth, state.zone
            if state.link and state.link not in line.links:
                line.links.append(state.link)

    def _flush(self, opened: _Open | None = None) -> None:
        """The line is over."""
        line, self._line = self._line, Gathered()
        if line.is_blank:
            return
        piece = line.piece()
        piece.level = line.levels[0] if line.levels else None
        piece.bullet = self._bullet
        piece.depth, piece.zone, piece.starts = line.depth, line.zone, self._starts
        self._bullet, self._starts = None, False
        self._flow.add(piece)


def _holds_blocks(element: Any) -> bool:
    """Whether blocks are inside, looked for a little way down."""
    for seen, child in enumerate(element.iterdescendants()):
        if seen > 50 or (isinstance(child.tag, str) and (child.tag in _BLOCKS or child.tag == "br")):
            return True
    return False


def _is_short(element: Any) -> bool:
    """Whether an element is one line that may stand beside another."""
    blocks = letters = 0
    for seen, child in enumerate(element.iter()):
        if child is not element:
            tag = child.tag if isinstance(child.tag, str) else ""
            blocks += tag in _BLOCKS or tag == "br"
        letters += len((child.text or "").strip())
        if seen > 30 or blocks > 1 or letters > 120:
            return False
    return True

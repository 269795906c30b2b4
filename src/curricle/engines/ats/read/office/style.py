"""How runs and paragraphs of a Word document look once their styles are followed."""

import re
from dataclasses import dataclass, replace
from typing import Any

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_HEADING = re.compile(
    r"(?:heading|überschrift|titre|t[ií]tulo|titolo|kop|rubrik|nagłówek|заголовок)\s*(\d)", re.I
)
_DEEPEST = 12
_OFF = {"0", "false", "off", "none"}


@dataclass(frozen=True, slots=True)
class Look:
    """What is set on a run."""

    bold: bool = False
    italic: bool = False
    hidden: bool = False
    caps: bool = False
    size: float = 0.0
    color: str | None = None
    shaded: bool = False
    font: str | None = None


@dataclass(frozen=True, slots=True)
class Paragraph:
    """What is set on a paragraph."""

    look: Look = Look()
    level: int | None = None
    list_id: str | None = None
    list_depth: int = 0
    shaded: bool = False


def value(element: Any, name: str) -> str | None:
    """The ``w:val`` of a child."""
    child = element.find(f"{W}{name}")
    return None if child is None else child.get(f"{W}val")


def is_on(element: Any, name: str) -> bool | None:
    """Whether a switch is on; nothing where it is not set."""
    child = element.find(f"{W}{name}")
    if child is None:
        return None
    return (child.get(f"{W}val") or "1").lower() not in _OFF


def dressed(look: Look, properties: Any) -> Look:
    """A look with what ``w:rPr`` sets on top of it."""
    if properties is None:
        return look
    changes: dict[str, Any] = {}
    for name, key in (("b", "bold"), ("i", "italic"), ("vanish", "hidden"), ("caps", "caps")):
        state = is_on(properties, name)
        if state is not None:
            changes[key] = state
    size = value(properties, "sz")
    if size is not None and re.fullmatch(r"\d{1,4}(\.\d+)?", size):
        changes["size"] = float(size) / 2
    color = value(properties, "color")
    if color is not None:
        changes["color"] = f"#{color.lower()}" if re.fullmatch(r"[0-9A-Fa-f]{6}", color) else None
    fonts = properties.find(f"{W}rFonts")
    if fonts is not None and fonts.get(f"{W}ascii"):
        changes["font"] = fonts.get(f"{W}ascii")
    highlight = value(properties, "highlight")
    if is_shaded(properties) or (highlight is not None and highlight not in ("none", "white")):
        changes["shaded"] = True
    return replace(look, **changes) if changes else look


def is_shaded(properties: Any) -> bool:
    """Whether the ground is another than that of the page."""
    shade = properties.find(f"{W}shd") if properties is not None else None
    fill = shade.get(f"{W}fill") if shade is not None else None
    pattern = shade.get(f"{W}val") if shade is not None else None
    return bool(fill and fill.lower() not in ("auto", "ffffff")) or pattern == "solid"


class Styles:
    """The styles of a document by their ids."""

    def __init__(self, root: Any) -> None:
        self._styles: dict[str, Any] = {}
        self._known: dict[str, Paragraph] = {}
        self._default = Look()
        self._normal = ""
        if root is None:
            return
        defaults = root.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr")
        self._default = dressed(self._default, defaults)
        for style in root.iterfind(f"{W}style"):
            name = style.get(f"{W}styleId") or ""
            self._styles[name] = style
            if style.get(f"{W}default") in ("1", "true") and style.get(f"{W}type") == "paragraph":
                self._normal = name

    def paragraph(self, name: str | None) -> Paragraph:
        """A paragraph style, with those that it is based on."""
        return self._resolve(name or self._normal, 0)

    def run(self, look: Look, name: str | None) -> Look:
        """A look with a character style on top of it."""
        style = self._styles.get(name or "")
        return look if style is None else dressed(look, style.find(f"{W}rPr"))

    def _resolve(self, name: str, depth: int) -> Paragraph:
        known = self._known.get(name)
        if known is not None:
            return known
        style = self._styles.get(name)
        if style is None or depth > _DEEPEST:
            return Paragraph(self._default)
        parent = value(style, "basedOn")
        under = self._resolve(parent, depth + 1) if parent else Paragraph(self._default)
        paragraph = placed(under, style.find(f"{W}pPr"))
        title = value(style, "name") or name
        heading = _HEADING.match(title) or _HEADING.match(name)
        if heading:
            paragraph = replace(paragraph, level=min(max(int(heading[1]), 1), 6))
        elif title.lower() in ("title", "titel", "titre", "título", "titolo"):
            paragraph = replace(paragraph, level=1)
        paragraph = replace(paragraph, look=dressed(under.look, style.find(f"{W}rPr")))
        self._known[name] = paragraph
        return paragraph


def placed(paragraph: Paragraph, properties: Any) -> Paragraph:
    """A paragraph with what ``w:pPr`` sets on top of it."""
    if properties is None:
        return paragraph
    changes: dict[str, Any] = {}
    outline = value(properties, "outlineLvl")
    if outline is not None and outline.isdigit():
        changes["level"] = int(outline) + 1 if int(outline) < 6 else None
    numbers = properties.find(f"{W}numPr")
    if numbers is not None:
        listed, depth = value(numbers, "numId"), value(numbers, "ilvl") or "0"
        if listed is not None:
            changes["list_id"] = listed if listed != "0" else None
        changes["list_depth"] = min(int(depth), 8) if depth.isdigit() else 0
    if is_shaded(properties):
        changes["shaded"] = True
    return replace(paragraph, **changes) if changes else paragraph


class Numbering:
    """Which lists have numbers and which have signs, and how far they have counted."""

    def __init__(self, root: Any) -> None:
        self._forms: dict[str, dict[int, str]] = {}
        self._counts: dict[tuple[str, int], int] = {}
        if root is None:
            return
        abstract: dict[str, dict[int, str]] = {}
        for one in root.iterfind(f"{W}abstractNum"):
            levels: dict[int, str] = {}
            for level in one.iterfind(f"{W}lvl"):
                depth = level.get(f"{W}ilvl") or "0"
                if depth.isdigit():
                    levels[int(depth)] = value(level, "numFmt") or "bullet"
            abstract[one.get(f"{W}abstractNumId") or ""] = levels
        for one in root.iterfind(f"{W}num"):
            self._forms[one.get(f"{W}numId") or ""] = abstract.get(value(one, "abstractNumId") or "", {})

    def sign(self, listed: str, depth: int) -> str | None:
        """The sign of the next entry of a list."""
        form = self._forms.get(listed, {}).get(depth, "bullet")
        if form == "none":
            return None
        if form == "bullet":
            return "•"
        self._counts[(listed, depth)] = self._counts.get((listed, depth), 0) + 1
        number = self._counts[(listed, depth)]
        if form in ("lowerLetter", "upperLetter") and number <= 26:
            return f"{chr((96 if form == 'lowerLetter' else 64) + number)}."
        return f"{number}."

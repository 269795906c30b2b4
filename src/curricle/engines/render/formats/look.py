"""The look that a document was given, as far as a file that flows can follow it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from curricle.engines.render.formats.portrait import Portrait
from curricle.engines.render.page import PAPERS


@dataclass(frozen=True, slots=True)
class Look:
    """Paper, type and colours: sizes in points, margins in millimetres, colours as ``#rrggbb``."""

    paper: str = "a4"
    font: str = "Source Sans 3"
    heading_font: str = "Source Sans 3"
    size: float = 9.5
    line_height: float = 1.34
    margin_x: float = 20
    margin_y: float = 16
    spacing: float = 1
    accent: str = "#1f4e79"
    ink: str = "#17191e"
    quiet: str = "#565c67"
    hair: str = "#d3d7dd"
    has_page_numbers: bool = True
    portrait: Portrait | None = None

    @property
    def paper_size(self) -> tuple[float, float]:
        """Width and height of the paper in points."""
        return PAPERS[self.paper]

    @property
    def unit(self) -> float:
        """One line in points: all distances are parts of it."""
        return self.size * self.line_height


def look_of(settings: Mapping[str, Any], paper: str) -> Look:
    """The look from the settings of a template; what a template does not know keeps its usual value."""
    usual = Look()
    font = settings.get("font") or usual.font
    hidden = settings.get("hide") or ()
    return Look(
        paper=paper,
        font=font,
        heading_font=settings.get("heading_font") or font,
        size=settings.get("font_size", usual.size),
        line_height=settings.get("line_height", usual.line_height),
        margin_x=settings.get("margin_x", usual.margin_x),
        margin_y=settings.get("margin_y", usual.margin_y),
        spacing=settings.get("spacing", usual.spacing),
        accent=settings.get("accent") or usual.accent,
        ink=settings.get("ink") or usual.ink,
        has_page_numbers="page_numbers" not in hidden,
    )


@dataclass(frozen=True, slots=True)
class Substitute:
    """A font that every office program has; set at ``scale`` times the size it takes as much room as ours."""

    name: str
    # As wide as the font itself, on machines without Word.
    twin: str
    generic: str
    panose: str
    scale: float = 1
    # How wide its letters are beside those of Calibri, and how high its lines beside its size.
    width: float = 1
    height: float = 1.15

    @property
    def breadth(self) -> float:
        """How wide a text is in it at its scale, beside Calibri."""
        return self.scale * self.width


def _calibri(scale: float) -> Substitute:
    return Substitute("Calibri", "Carlito", "sans-serif", "020F0502020204030204", scale, height=1.22)


def _cambria(scale: float) -> Substitute:
    return Substitute("Cambria", "Caladea", "serif", "02040503050406030204", scale, height=1.17)


def _arial(scale: float) -> Substitute:
    return Substitute("Arial", "Liberation Sans", "sans-serif", "020B0604020202020204", scale, 1.1)


def _times(scale: float) -> Substitute:
    return Substitute("Times New Roman", "Liberation Serif", "serif", "02020603050405020304", scale)


# Each scale is the ratio of the widths of one and the same resume in both fonts.
_SUBSTITUTES = {
    "Source Sans 3": _calibri(1.02),
    "Source Serif 4": _cambria(1.15),
    "Figtree": _arial(1),
    "Libre Franklin": _arial(1.03),
    "EB Garamond": _times(0.94),
    "Vazirmatn": _arial(1),
    "Noto Sans Hebrew": _arial(1.04),
}
_SERIFS = ("Serif", "Garamond", "Baskerville", "Literata", "Lora", "Roman")


def substitute(family: str) -> Substitute:
    """The stand-in for a font; a font that is not known is judged by its name."""
    known = _SUBSTITUTES.get(family)
    if known is None and any(word in family for word in _SERIFS):
        return _cambria(1)
    return known or _calibri(1)

"""How the letters of a text object look: font, weight, colour, and whether they are drawn at all."""

import ctypes
import math
import re
from dataclasses import dataclass
from typing import Any

from curricle.engines.ats.read.pdf.glyph import library, quick

_HEAVY = re.compile(
    r"bold|black|heavy|semib|demi|medi(?!eval)|extrab|(?<![a-z])bd(?![a-z])"
    r"|^(cmb|cmssbx|sfb|ecb|larm-?b|lmroman\d+-bold)|-b(?![a-z])|cmbx|sfbx|ecbx|bx\d",
    re.IGNORECASE,
)
_SLANTED = re.compile(
    r"italic|oblique|slanted|(?<![a-z])ital|^cm(ti|sl|mi)|^sf(ti|sl)|^ec(ti|sl)|-i[t]?(?![a-z])", re.I
)
_SUBSET = re.compile(r"^[A-Z]{6}\+")
_ITALIC_FLAG, _FORCE_BOLD = 1 << 6, 1 << 18
_HEAVY_WEIGHT, _USUAL_DROP, _SLACK = 600, 0.22, 0.1
INVISIBLE, STROKED = {3, 7}, {1, 2, 5, 6}


@dataclass(frozen=True, slots=True, eq=False)
class Look:
    """What a text object looks like: one of these for all letters of a page that look so.

    ``color`` is red, green, blue; an ``alpha`` of 0 is not seen.
    """

    font: str
    bold: bool
    italic: bool
    size: float
    color: int
    alpha: int
    mode: int
    angle: int
    # How far the letters reach below the line, in points.
    drop: float = 0.0

    @property
    def slack(self) -> float:
        """How much of a gap may belong to the letters: fonts without a name tell only where ink is."""
        return 0.0 if self.font else _SLACK

    @property
    def hex(self) -> str:
        """The colour as the web writes it."""
        return f"#{self.color:06x}"


@dataclass(frozen=True, slots=True)
class _Font:
    name: str
    bold: bool
    italic: bool
    drop: float


class Looks:
    """The looks of one page. Looks are shared, so that the same look is the same object."""

    def __init__(self, sheet: int) -> None:
        pdfium = library()
        self._sheet = sheet
        self._last = 0
        self._fonts: dict[int, _Font] = {}
        self._sizes: dict[tuple[int, int, int], tuple[float, int]] = {}
        self._looks: dict[tuple[Any, ...], Look] = {}
        self._font = quick("FPDFTextObj_GetFont", ctypes.c_size_t, ctypes.c_void_p)
        self._mode = quick("FPDFTextObj_GetTextRenderMode", ctypes.c_int, ctypes.c_void_p)
        pointers = [ctypes.c_void_p] * 5
        self._fill = quick("FPDFPageObj_GetFillColor", ctypes.c_int, *pointers)
        self._stroke = quick("FPDFPageObj_GetStrokeColor", ctypes.c_int, *pointers)
        self._tall = quick("FPDFText_GetFontSize", ctypes.c_double, ctypes.c_void_p, ctypes.c_int)
        three = (ctypes.c_void_p, ctypes.c_int, ctypes.c_void_p)
        self._turn = quick("FPDFText_GetMatrix", ctypes.c_int, *three)
        self._origin = quick("FPDFText_GetCharOrigin", ctypes.c_int, *three, ctypes.c_void_p)
        self._box = quick("FPDFText_GetLooseCharBox", ctypes.c_int, *three)
        self._point, self._sides = (ctypes.c_double * 2)(), (ctypes.c_float * 4)()
        self._matrix = pdfium.FS_MATRIX()
        self._matrix_at = ctypes.addressof(self._matrix)
        self._color = (ctypes.c_uint * 4)()
        start = ctypes.addressof(self._color)
        self._color_at = [start, start + 4, start + 8, start + 12]

    def is_same_font(self, owner: int) -> bool:
        """Whether a text object has the font of the one that was looked at last."""
        return bool(self._font(owner) == self._last)

    def of(self, owner: int, index: int, width: float, height: float) -> Look:
        """The look of a text object, seen at its first letter."""
        handle = self._last = self._font(owner)
        font = self._fonts.get(handle)
        if font is None:
            font = self._fonts[handle] = _read_font(handle)
        # The same font at the same height has the same size; a turned letter has another shape.
        shape = (handle, round(height * 8), 0 if width <= height * 1.5 else 1)
        known = self._sizes.get(shape)
        if known is None or known[1]:
            known = self._sizes[shape] = self._measure(index)
        mode = self._mode(owner)
        reads = self._stroke if mode in (1, 5) else self._fill
        color = self._color
        if reads(owner, *self._color_at):
            tint, alpha = (color[0] << 16) | (color[1] << 8) | color[2], color[3]
        else:
            tint, alpha = 0, 255
        key = (handle, known, mode, tint, alpha)
        look = self._looks.get(key)
        if look is None:
            look = Look(
                font=font.name,
                bold=font.bold or mode == 2,
                italic=font.italic,
                size=known[0],
                color=tint,
                alpha=alpha,
                mode=mode,
                angle=known[1],
                drop=font.drop * known[0],
            )
            self._looks[key] = look
        return look

    def drop(self, index: int, look: Look) -> float:
        """How far the box of an upright letter reaches below the line it stands on.

        Fonts that are cut down to the letters in use often say something else than their boxes do.
        """
        point, sides = ctypes.addressof(self._point), ctypes.addressof(self._sides)
        if not self._origin(self._sheet, index, point, point + 8) or not self._box(self._sheet, index, sides):
            return look.drop
        # The left, top, right and bottom of the box.
        drop = float(self._point[1] - self._sides[3])
        return drop if 0 <= drop < look.size else look.drop

    def _measure(self, index: int) -> tuple[float, int]:
        """The size in points and the angle in whole degrees, counted against the clock."""
        size = self._tall(self._sheet, index)
        if not self._turn(self._sheet, index, self._matrix_at):
            return size, 0
        matrix = self._matrix
        grown = math.hypot(matrix.c, matrix.d)
        angle = round(math.degrees(math.atan2(matrix.b, matrix.a))) % 360 if matrix.b or matrix.a < 0 else 0
        # A mirrored page is drawn upside down twice; its letters stand upright.
        if angle == 180 and matrix.d > 0:
            angle = 0
        return round(abs(size) * grown, 2), angle

    @property
    def fonts(self) -> set[str]:
        """The names of all fonts."""
        return {font.name for font in self._fonts.values() if font.name}


def is_bold_name(name: str) -> bool:
    """Whether the name of a font says that it is bold."""
    return bool(_HEAVY.search(name))


def is_italic_name(name: str) -> bool:
    """Whether the name of a font says that it is slanted."""
    return bool(_SLANTED.search(name))


def _read_font(handle: int) -> _Font:
    pdfium = library()
    pointer = ctypes.cast(handle, pdfium.FPDF_FONT)
    if not handle:
        return _Font("", bold=False, italic=False, drop=_USUAL_DROP)
    buffer = ctypes.create_string_buffer(256)
    length = pdfium.FPDFFont_GetBaseFontName(pointer, buffer, 256)
    raw = buffer.raw[: max(min(length, 256) - 1, 0)].decode("utf-8", "replace")
    name = _SUBSET.sub("", raw)
    flags = max(pdfium.FPDFFont_GetFlags(pointer), 0)
    weight = pdfium.FPDFFont_GetWeight(pointer)
    bold = is_bold_name(name) or bool(flags & _FORCE_BOLD) or _is_heavy(weight, name)
    italic = bool(flags & _ITALIC_FLAG) or is_italic_name(name)
    below = ctypes.c_float()
    drop = -below.value if pdfium.FPDFFont_GetDescent(pointer, 1.0, below) else _USUAL_DROP
    return _Font(name, bold, italic, drop if 0 <= drop < 1 else _USUAL_DROP)


def _is_heavy(weight: int, name: str) -> bool:
    """Weights are made up of stem widths where a font does not tell, so a name that says light wins."""
    return weight >= _HEAVY_WEIGHT and not re.search("light|thin|regular|book|roman", name, re.IGNORECASE)

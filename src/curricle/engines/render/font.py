"""The bundled fonts: their families, and which characters they hold."""

import struct
import unicodedata
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from pathlib import Path

FOLDER = Path(str(files(__package__))) / "fonts"
# Scripts and signs that a text family lacks are taken from these, in this order.
FALLBACK = ("Source Sans 3", "Vazirmatn", "Noto Sans Hebrew", "Noto Emoji")
_REGULAR = {
    "Source Sans 3": "source-sans-3/SourceSans3-400.ttf",
    "Source Serif 4": "source-serif-4/SourceSerif4-400.ttf",
    "Figtree": "figtree/Figtree-400.ttf",
    "EB Garamond": "eb-garamond/EBGaramond-400.ttf",
    "Libre Franklin": "libre-franklin/LibreFranklin-400.ttf",
    "JetBrains Mono": "jetbrains-mono/JetBrainsMono-400.ttf",
    "Vazirmatn": "vazirmatn/Vazirmatn-400.ttf",
    "Noto Sans Hebrew": "noto/NotoSansHebrew-400.ttf",
    "Noto Emoji": "noto/NotoEmoji-400.ttf",
}
# Joiners, direction marks and variation selectors shape their neighbours and have no picture of their own.
_SHAPING = frozenset({0x200C, 0x200D, 0x200E, 0x200F, 0x034F, 0x061C, *range(0xFE00, 0xFE10)})
_FORMAT_SEGMENTS = 4
_FORMAT_GROUPS = 12


def families() -> tuple[str, ...]:
    """The names of all bundled families."""
    return tuple(_REGULAR)


def chain(family: str) -> tuple[str, ...]:
    """A family and the ones that help it out."""
    return (family, *(name for name in FALLBACK if name != family))


def missing(characters: Iterable[str], family: str) -> list[str]:
    """The characters that no font of the chain can show, in order of their code points."""
    unknown = {ord(character) for character in characters if character > "~"} - _SHAPING
    for name in chain(family):
        if not unknown:
            break
        unknown = {point for point in unknown if not _holds(name, point)}
    return [chr(point) for point in sorted(unknown)]


def _holds(family: str, point: int) -> bool:
    # Private characters have no meaning outside their font, so no reader could say them.
    if 0xE000 <= point <= 0xF8FF or point >= 0xF0000:
        return False
    # The shaper puts a letter together from its parts where the font has only those.
    parts = unicodedata.normalize("NFD", chr(point))
    return point in coverage(family) or all(ord(part) in coverage(family) for part in parts)


@cache
def coverage(family: str) -> frozenset[int]:
    """All code points of a family, read from the character map of its regular style."""
    data = (FOLDER / _REGULAR[family]).read_bytes()
    start = _table(data, b"cmap")
    points: set[int] = set()
    (count,) = struct.unpack_from(">H", data, start + 2)
    for index in range(count):
        (offset,) = struct.unpack_from(">I", data, start + 4 + index * 8 + 4)
        (form,) = struct.unpack_from(">H", data, start + offset)
        if form == _FORMAT_SEGMENTS:
            points |= _segments(data, start + offset)
        elif form == _FORMAT_GROUPS:
            points |= _groups(data, start + offset)
    return frozenset(points)


def _table(data: bytes, name: bytes) -> int:
    (count,) = struct.unpack_from(">H", data, 4)
    for index in range(count):
        tag, _, offset, _ = struct.unpack_from(">4sIII", data, 12 + index * 16)
        if tag == name:
            return int(offset)
    raise ValueError(f"the font has no table {name!r}")


def _segments(data: bytes, at: int) -> set[int]:
    (twice,) = struct.unpack_from(">H", data, at + 6)
    count = twice // 2
    ends = struct.unpack_from(f">{count}H", data, at + 14)
    starts = struct.unpack_from(f">{count}H", data, at + 16 + twice)
    deltas = struct.unpack_from(f">{count}H", data, at + 16 + 2 * twice)
    offsets_at = at + 16 + 3 * twice
    offsets = struct.unpack_from(f">{count}H", data, offsets_at)
    points: set[int] = set()
    for index, (first, last) in enumerate(zip(starts, ends, strict=True)):
        for point in range(first, min(last, 0xFFFE) + 1):
            glyph = point + deltas[index]
            if offsets[index]:
                place = offsets_at + 2 * index + offsets[index] + 2 * (point - first)
                (glyph,) = struct.unpack_from(">H", data, place)
            if glyph % 0x10000:
                points.add(point)
    return points


def _groups(data: bytes, at: int) -> set[int]:
    (count,) = struct.unpack_from(">I", data, at + 12)
    points: set[int] = set()
    for index in range(count):
        first, last, glyph = struct.unpack_from(">III", data, at + 16 + 12 * index)
        points.update(range(first if glyph else first + 1, last + 1))
    return points

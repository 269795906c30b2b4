"""Font files as far as we read them ourselves: the name of the family, and the characters it holds."""

import re
import struct
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

_FORMAT_SEGMENTS = 4
_FORMAT_GROUPS = 12
_FAMILY = 1
_TYPOGRAPHIC_FAMILY = 16
_WINDOWS = 3
_COLLECTION = b"ttcf"
_MOST_FACES = 64
# What older names add to a family: the weight.
_WEIGHT = re.compile(
    r" (thin|extralight|light|demilight|regular|medium|semibold|bold|extrabold|black)$", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Face:
    """One face: the file it is in, where in it, and its family."""

    path: Path
    offset: int
    family: str


def faces(path: Path) -> Iterator[Face]:
    """The faces of a file; none where it is no font."""
    try:
        data = path.read_bytes()
        offsets = struct.unpack_from(f">{_count(data)}I", data, 12) if data[:4] == _COLLECTION else (0,)
        for offset in offsets:
            yield Face(path, offset, _family(data, _table(data, b"name", offset)))
    except (OSError, struct.error, ValueError):
        return


def _count(data: bytes) -> int:
    (count,) = struct.unpack_from(">I", data, 8)
    return min(int(count), _MOST_FACES)


def _family(data: bytes, at: int) -> str:
    count, strings = struct.unpack_from(">HH", data, at + 2)
    found: dict[int, str] = {}
    for index in range(count):
        platform, _, language, name, length, offset = struct.unpack_from(">6H", data, at + 6 + 12 * index)
        if platform == _WINDOWS and name in {_FAMILY, _TYPOGRAPHIC_FAMILY}:
            start = at + strings + offset
            # The English name where there are several.
            if language & 0x3FF == 0x09 or name not in found:
                found[name] = data[start : start + length].decode("utf-16-be")
    family = found.get(_TYPOGRAPHIC_FAMILY) or found.get(_FAMILY)
    if not family:
        raise ValueError("the font has no name")
    return _WEIGHT.sub("", family)


def characters(path: Path, start: int = 0) -> frozenset[int]:
    """All code points that a face holds."""
    data = path.read_bytes()
    at = _table(data, b"cmap", start)
    points: set[int] = set()
    (count,) = struct.unpack_from(">H", data, at + 2)
    for index in range(count):
        (offset,) = struct.unpack_from(">I", data, at + 4 + index * 8 + 4)
        (form,) = struct.unpack_from(">H", data, at + offset)
        if form == _FORMAT_SEGMENTS:
            points |= _segments(data, at + offset)
        elif form == _FORMAT_GROUPS:
            points |= _groups(data, at + offset)
    return frozenset(points)


def _table(data: bytes, name: bytes, start: int) -> int:
    (count,) = struct.unpack_from(">H", data, start + 4)
    for index in range(count):
        tag, _, offset, _ = struct.unpack_from(">4sIII", data, start + 12 + index * 16)
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
        run = range(first, min(last, 0xFFFE) + 1)
        if not offsets[index]:
            # The one that stands for no glyph at all.
            without = -deltas[index] % 0x10000
            points.update(run if without not in run else (point for point in run if point != without))
            continue
        glyphs = struct.unpack_from(f">{len(run)}H", data, offsets_at + 2 * index + offsets[index])
        points.update(point for point, glyph in zip(run, glyphs, strict=True) if glyph)
    return points


def _groups(data: bytes, at: int) -> set[int]:
    (count,) = struct.unpack_from(">I", data, at + 12)
    points: set[int] = set()
    for index in range(count):
        first, last, glyph = struct.unpack_from(">III", data, at + 16 + 12 * index)
        points.update(range(first if glyph else first + 1, last + 1))
    return points

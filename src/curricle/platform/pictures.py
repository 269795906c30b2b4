"""What an uploaded picture is, read from its own first bytes and never from what it is called."""

from dataclasses import dataclass
from typing import Final

PNG_HEAD: Final = b"\x89PNG\r\n\x1a\n"
JPEG_HEAD: Final = b"\xff\xd8\xff"
# Frame headers carry the size: all SOF markers but tables (C4), extensions (C8) and arithmetic (CC).
JPEG_FRAMES: Final = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
JPEG_ALONE: Final = frozenset({0x01, *range(0xD0, 0xD9)})


@dataclass(frozen=True, slots=True)
class Picture:
    """The kind and the size of a picture."""

    content_type: str
    width: int
    height: int


def read_picture(data: bytes) -> Picture | None:
    """What the bytes are, or nothing where they are none of the kinds that we take."""
    return _png(data) or _jpeg(data) or _webp(data)


def _big(data: bytes, at: int, length: int) -> int:
    return int.from_bytes(data[at : at + length], "big")


def _little(data: bytes, at: int, length: int) -> int:
    return int.from_bytes(data[at : at + length], "little")


def _png(data: bytes) -> Picture | None:
    if not data.startswith(PNG_HEAD) or data[12:16] != b"IHDR" or len(data) < 33:
        return None
    return Picture("image/png", _big(data, 16, 4), _big(data, 20, 4))


def _jpeg(data: bytes) -> Picture | None:
    """Walks from marker to marker until the frame that knows the size."""
    if not data.startswith(JPEG_HEAD):
        return None
    at = 2
    while at + 9 < len(data) and data[at] == 0xFF:
        marker = data[at + 1]
        if marker in JPEG_FRAMES:
            return Picture("image/jpeg", _big(data, at + 7, 2), _big(data, at + 5, 2))
        if marker == 0xFF:
            at += 1
        elif marker in JPEG_ALONE:
            at += 2
        else:
            at += 2 + max(2, _big(data, at + 2, 2))
    return None


def _webp(data: bytes) -> Picture | None:
    if data[:4] != b"RIFF" or data[8:12] != b"WEBP" or len(data) < 30:
        return None
    kind = data[12:16]
    if kind == b"VP8X":
        return Picture("image/webp", 1 + _little(data, 24, 3), 1 + _little(data, 27, 3))
    if kind == b"VP8L" and data[20] == 0x2F:
        bits = _little(data, 21, 4)
        return Picture("image/webp", 1 + (bits & 0x3FFF), 1 + ((bits >> 14) & 0x3FFF))
    if kind == b"VP8 " and data[23:26] == b"\x9d\x01\x2a":
        return Picture("image/webp", _little(data, 26, 2) & 0x3FFF, _little(data, 28, 2) & 0x3FFF)
    return None

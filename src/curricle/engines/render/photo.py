"""The photo of a person: looked at before any program opens it, and wrapped for the compiler."""

import struct
from base64 import b64encode
from dataclasses import dataclass
from typing import Final, Literal

from curricle.engines.finding import Finding

MAX_BYTES: Final = 5_000_000
# A picture is small in a file and large in memory.
MAX_PIXELS: Final = 25_000_000
FILE: Final = "photo.svg"
_PLACE: Final = "/content/basics/image/url"
_JPEG_SIZES: Final = frozenset({0xC0, 0xC1, 0xC2})

Kind = Literal["png", "jpeg"]


@dataclass(frozen=True, slots=True)
class Picture:
    """What a picture is, and its size in pixels."""

    kind: Kind
    width: int
    height: int


def look_at(data: bytes) -> Picture | None:
    """A PNG or JPEG of a size that can be opened without harm, or nothing."""
    if len(data) > MAX_BYTES:
        return None
    found = _png(data) or _jpeg(data)
    if found is None or not found.width or not found.height or found.width * found.height > MAX_PIXELS:
        return None
    return found


def wrapped(data: bytes, picture: Picture) -> bytes:
    """The picture within an SVG: the compiler takes nothing but text from memory."""
    size = f'width="{picture.width}" height="{picture.height}"'
    link = f"data:image/{picture.kind};base64,{b64encode(data).decode()}"
    space = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
    # The two strokes are for the compiler, which else reads the whole picture as a sheet of its language.
    return f'<!-- // --><svg {space} {size}><image {size} xlink:href="{link}"/></svg>'.encode()


def not_at_hand() -> Finding:
    """The document has a photo that was not handed over."""
    return Finding("photo.missing", "warning", _PLACE, "The photo is not at hand, so the page has none.")


def unusable() -> Finding:
    """What was handed over is no picture that can be printed."""
    message = (
        f"The photo cannot be used: a PNG or JPEG of at most {MAX_BYTES // 1_000_000} MB and "
        f"{MAX_PIXELS // 1_000_000} megapixels is needed."
    )
    return Finding("photo.unusable", "error", _PLACE, message, {"limit": MAX_BYTES, "pixels": MAX_PIXELS})


def _png(data: bytes) -> Picture | None:
    if not data.startswith(b"\x89PNG\r\n\x1a\n") or data[12:16] != b"IHDR" or len(data) < 24:
        return None
    width, height = struct.unpack_from(">II", data, 16)
    return Picture("png", width, height)


def _jpeg(data: bytes) -> Picture | None:
    if not data.startswith(b"\xff\xd8"):
        return None
    at = 2
    while at + 9 <= len(data) and data[at] == 0xFF:
        marker = data[at + 1]
        if marker in _JPEG_SIZES:
            height, width = struct.unpack_from(">HH", data, at + 5)
            return Picture("jpeg", width, height)
        (length,) = struct.unpack_from(">H", data, at + 2)
        at += 2 + length
    return None

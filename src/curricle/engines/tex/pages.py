"""Pages of a PDF as pictures and as text, for what is not a browser."""

import base64
import struct
import zlib
from dataclasses import dataclass
from typing import Final

POINTS_PER_INCH: Final = 72.0
# A page can say that it is as large as a house; its picture is not.
LONGEST_EDGE: Final = 4000
MOST_PAGES: Final = 50
PNG_HEAD: Final = b"\x89PNG\r\n\x1a\n"


class UnreadablePdf(ValueError):
    """What an engine left behind is no PDF that can be shown."""


@dataclass(frozen=True, slots=True)
class PagePicture:
    """A page: its size in points, and how it looks."""

    width: float
    height: float
    png: bytes

    @property
    def svg(self) -> bytes:
        """The picture in a frame that scales: of what TeX draws there is nothing better in a file of text."""
        data = base64.b64encode(self.png).decode()
        width, height = f"{self.width:.2f}", f"{self.height:.2f}"
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}pt" height="{height}pt" '
            f'viewBox="0 0 {width} {height}"><image width="{width}" height="{height}" '
            f'href="data:image/png;base64,{data}"/></svg>'
        ).encode()


def draw_pages(pdf: bytes, ppi: float = 144.0, only: int | None = None) -> tuple[list[PagePicture], int]:
    """The pages, or the one with this number if there is one, and how many there are."""
    import pypdfium2  # type: ignore[import-untyped]

    try:
        document = pypdfium2.PdfDocument(pdf)
    except pypdfium2.PdfiumError as error:
        raise UnreadablePdf(str(error)) from error
    with document:
        count = len(document)
        if count > MOST_PAGES and only is None:
            raise UnreadablePdf(f"more than {MOST_PAGES} pages")
        numbers = range(count) if only is None else [only - 1] if 0 < only <= count else []
        return [_draw(document[number], ppi) for number in numbers], count


def _draw(page: "object", ppi: float) -> PagePicture:
    width, height = page.get_size()  # type: ignore[attr-defined]
    scale = min(ppi / POINTS_PER_INCH, LONGEST_EDGE / max(width, height, 1.0))
    bitmap = page.render(scale=scale, rev_byteorder=True)  # type: ignore[attr-defined]
    try:
        png = _png(bitmap.width, bitmap.height, bitmap.stride, bytes(bitmap.buffer), bitmap.n_channels)
    finally:
        bitmap.close()
        page.close()  # type: ignore[attr-defined]
    return PagePicture(float(width), float(height), png)


def _png(width: int, height: int, stride: int, pixels: bytes, channels: int) -> bytes:
    """A PNG of 8 bits a channel, without filters: pages are mostly white, and packed well as they are."""
    if channels not in (1, 3, 4):
        raise UnreadablePdf(f"{channels} channels")
    colour = {1: 0, 3: 2, 4: 6}[channels]
    length = width * channels
    lines = b"".join(b"\0" + pixels[at : at + length] for at in range(0, stride * height, stride))
    head = struct.pack(">IIBBBBB", width, height, 8, colour, 0, 0, 0)
    return PNG_HEAD + _chunk(b"IHDR", head) + _chunk(b"IDAT", zlib.compress(lines, 6)) + _chunk(b"IEND", b"")


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

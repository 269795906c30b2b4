"""Small PDF files drawn by hand, so that a test says exactly what stands where."""

import zlib
from dataclasses import dataclass, field

_FONTS = b"/F1 4 0 R /F2 5 0 R"


@dataclass
class Drawing:
    """One page after the other; places are counted from the top left."""

    width: int = 612
    height: int = 792
    pages: list[bytes] = field(default_factory=lambda: [b""])
    extra: bytes = b""

    def text(
        self, x: float, y: float, text: str, *, size: float = 10, bold: bool = False, how: str = ""
    ) -> "Drawing":
        """Words whose baseline is so far from the top; ``how`` is said before them."""
        shown = text.encode("cp1252").replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")
        font = b"F2" if bold else b"F1"
        self.pages[-1] += b"q %s BT /%s %g Tf %g %g Td (%s) Tj ET Q\n" % (
            how.encode(), font, size, x, self.height - y, shown,
        )  # fmt: skip
        return self

    def lines(self, x: float, y: float, texts: list[str], *, step: float = 13, size: float = 10) -> "Drawing":
        """Lines below each other."""
        for number, text in enumerate(texts):
            self.text(x, y + number * step, text, size=size)
        return self

    def raw(self, content: str) -> "Drawing":
        """Operators as they are."""
        self.pages[-1] += content.encode() + b"\n"
        return self

    def page(self) -> "Drawing":
        """The next page."""
        self.pages.append(b"")
        return self

    def bytes(self) -> bytes:
        """The file."""
        first = 6
        kids = b" ".join(b"%d 0 R" % (first + 2 * number) for number in range(len(self.pages)))
        objects = [
            b"<</Type/Catalog/Pages 2 0 R>>",
            b"<</Type/Pages/Kids[%s]/Count %d>>" % (kids, len(self.pages)),
            b"null",
            b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
            b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica-Bold/Encoding/WinAnsiEncoding>>",
        ]
        for number, content in enumerate(self.pages):
            packed = zlib.compress(content)
            objects.append(
                b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 %d %d]/Contents %d 0 R/Resources<</Font<<%s>>>>%s>>"
                % (self.width, self.height, first + 2 * number + 1, _FONTS, self.extra)
            )
            objects.append(b"<</Length %d/Filter/FlateDecode>>stream\n%s\nendstream" % (len(packed), packed))
        return file_of(objects)


def file_of(objects: list[bytes]) -> bytes:
    """A file of these objects, the first of which is its catalogue."""
    out = b"%PDF-1.4\n"
    places = []
    for number, one in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, one)
    start = len(out)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"xref\n0 %d\n0000000000 65535 f \n%s" % (len(objects) + 1, table)
    return out + b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, start)

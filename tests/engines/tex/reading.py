"""Looking into what came out."""

import re
import zlib

import pypdfium2  # type: ignore[import-untyped]


def text_of(pdf: bytes | None) -> str:
    """What a reader of the pages sees, in one line."""
    assert pdf is not None
    document = pypdfium2.PdfDocument(pdf)
    try:
        pages = [document[number].get_textpage().get_text_bounded() for number in range(len(document))]
    finally:
        document.close()
    return " ".join(" ".join(pages).split())


def everything_in(pdf: bytes | None) -> bytes:
    """All bytes of a PDF, and again all of its packed streams unpacked: nothing hides there."""
    if not pdf:
        return b""
    found = [pdf]
    for match in re.finditer(rb"stream\r?\n", pdf):
        unpacker = zlib.decompressobj()
        try:
            found.append(unpacker.decompress(pdf[match.end() :], 20_000_000))
        except zlib.error:
            continue
    return b"\n".join(found)

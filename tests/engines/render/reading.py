"""A third reader beside the two of the proof, and texts made plain for comparing them."""

import io
import re
import unicodedata
from collections.abc import Callable

import pypdf

from curricle.engines.render import compose, plain_text
from curricle.engines.render.proof import pdf
from curricle.engines.resume.model import Document

# Bullets, the dots between facts, and what plain text draws by itself are ornament, not content.
ORNAMENT = re.compile(r"[•·]|^- |^=+$", re.MULTILINE)


def read_pdfium(data: bytes) -> list[str]:
    """Each page as Chromium's reader sees it."""
    return list(pdf.read_pdfium(data).pages)


def read_pypdf(data: bytes) -> list[str]:
    """Each page as pypdf sees it."""
    return [page.extract_text() for page in pypdf.PdfReader(io.BytesIO(data)).pages]


def read_pdfminer(data: bytes) -> list[str]:
    """Each page as pdfminer sees it."""
    return list(pdf.read_pdfminer(data).pages)


READERS: dict[str, Callable[[bytes], list[str]]] = {
    "pdfium": read_pdfium,
    "pypdf": read_pypdf,
    "pdfminer": read_pdfminer,
}


def read(reader: str, data: bytes) -> str:
    """The whole text without the page numbers, which are not part of the document."""
    pages = READERS[reader](data)
    further = (without_number(text, number, len(pages)) for number, text in enumerate(pages[1:], 2))
    return "\n".join((*pages[:1], *further))


def without_number(page: str, number: int, count: int) -> str:
    """A page without its last line, which must be its number."""
    text = page.rstrip()
    line = text.splitlines()[-1]
    assert re.fullmatch(rf"\s*(?:.* ·\s+)?{number}/{count}\s*", line), f"no page number but {line!r}"
    return text.removesuffix(line)


def words(text: str) -> list[str]:
    """The words of a text, whatever stands between them."""
    composed = unicodedata.normalize("NFC", text).replace("\u200e", "").replace("\xad", "")
    return ORNAMENT.sub(" ", composed).split()


def letters(text: str) -> str:
    """The characters of a text without any space."""
    return "".join(words(text))


def source_text(document: Document) -> str:
    """What a reader should find, in order."""
    return plain_text(compose(document))


# Brackets turn round in right-to-left text, and readers give the one that they see.
MIRRORED = str.maketrans(")]}>", "([{<")


def heap(text: str) -> list[str]:
    """The characters of a text in no order, for text whose order each reader decides for itself."""
    plain = unicodedata.normalize("NFKC", letters(text)).translate(MIRRORED)
    return sorted(character for character in plain if character not in "-=•·")

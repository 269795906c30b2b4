"""Files with words in them that nobody sees, beside the same files without."""

import io
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass

from pypdf import PdfReader, PdfWriter
from pypdf.generic import DecodedStreamObject, DictionaryObject, NameObject

from curricle.engines.render.formats import Format, write
from curricle.engines.resume import Document
from tests.engines.ats.metamorphic.postings import Asked


@dataclass(frozen=True, slots=True)
class Hidden:
    """A file, and the same with hidden words."""

    label: str
    name: str
    plain: bytes
    stuffed: bytes


def hidden_files(document: Document, asked: Asked) -> Iterator[Hidden]:
    """All the ways of hiding words that the suite knows."""
    words = (
        ", ".join(asked.required) + ". " + " ".join(asked.text.split()).replace("(", " ").replace(")", " ")
    )
    pdf = _file(document, "pdf")
    yield Hidden("invisible in a PDF", "resume.pdf", pdf, _in_pdf(pdf, words, "3 Tr 0 g"))
    yield Hidden("white on white in a PDF", "resume.pdf", pdf, _in_pdf(pdf, words, "0 Tr 1 g"))
    docx = _file(document, "docx")
    yield Hidden("hidden in a Word file", "resume.docx", docx, _in_docx(docx, words))
    page = _file(document, "html")
    block = f'<div style="display:none">{words}</div></body>'.encode()
    yield Hidden("hidden in a web page", "resume.html", page, page.replace(b"</body>", block))


def _file(document: Document, format: Format) -> bytes:
    data = write(document, format).data
    assert data is not None
    return data


def _in_pdf(pdf: bytes, words: str, mode: str) -> bytes:
    """The words in small letters at the foot of the first page, drawn in a mode that shows nothing."""
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(pdf)))
    page = writer.pages[0]
    font = DictionaryObject(
        {
            NameObject("/Type"): NameObject("/Font"),
            NameObject("/Subtype"): NameObject("/Type1"),
            NameObject("/BaseFont"): NameObject("/Helvetica"),
        }
    )
    resources = page["/Resources"].get_object()
    assert isinstance(resources, DictionaryObject)
    fonts = resources.setdefault(NameObject("/Font"), DictionaryObject()).get_object()
    fonts[NameObject("/Unseen")] = writer._add_object(font)
    lines = [words[at : at + 120] for at in range(0, len(words), 120)]
    drawn = " T* ".join(f"({line.encode('ascii', 'ignore').decode()}) Tj" for line in lines)
    stream = DecodedStreamObject()
    stream.set_data(f"q BT {mode} /Unseen 6 Tf 7 TL 40 {20 + 7 * len(lines)} Td {drawn} ET Q".encode())
    before = page.get_contents()
    assert before is not None
    whole = DecodedStreamObject()
    whole.set_data(b"q\n" + before.get_data() + b"\nQ\n" + stream.get_data())
    page[NameObject("/Contents")] = writer._add_object(whole)
    written = io.BytesIO()
    writer.write(written)
    return written.getvalue()


def _in_docx(docx: bytes, words: str) -> bytes:
    """A last paragraph whose run is marked as hidden."""
    paragraph = f"<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>{words}</w:t></w:r></w:p>".replace("&", "&amp;")
    written = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(docx)) as source, zipfile.ZipFile(written, "w") as target:
        for entry in source.infolist():
            data = source.read(entry.filename)
            if entry.filename == "word/document.xml":
                place = data.rfind(b"<w:sectPr")
                data = data[:place] + paragraph.encode() + data[place:]
            target.writestr(entry, data)
    return written.getvalue()

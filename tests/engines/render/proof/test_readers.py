"""The readers are bounded, and take no document type from anybody."""

import io
import zipfile
from collections.abc import Callable

import pypdf
import pytest
from pypdf.annotations import Link

from curricle.engines.render.proof import docx, pdf, raw
from curricle.engines.render.proof.raw import Raw, Unreadable, bounded

DOCUMENT = (
    '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><w:body>'
    '<w:p><w:hyperlink r:id="r1"><w:r>'
    '<w:t xml:space="preserve">A &amp; </w:t><w:tab/><w:t>B</w:t></w:r></w:hyperlink>'
    "<w:r><w:br/><w:t>C</w:t></w:r></w:p><w:p><w:r><w:t>D</w:t></w:r></w:p></w:body></w:document>"
)
LINKS = (
    '<Relationships><Relationship Id="r1" Target="https://a.example/?b=1&amp;c" Type="t"/></Relationships>'
)
CORE = (
    '<p xmlns:dc="http://purl.org/dc/elements/1.1/">'
    "<dc:title>T &lt; U</dc:title><dc:language>de</dc:language></p>"
)


def word(document: str = DOCUMENT) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("word/document.xml", document)
        archive.writestr("word/_rels/document.xml.rels", LINKS)
        archive.writestr("docProps/core.xml", CORE)
    return buffer.getvalue()


@pytest.mark.parametrize("read", [docx.read_structure, docx.read_letters])
def test_both_readers_see_the_same_in_a_word_document(read: Callable[[bytes], Raw]) -> None:
    found = read(word())
    assert found.pages[0].strip() == "A & \tB\nC\nD"
    assert found.links == ("https://a.example/?b=1&c",)
    assert (found.title, found.language) == ("T < U", "de")


def test_document_types_and_broken_parts_are_refused() -> None:
    for part in ('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', "<a>", "<a>&nbsp;</a>"):
        with pytest.raises(Unreadable):
            docx.read_structure(word(part))


@pytest.mark.parametrize("read", [docx.read_structure, docx.read_letters])
def test_endless_files_are_refused(monkeypatch: pytest.MonkeyPatch, read: Callable[[bytes], Raw]) -> None:
    monkeypatch.setattr(docx, "MOST_BYTES", 100)
    with pytest.raises(Unreadable, match="large"):
        read(word())


def test_endless_text_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(raw, "MOST_CHARACTERS", 3)
    with pytest.raises(Unreadable, match="end"):
        bounded(Raw(("ab", "cd")))


def foreign(pages: int = 1, *areas: tuple[float, float, float, float], language: str | None = None) -> bytes:
    """A PDF that we did not write: empty pages, perhaps with links in these areas of the first."""
    writer = pypdf.PdfWriter()
    for _ in range(pages):
        writer.add_blank_page(200, 200)
    for number, area in enumerate(areas):
        writer.add_annotation(0, Link(rect=area, url=f"https://example.com/{number}"))
    if areas:
        writer.add_annotation(0, Link(rect=(0, 0, 9, 9), target_page_index=0))
    if language is not None:
        writer.root_object[pypdf.generic.NameObject("/Lang")] = pypdf.generic.TextStringObject(language)
    buffer = io.BytesIO()
    writer.write(buffer)
    return buffer.getvalue()


PDF_READERS = (pdf.read_pdfium, pdf.read_pdfminer)


@pytest.mark.parametrize("read", PDF_READERS)
def test_a_pdf_that_says_nothing_of_itself_is_read(read: Callable[[bytes], Raw]) -> None:
    found = read(foreign(2))
    assert (len(found.pages), "".join(found.pages).strip()) == (2, "")
    assert (found.links, found.title, found.language) == ((), "", "")
    assert read(foreign(language="pt-BR")).language == "pt-BR"


def test_links_that_cannot_be_pressed_are_none() -> None:
    data = foreign(1, (10, 10, 90, 20), (10, 30, 10, 40), (10, 50, 90, 50))
    assert pdf.read_pdfium(data).links == ("https://example.com/0",)
    # The other reader asks for addresses only; the one that lies within the document is none.
    assert pdf.read_pdfminer(data).links[0] == "https://example.com/0"
    assert len(pdf.read_pdfminer(data).links) == 3


def test_a_pdf_of_endless_pages_is_refused_or_cut() -> None:
    data = foreign(raw.MOST_PAGES + 1)
    with pytest.raises(Unreadable, match="pages"):
        pdf.read_pdfium(data)
    assert len(pdf.read_pdfminer(data).pages) == raw.MOST_PAGES


@pytest.mark.parametrize("read", PDF_READERS)
@pytest.mark.parametrize("data", [b"", b"%PDF-1.7", b"not a file", foreign()[:100]])
def test_a_broken_pdf_is_told_from_a_fault_of_ours(read: Callable[[bytes], Raw], data: bytes) -> None:
    with pytest.raises(Unreadable):
        read(data)

"""The readers are bounded, and take no document type from anybody."""

import io
import zipfile
from collections.abc import Callable

import pytest

from curricle.engines.render.proof import docx, raw
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

"""Each PDF is archivable, accessible, and reads back as its source, by readers that we did not write."""

import io
import re

import page
import pypdf
import pytest

from curricle.engines.render import compose, render
from curricle.engines.render.proof import prove
from curricle.engines.resume.model import Document

from . import reading, specimen

# Readers put the runs of right-to-left lines in orders of their own, so there every character must come back,
# in whatever order.
RIGHT_TO_LEFT = {"arabic", "hebrew", "sample-arabic", "sample-multilingual"}
# pdfium does not see the blank between two signs of the emoji font.
GLUED = {("signs", "pdfium")}


def pdf(name: str, paper: str = "a4") -> bytes:
    document = specimen.specimen(name)
    document.presentation.page_size = "letter" if paper == "letter" else "a4"
    rendered = render(document, "pdf")
    assert rendered.ok, rendered.findings
    assert rendered.data is not None
    return rendered.data


@pytest.mark.parametrize("paper", ["a4", "letter"])
@pytest.mark.parametrize("name", specimen.NAMES)
def test_the_pdf_conforms_to_pdf_ua_1_and_pdf_a_2a(name: str, paper: str) -> None:
    data = pdf(name, paper)
    for profile in (page.ValidationProfile.PDF_UA_1, page.ValidationProfile.PDF_A_2A):
        report = page.validate_pdf_bytes(data, profile=profile)
        failures = [failure.rule_id for failure in report.failures if not is_misread(failure.rule_id, data)]
        assert not failures


def is_misread(rule: str, data: bytes) -> bool:
    """The validator takes the last byte of a stream, a carriage return, for half of the line end after it.

    The length in the file is right: exactly that many bytes stand before the line end.
    """
    if rule != "PDFA2A-STREAM-LENGTH-001":
        return False
    streams = list(re.finditer(rb"/Length (\d+)[^>]*>>\nstream\n", data))
    ends = [match.end() + int(match.group(1)) for match in streams]
    return all(data[end : end + 10] == b"\nendstream" for end in ends) and b"\r\nendstream" in data


@pytest.mark.parametrize("name", [name for name in specimen.NAMES if name not in RIGHT_TO_LEFT])
def test_a_reader_that_the_product_does_not_use_finds_the_source_too(name: str) -> None:
    source = reading.source_text(specimen.specimen(name))
    assert reading.words(reading.read("pypdf", pdf(name))) == reading.words(source)


@pytest.mark.parametrize("name", sorted(RIGHT_TO_LEFT))
def test_right_to_left_text_comes_back_whole_from_it(name: str) -> None:
    raw = specimen.specimen(name).model_dump_json()
    # A letter with a vowel mark is two glyphs, and it gives the letter once for each.
    document = Document.model_validate_json(re.sub("[\u064b-\u0652]", "", raw))
    data = render(document, "pdf").data
    assert data is not None
    assert reading.heap(reading.read("pypdf", data)) == reading.heap(reading.source_text(document))


@pytest.mark.parametrize("font", ["Source Sans 3", "Source Serif 4", "Figtree"])
def test_every_font_reads_back(font: str) -> None:
    document = specimen.full()
    document.presentation.config = {"font": font, "font_size": 11.5, "margin_x": 32}
    data = render(document, "pdf").data
    assert data is not None
    proof = prove(data, "pdf", compose(document))
    assert proof.equal, proof.differences


def test_the_structure_is_headings_lists_and_links() -> None:
    document = pypdf.PdfReader(io.BytesIO(pdf("full")))
    tags: list[str] = []

    def walk(node: object) -> None:
        node = node.get_object() if isinstance(node, pypdf.generic.IndirectObject) else node
        if isinstance(node, list):
            for child in node:
                walk(child)
        elif isinstance(node, dict):
            if "/S" in node:
                tags.append(str(node["/S"]))
            walk(node.get("/K"))

    root = document.root_object
    walk(root["/StructTreeRoot"])
    assert tags.count("/H1") == 1
    assert tags.count("/H2") == 13
    assert {"/H3", "/H4", "/L", "/LI", "/LBody", "/Link"} <= set(tags)
    assert str(root["/Lang"]) == "en"
    assert document.metadata is not None
    assert document.metadata.title == "Zoë Łukasiewicz-O’Brien – Resume"
    assert document.metadata.author == "Zoë Łukasiewicz-O’Brien"
    uris = {
        str(note.get_object()["/A"]["/URI"])
        for sheet in document.pages
        for note in sheet.get("/Annots", [])
        if "/A" in note.get_object()
    }
    assert {"mailto:zoe@example.com", "tel:+49305550134", "https://github.com/zoe"} <= uris
    assert "https://doi.org/10.1145/1234" in uris

"""Word documents: valid, real styles and lists, links that lead somewhere, the same bytes, the same pages."""

import io
import itertools
import re
import shutil
import subprocess
import zipfile
from datetime import UTC, datetime
from pathlib import Path
from xml.etree import ElementTree

import pypdfium2  # type: ignore[import-untyped]
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openxml_audit import OpenXmlValidator  # type: ignore[import-untyped]

from curricle.engines.render import Options, compose, render, templates
from curricle.engines.render.formats import write
from curricle.engines.render.formats.direction import directions
from curricle.engines.render.formats.docx import write_docx
from curricle.engines.render.formats.docx.xml import element, text
from curricle.engines.render.formats.look import Look, substitute
from curricle.engines.resume import sample, sample_names
from curricle.engines.resume.model import Document

from ...resume.strategies import documents
from .. import specimen
from .photo import pictured, png
from .reading import W, docx_paragraphs, docx_text, part_of

MOMENT = datetime(2026, 11, 20, 6, 0, tzinfo=UTC)


def docx(document: Document) -> bytes:
    file = write(document, "docx", Options(created=MOMENT))
    assert file.ok, file.findings
    assert file.data is not None
    return file.data


def complaints(data: bytes, folder: Path) -> list[str]:
    path = folder / "resume.docx"
    path.write_bytes(data)
    return [f"{error.part_uri} {error.description}" for error in OpenXmlValidator().validate(path).errors]


def test_word_opens_it_with_a_photo(tmp_path: Path) -> None:
    file = pictured(png(60, 40), "docx")
    assert file.data is not None
    assert complaints(file.data, tmp_path) == []


@pytest.mark.parametrize("name", specimen.NAMES)
def test_word_opens_it_without_a_word(name: str, tmp_path: Path) -> None:
    assert complaints(docx(specimen.specimen(name)), tmp_path) == []


def test_the_validator_sees_what_is_wrong(tmp_path: Path) -> None:
    broken = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(docx(sample()))) as source, zipfile.ZipFile(broken, "w") as target:
        for name in source.namelist():
            target.writestr(name, source.read(name).replace(b"<w:jc ", b"<w:jcc "))
    assert complaints(broken.getvalue(), tmp_path)


@settings(max_examples=20, deadline=None)
@given(documents)
def test_whatever_is_in_a_document_is_valid_xml(document: Document) -> None:
    document.presentation.config = {}
    data = docx(document)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for name in archive.namelist():
            ElementTree.fromstring(archive.read(name))
    plain = write(document, "text").data
    assert plain is not None
    unread = re.compile(r"[-=·\s\u200e\u200f]")
    assert unread.sub("", docx_text(data)) == unread.sub("", plain.decode())


@given(st.text(max_size=20))
def test_any_text_is_escaped(value: str) -> None:
    made = element("a", text(value), b=value)
    root = ElementTree.fromstring(made)
    allowed = re.sub("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]", "", value)
    assert root.get("b") == allowed
    assert (root.text or "") == allowed.replace("\r\n", "\n").replace("\r", "\n")


def test_parts_have_the_styles_that_word_knows() -> None:
    styles = [style for style, _ in docx_paragraphs(docx(specimen.full()))]
    assert styles[:4] == ["Title", "Subtitle", "Contact", "Heading1"]
    assert {"Heading2", "Heading3", "ListBullet", "ListBullet2", "BodyText", "EntryDetails"} <= set(styles)
    known = set(re.findall(r'w:styleId="(\w+)"', part_of(docx(specimen.full()), "word/styles.xml")))
    assert set(styles) <= known


def test_lists_are_lists_and_headings_stay_with_what_follows() -> None:
    data = docx(sample())
    styles = part_of(data, "word/styles.xml")
    for name in ("ListBullet", "ListBullet2"):
        assert re.search(rf'w:styleId="{name}".*?<w:numId w:val="1"/>', styles)
    for name in ("Heading1", "Heading2", "Heading3"):
        assert re.search(rf'w:styleId="{name}"(?:(?!</w:style>).)*<w:keepNext/>', styles)
    levels = re.findall(r'<w:pStyle w:val="(\w+)"/>', part_of(data, "word/numbering.xml"))
    assert levels[:2] == ["ListBullet", "ListBullet2"]
    assert "<w:tab/>" not in part_of(data, "word/document.xml")


def test_every_link_leads_where_the_page_leads() -> None:
    data = docx(specimen.full())
    targets = dict(
        re.findall(
            r'Id="(\w+)" Type="[^"]*/hyperlink" Target="([^"]+)" TargetMode="External"',
            part_of(data, "word/_rels/document.xml.rels"),
        )
    )
    root = ElementTree.fromstring(part_of(data, "word/document.xml"))
    space = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
    used = [targets[link.get(f"{space}id", "")] for link in root.iter(f"{W}hyperlink")]
    assert used[:4] == [
        "mailto:zoe@example.com",
        "tel:+49305550134",
        "https://www.zoe.example.com/",
        "https://github.com/zoe",
    ]
    assert {"https://tern.example.com", "https://tally.example.com", "https://doi.org/10.1145/1234"} <= set(
        used
    )


def test_properties_say_whose_it_is_and_of_when() -> None:
    core = part_of(docx(specimen.full("de-AT")), "docProps/core.xml")
    assert "<dc:title>Zoë Łukasiewicz-O’Brien – Lebenslauf</dc:title>" in core
    assert "<dc:creator>Zoë Łukasiewicz-O’Brien</dc:creator>" in core
    assert "<dc:language>de-AT</dc:language>" in core
    assert core.count("2026-11-20T06:00:00Z") == 2


def test_pages_are_numbered_from_the_second_on() -> None:
    data = docx(sample("academic"))
    assert "<w:titlePg/>" in part_of(data, "word/document.xml")
    footer = part_of(data, "word/footer1.xml")
    assert "Solvang-Abara · " in footer
    assert " PAGE " in footer
    assert " NUMPAGES " in footer
    assert "w:t" not in re.findall(r"<(w:t)\b", part_of(data, "word/footer2.xml"))
    hidden = sample("academic")
    hidden.presentation.config = {"hide": ["page_numbers"]}
    assert "PAGE" not in part_of(docx(hidden), "word/footer1.xml")


def test_paper_margins_type_and_colours_follow_the_settings() -> None:
    document = sample()
    document.presentation.page_size = "letter"
    document.presentation.config = {
        **{"accent": "#7a1f1f", "font": "Source Serif 4", "font_size": 11, "margin_x": 25.4},
        **{"new_page": ["education"], "keep_together": ["projects"], "heading_font": "Figtree"},
    }
    data = docx(document)
    body, styles = part_of(data, "word/document.xml"), part_of(data, "word/styles.xml")
    assert '<w:pgSz w:w="12240" w:h="15840"/>' in body
    assert 'w:right="1440"' in body
    assert 'w:ascii="Cambria"' in styles
    assert 'w:ascii="Arial"' in styles
    assert '<w:color w:val="7A1F1F"/>' in styles
    assert '<w:altName w:val="Source Serif 4"/>' in part_of(data, "word/fontTable.xml")
    assert body.count("<w:pageBreakBefore/>") == 1
    assert body.count("<w:keepNext/>") > part_of(docx(sample()), "word/document.xml").count("<w:keepNext/>")


def test_right_to_left_is_said_of_paragraphs_runs_and_pages() -> None:
    data = docx(specimen.arabic())
    body, styles = part_of(data, "word/document.xml"), part_of(data, "word/styles.xml")
    assert body.count("<w:rtl/>") > 10
    assert "<w:bidi/></w:sectPr>" in body
    assert "<w:bidi/><w:spacing" in styles
    assert 'w:bidi="ar"' in styles
    # Numbers and addresses keep their order, and so do they among themselves.
    assert "\u200e+966 11 555 0100\u200e" in body


@pytest.mark.parametrize(
    ("value", "is_rtl", "parts"),
    [
        ("plain", False, [("plain", False)]),
        ("see ليلى here", False, [("see ", False), ("ليلى", True), (" here", False)]),
        (
            "في PostgreSQL و Rust.",
            True,
            [("في ", True), ("PostgreSQL", False), (" و ", True), ("Rust.", False)],
        ),
        ("خبرة 11 سنة", True, [("خبرة 11 سنة", True)]),
    ],
)
def test_directions(value: str, is_rtl: bool, parts: list[tuple[str, bool]]) -> None:
    assert directions(value, is_rtl) == parts


@given(st.text(st.sampled_from("ab1 .-ليל,+")), st.booleans())
def test_directions_lose_nothing(value: str, is_rtl: bool) -> None:
    assert "".join(part for part, _ in directions(value, is_rtl)) == value


def test_contacts_break_between_each_other() -> None:
    lines = dict(docx_paragraphs(docx(sample())))["Contact"].split("\n")
    assert len(lines) == 2
    assert all(not line.startswith(" ·") and not line.endswith("· ") for line in lines)


def test_a_letter_has_no_heading() -> None:
    letter = specimen.document(
        {
            "type": "letter",
            "items": [{"salutation": "Dear team,", "body": "One.\n\nTwo.", "closing": "Best"}],
        },
        kind="cover_letter",
    )
    styles = [style for style, _ in docx_paragraphs(docx(letter))]
    assert styles == ["Title", *["LetterText"] * 4]


def test_a_document_without_links_or_name_is_whole() -> None:
    assert docx_paragraphs(write_docx(compose(Document()), Look(), MOMENT)) == [("", "")]


def test_fonts_that_are_not_known_have_a_stand_in() -> None:
    assert substitute("Some Serif").name == "Cambria"
    assert substitute("Some Sans").name == "Calibri"


def _office() -> str | None:
    return shutil.which("soffice")


@pytest.mark.slow
@pytest.mark.skipif(_office() is None, reason="LibreOffice is not installed")
def test_libreoffice_makes_as_many_pages_as_the_pdf_has(tmp_path: Path) -> None:
    pages = {}
    for template, name in itertools.product(templates(), sample_names()):
        document = sample(name)
        document.presentation.template = template.id
        document.presentation.template_version = None
        made = render(document, "pdf")
        if made.ok:
            pages[f"{template.id}-{name}"] = made.page_count
            (tmp_path / f"{template.id}-{name}.docx").write_bytes(docx(document))
    command = [_office() or "", f"-env:UserInstallation=file://{tmp_path}/profile", "--headless"]
    files = [str(tmp_path / f"{name}.docx") for name in pages]
    subprocess.run(
        [*command, "--convert-to", "pdf", "--outdir", str(tmp_path), *files], check=True, capture_output=True
    )
    other = {}
    for name, count in pages.items():
        with pypdfium2.PdfDocument(str(tmp_path / f"{name}.pdf")) as opened:
            if abs(len(opened) - count) > 1:
                other[name] = (count, len(opened))
    assert len(pages) > 40
    assert not other

"""Files that were made to harm, and files that were broken: a finding within limits, whatever is in them."""

import io
import random
import time
import zipfile
import zlib
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from curricle.engines.ats.read.lines import read_lines
from curricle.engines.ats.read.page import Pages, ReadLimits
from tests.engines.ats.read.drawing import Drawing, file_of

FILES = Path(__file__).parent / "files"
REAL = {path.name: path.read_bytes() for path in FILES.iterdir() if path.suffix not in (".lines", ".md")}
LIMITS = ReadLimits(seconds=1.0)
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
# Reading stops by itself; what a loaded machine adds is not counted too closely.
PATIENCE = 12.0


def read(data: bytes, name: str = "", limits: ReadLimits = LIMITS) -> Pages:
    start = time.monotonic()
    pages = read_lines(data, name, limits)
    assert time.monotonic() - start < PATIENCE
    assert sum(len(line.text) for line in pages.lines) <= limits.characters
    return pages


def codes(pages: Pages) -> set[str]:
    return {finding.code for finding in pages.findings}


def packed(parts: dict[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def word(body: str, head: str = "") -> bytes:
    xml = f"<?xml version='1.0'?>{head}<w:document {W}><w:body>{body}</w:body></w:document>"
    return packed({"[Content_Types].xml": b"", "word/document.xml": xml.encode()})


def text(content: str) -> str:
    return f"<w:p><w:r><w:t xml:space='preserve'>{content}</w:t></w:r></w:p>"


ENTITIES = "<!DOCTYPE x [<!ENTITY a 'lol'>" + "".join(
    f"<!ENTITY {chr(98 + number)} '{f'&{chr(97 + number)};' * 10}'>" for number in range(9)
) + "]>"  # fmt: skip
NESTED = word("<w:tbl><w:tr><w:tc>" * 400 + "</w:tc></w:tr></w:tbl>" * 400)
OUTSIDE = "<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/hostname'>]>"
LOCK = b"/Encrypt<</Filter/Standard/V 1/R 2/O(%s)/U(%s)/P -4>>/ID[(a)(a)]" % (b"a" * 32, b"b" * 32)
LOCKED = Drawing().text(9, 9, "x").bytes().replace(b"trailer<<", b"trailer<<" + LOCK)

PROMISES: dict[str, tuple[bytes, str, set[str]]] = {
    "nothing": (b"", "", {"file.empty"}),
    "a picture": (b"\x89PNG\r\n\x1a\n" + bytes(range(256)), "cv.png", {"file.unknown_kind"}),
    "an old word file": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "cv.doc", {"file.unknown_kind"}),
    "an archive of something": (packed({"a.txt": b"x"}), "cv.zip", {"file.unknown_kind"}),
    "a pdf of junk": (b"%PDF-1.7\n" + b"junk " * 9_000, "cv.pdf", {"file.broken"}),
    "half a pdf": (REAL["latex-single.pdf"][:9_000], "cv.pdf", {"file.broken"}),
    "a locked pdf": (LOCKED, "", {"file.encrypted"}),
    "a hundred megabytes of blanks": (b" " * 100_000_000, "cv.txt", {"file.too_large"}),
    "twenty megabytes of blanks": (b" " * 20_000_000, "cv.txt", {"file.empty"}),
    "half a docx": (REAL["word.docx"][:2_500], "cv.docx", {"file.broken"}),
    "a docx without words": (packed({"[Content_Types].xml": b"", "word/x.xml": b""}), "", {"file.broken"}),
    "a docx that is no xml": (packed({"word/document.xml": b"<a"}), "cv.docx", {"file.broken"}),
    "a zip bomb": (packed({"word/document.xml": b" " * 90_000_000}), "cv.docx", {"file.suspicious"}),
    "a docx of one huge part": (packed({"word/document.xml": b" " * 30_000_000}), "", {"file.suspicious"}),
    "a docx of many parts": (
        packed({f"word/{number}.xml": b"" for number in range(5_000)} | {"word/document.xml": b""}), "",
        {"file.suspicious"},
    ),
    "entities that grow": (word(text("&j;"), ENTITIES), "cv.docx", {"file.suspicious"}),
    "an entity from outside": (word(text("&a;"), OUTSIDE), "cv.docx", {"file.suspicious"}),
    "tables in tables": (NESTED, "cv.docx", {"file.broken"}),
    "an odt without content": (
        packed({"content.xml": b"<x/>", "META-INF/manifest.xml": b"<m/>"}), "",
        {"file.broken"},
    ),
    "endless groups": (b"{\\rtf1 " + b"{" * 60_000, "cv.rtf", {"file.empty"}),
    "boxes in boxes": (b"<html><body>" + b"<div>" * 200_000, "cv.html", {"file.empty"}),
}  # fmt: skip


@pytest.mark.parametrize("name", PROMISES)
def test_a_finding_says_what_is_wrong(name: str) -> None:
    data, called, expected = PROMISES[name]
    pages = read(data, called)
    assert expected <= codes(pages)
    assert not pages.lines
    assert all(finding.message for finding in pages.findings)


def test_of_five_thousand_pages_the_first_are_read() -> None:
    drawing = Drawing().text(40, 100, "Words of a page")
    for _ in range(4_999):
        drawing.page().text(40, 100, "Words of a page")
    pages = read(drawing.bytes())
    assert codes(pages) == {"file.too_many_pages"}
    assert len(pages.lines) == LIMITS.pages
    assert pages.layout.truncated
    assert pages.layout.pages == 5_000


ENDLESS = {
    "text without a break": (b"word " * 900_000, "cv.txt"),
    "lines": (b"a\n" * 900_000, "cv.txt"),
    "tabs": (b"a\t" * 900_000, "cv.txt"),
    "brackets": (b"[a](" * 300_000, "cv.md"),
    "stars": (b"**a __b `c " * 100_000, "cv.md"),
    "rich letters": (b"{\\rtf1 " + b"\\b x" * 600_000, "cv.rtf"),
    "rich cells": (b"{\\rtf1 \\intbl " + b"a\\cell " * 600_000, "cv.rtf"),
    "rows of a page": (b"<table>" + b"<tr><td>x<td>y" * 200_000, "cv.html"),
    "paragraphs": (word(text("hello") * 60_000), "cv.docx"),
}


@pytest.mark.parametrize("name", ENDLESS)
def test_what_has_no_end_is_cut(name: str) -> None:
    data, called = ENDLESS[name]
    pages = read(data, called)
    assert codes(pages) == {"file.truncated"}
    assert pages.layout.truncated
    assert pages.lines


HARMLESS = {
    "deep boxes": b"q " * 200_000,
    "many shapes": b"0 0 m 9 9 l S " * 50_000,
    "many letters": b"BT /F1 9 Tf 40 700 Td " + b"(aaaaaaaaaa) Tj 9 0 Td " * 70_000 + b"ET",
    "scattered words": b"".join(
        b"1 0 0 rg %d %d 6 7 re f BT 0 g /F1 5 Tf %d %d Td (x y) Tj ET "
        % (number % 600, number % 700, number * 7 % 600, number * 13 % 790)
        for number in range(12_000)
    ),
    "numbers without meaning": b"BT /F1 1e38 Tf 1e38 0 0 1e38 1e38 1e38 Tm (Hello) Tj ET",
    "brackets": b"BT " + b"[" * 100_000 + b" TJ ET",
}


@pytest.mark.parametrize("name", HARMLESS)
def test_a_page_that_is_endless_ends(name: str) -> None:
    drawing = Drawing()
    drawing.pages[-1] = HARMLESS[name]
    read(drawing.bytes())


def test_a_page_that_unpacks_without_end_is_left() -> None:
    content = zlib.compress(b" " * 50_000_000)
    data = Drawing().text(40, 100, "x").bytes()
    start, end = data.index(b"stream\n") + 7, data.index(b"\nendstream")
    read(data[:start] + content + data[end:])


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(name=st.sampled_from(sorted(REAL)), seed=st.integers(0, 2**32), count=st.sampled_from([1, 8, 60, 400]))
def test_broken_bytes_never_surprise(name: str, seed: int, count: int) -> None:
    chance = random.Random(seed)
    data = bytearray(REAL[name])
    for _ in range(count):
        place = chance.randrange(max(len(data), 1))
        if chance.random() < 0.2:
            del data[place : place + chance.randrange(1, 40)]
        elif data:
            data[place] = chance.randrange(256)
    pages = read(bytes(data), name)
    assert pages.lines or pages.findings


@settings(max_examples=150, deadline=None)
@given(
    data=st.binary(max_size=400), start=st.sampled_from([b"", b"%PDF-1.4\n", b"{\\rtf1 ", b"<html>", b"# "])
)
def test_any_bytes_are_read_or_refused(data: bytes, start: bytes) -> None:
    pages = read(start + data)
    assert pages.lines or pages.findings


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=300))
def test_any_text_is_read(written: str) -> None:
    for name in ("a.txt", "a.md", "a.html", "a.tex"):
        pages = read(written.encode("utf-8", "replace"), name)
        assert pages.lines or pages.findings
        assert isinstance(pages.text, str)


def test_nothing_of_a_broken_file_is_logged(caplog: pytest.LogCaptureFixture) -> None:
    for name, data in REAL.items():
        read(data[: len(data) // 2] + b"secret words" + data[len(data) // 2 :], name)
    assert "secret" not in caplog.text


def forms(drawn: list[list[int]]) -> bytes:
    """A PDF whose page draws the first form; each form draws those with these numbers."""
    page = (
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</XObject<</X5 5 0 R>>>>>>"
    )
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        page,
        b"<</Length 6>>stream\n/X5 Do\nendstream",
    ]
    for inner in drawn:
        names = b"".join(b"/X%d %d 0 R" % (number + 5, number + 5) for number in sorted(set(inner)))
        content = zlib.compress(b"".join(b"/X%d Do " % (number + 5) for number in inner))
        about = (
            b"/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<<%s>>>>/Filter/FlateDecode" % names
        )
        objects.append(b"<<%s/Length %d>>stream\n%s\nendstream" % (about, len(content), content))
    return file_of(objects)


@pytest.mark.parametrize(
    "drawn", [[[0, 1, 0, 1], [0, 1, 0, 1]], [*([at + 1] * 8 for at in range(19)), []]], ids=["circle", "fan"]
)
def test_forms_that_draw_one_another_without_end_are_refused(drawn: list[list[int]]) -> None:
    assert codes(read(forms(drawn), "forms.pdf")) == {"file.suspicious"}


def test_forms_within_forms_are_read() -> None:
    assert codes(read(forms([[1, 2], [2], [3], []]), "forms.pdf")) == {"file.empty"}


def test_outer_files_of_a_word_document_are_not_asked_for() -> None:
    body = '<w:altChunk xmlns:r="r" r:id="rId1"/><w:p><w:r><w:t>Rosa Okafor</w:t></w:r></w:p>'
    assert [line.text for line in read(word(body), "chunk.docx").lines] == ["Rosa Okafor"]

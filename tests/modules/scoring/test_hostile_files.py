"""Files that mean harm, or are simply broken: told clearly, in time, and their neighbours notice nothing."""

import asyncio
import io
import time
import zipfile
from collections.abc import Callable
from typing import Any

import pypdf
import pytest

from curricle.modules.scoring.service.computing import storable
from tests.modules.scoring.desk import TEXT, archive, pdf, send
from tests.patience import stretched

TYPES = (
    '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="xml" ContentType="application/vnd.openxmlformats-officedocument.'
    'wordprocessingml.document.main+xml"/></Types>'
)
LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
BOMB = f'<?xml version="1.0"?><!DOCTYPE d [<!ENTITY l0 "ha">{LAUGHS}]><d>&l9;</d>'
SECONDS = 15


def docx(document: bytes) -> bytes:
    """A Word file with this inside."""
    return archive({"[Content_Types].xml": TYPES.encode(), "word/document.xml": document})


def encrypted() -> bytes:
    """A PDF that asks for a password."""
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(pdf()))
    writer.encrypt("secret", algorithm="RC4-128")
    buffer = io.BytesIO()
    writer.write(buffer)
    return buffer.getvalue()


def thick() -> bytes:
    """A PDF of five thousand pages."""
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(pdf()))
    first = writer.pages[0]
    for _ in range(4999):
        writer.add_page(first)
    buffer = io.BytesIO()
    writer.write(buffer)
    return buffer.getvalue()


def many_entries() -> bytes:
    """A Word file of sixty thousand parts."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as packed:
        packed.writestr("[Content_Types].xml", TYPES)
        packed.writestr("word/document.xml", "<d/>")
        for number in range(60_000):
            packed.writestr(f"p{number}", b"")
    return buffer.getvalue()


NOTHING_READ: dict[str, tuple[Callable[[], bytes], str]] = {
    "encrypted": (encrypted, "cv.pdf"),
    "broken": (lambda: pdf()[:2000], "cv.pdf"),
    "no pdf at all": (lambda: b"\x7fELF" + bytes(range(256)) * 50, "cv.pdf"),
    "nothing": (lambda: b"", "cv.pdf"),
    "entity bomb": (lambda: docx(BOMB.encode()), "cv.docx"),
    "foreign entity": (
        lambda: docx(b'<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]><d>&x;</d>'),
        "cv.docx",
    ),
    "zip in disguise": (lambda: archive({"a.txt": b"words"}), "cv.docx"),
}
READ_IN_PARTS: dict[str, tuple[Callable[[], bytes], str]] = {
    "bomb of zeros": (lambda: docx(b"<d>" + b"\0" * 500_000_000 + b"</d>"), "cv.docx"),
    "bomb of words": (
        lambda: docx(
            b'<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>'
            + b"<w:p><w:r><w:t>word</w:t></w:r></w:p>" * 3_000_000
            + b"</w:body></w:document>"
        ),
        "cv.docx",
    ),
    "many parts": (many_entries, "cv.docx"),
    "5,000 pages": (thick, "cv.pdf"),
    "spaces": (lambda: b" " * 10_000_000, "cv.txt"),
    "lines without end": (lambda: b"- a\n" * 1_000_000, "cv.txt"),
    "one word": (lambda: b"a" * 10_000_000, "cv.txt"),
    "deep markup": (lambda: b"<div>" * 1_000_000 + b"deep", "cv.html"),
    "deep rtf": (lambda: b"{\\rtf1" + b"{" * 2_000_000, "cv.rtf"),
    "endless latex": (lambda: rb"\documentclass{article}\begin{document}" + b"\\a{" * 300_000, "cv.tex"),
}


@pytest.mark.parametrize("kind", NOTHING_READ)
async def test_a_file_that_cannot_be_read_says_why(ada: Any, kind: str) -> None:
    make, name = NOTHING_READ[kind]
    answer = await send(ada, make(), name)
    assert (answer.status_code, answer.json()["code"]) == (422, "analysis.file_unreadable"), answer.text
    assert answer.json()["errors"][0]["code"].startswith("file.")
    assert (await ada.get("/api/v1/analyses")).json()["items"] == []
    assert (await send(ada, TEXT.encode(), "cv.txt")).status_code == 201


@pytest.mark.parametrize("kind", READ_IN_PARTS)
async def test_a_file_that_is_too_much_ends_in_time(ada: Any, bob: Any, kind: str) -> None:
    make, name = READ_IN_PARTS[kind]
    data = make()
    began = time.monotonic()
    answer, neighbour = await asyncio.gather(send(ada, data, name), send(bob, TEXT.encode(), "cv.txt"))
    assert time.monotonic() - began < stretched(2 * SECONDS)
    assert neighbour.status_code == 201, neighbour.text
    if answer.status_code == 201:
        told = answer.json()
        findings = [one["code"] for one in told["reading"]["findings"]]
        assert told["reading"]["layout"]["truncated"] or findings
        assert len(answer.content) < 20_000_000
    else:
        assert answer.status_code in (413, 422), answer.text
        assert answer.json()["code"] in ("analysis.file_unreadable", "analysis.file_too_large")


async def test_thirty_megabytes_are_not_even_taken_in(ada: Any) -> None:
    answer = await send(ada, b"%PDF-1.7 " + b"0" * 30_000_000)
    assert (answer.status_code, answer.json()["code"]) == (413, "request.too_large")
    answer = await send(ada, b"%PDF-1.7 " + b"0" * 10_600_000)
    assert (answer.status_code, answer.json()["code"]) == (413, "analysis.file_too_large")


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("../../../etc/passwd", "passwd"),
        ("..\\..\\boot.ini", "boot.ini"),
        ("/absolute/cv.txt", "cv.txt"),
        ("...", "resume"),
        ("a\x00b\r\nSet-Cookie: x.txt", "a b Set-Cookie: x.txt"),
        ("\u202etxt.exe", "txt.exe"),
        ("n" * 500, "n" * 200),
        ("Lebenslauf Käthe.txt", "Lebenslauf Käthe.txt"),
    ],
)
async def test_a_name_is_only_a_name(ada: Any, name: str, shown: str) -> None:
    answer = await send(ada, TEXT.encode(), name)
    if answer.status_code == 400:
        # Such a name tears the form itself apart.
        assert "\x00" in name
        return
    assert answer.status_code == 201, answer.text
    assert answer.json()["source"]["name"] in (
        shown,
        shown.replace(" Set", "%0D%0ASet").replace(" b", "%00b"),
    )


async def test_what_a_browser_calls_it_does_not_matter(ada: Any) -> None:
    files = {"file": ("cv.txt", pdf(), "image/png")}
    told = await ada.post("/api/v1/analyses", files=files)
    assert told.status_code == 201, told.text
    assert told.json()["reading"]["kind"] == "pdf"


async def test_signs_that_no_database_keeps_are_replaced(ada: Any) -> None:
    markup = "".join(f"<p>{line}</p>" for line in TEXT.splitlines())
    markup = markup.replace("Lovelace", "Love&#0;l&#xD800;ace&#x1F;")
    answer = await send(ada, markup.encode(), "cv.html")
    assert answer.status_code == 201, answer.text
    half = storable('{"a": "x\\u0000y", "b": ["\\ud800"], "c\\udfff": "\\\\u0000"}')
    assert half == {"a": "x\ufffdy", "b": ["\ufffd"], "c\ufffd": "\\u0000"}
    assert storable('{"a": "\ud800"}') == {"a": "\ufffd"}


async def test_a_crash_names_no_words_of_the_file(ada: Any, caplog: pytest.LogCaptureFixture) -> None:
    for make, name in NOTHING_READ.values():
        await send(ada, make(), name)
    await send(ada, TEXT.encode(), "secret-name-of-ada.txt")
    assert "lovelace" not in caplog.text.lower()
    assert "secret-name" not in caplog.text

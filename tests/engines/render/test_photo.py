"""The photo: looked at before it is opened, printed with its description, and told where it cannot be."""

import io
import struct

import pytest
from PIL import Image

from curricle.engines.render import Options, render, templates
from curricle.engines.render.photo import MAX_BYTES, Picture, look_at
from curricle.engines.resume.model import Document

from . import specimen

URL = "https://example.com/me"


def picture(kind: str = "PNG", size: tuple[int, int] = (40, 30), **options: object) -> bytes:
    buffer = io.BytesIO()
    Image.new("RGB", size, "#336699").save(buffer, kind, **options)
    return buffer.getvalue()


def portrait(alt: str = "", **photo: object) -> Document:
    basics = {"name": "Ada Example", "image": {"url": URL, "alt": alt}}
    document = specimen.document(specimen.section("summary", {"text": "x"}), basics=basics)
    document.presentation.config = {"photo": photo} if photo else {}
    return document


@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
@pytest.mark.parametrize("template", [found.id for found in templates()])
def test_every_template_prints_the_photo(template: str, kind: str) -> None:
    document = portrait()
    document.presentation.template = template
    rendered = render(document, "pdf", Options(assets={URL: picture(kind)}))
    assert rendered.ok, rendered.findings
    assert b"/Subtype/Image" in (rendered.data or b"")


def test_settings_of_the_photo_change_the_page() -> None:
    options = Options(assets={URL: picture()})
    pages = {
        render(portrait(**photo), "svg", options).pages[0].hash
        for photo in ({}, {"shape": "square"}, {"size": 40}, {"show": False})
    }
    assert len(pages) == 4


def test_a_photo_that_is_hidden_is_not_missed() -> None:
    for document in (portrait(show=False), portrait()):
        if not document.presentation.config:
            document.presentation.config = {"hide": ["photo"]}
        assert render(document, "pdf").findings == ()


def test_a_photo_that_is_not_at_hand_is_a_warning() -> None:
    rendered = render(portrait(), "pdf")
    assert rendered.ok
    assert [finding.code for finding in rendered.findings] == ["photo.missing"]


PNG_BOMB = picture()[:16] + struct.pack(">II", 60_000, 60_000) + picture()[24:]


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"GIF89a" + b"\0" * 100,
        b"<svg xmlns='http://www.w3.org/2000/svg'/>",
        picture()[:20],
        b"\xff\xd8\xff\xe0\x00\x10",
        b"\xff\xd8" + b"\x00" * 50,
        PNG_BOMB,
        picture() + b"\0" * MAX_BYTES,
    ],
)
def test_what_cannot_be_printed_is_a_finding(data: bytes) -> None:
    assert look_at(data) is None
    rendered = render(portrait(), "pdf", Options(assets={URL: data}))
    assert rendered.data is None
    assert [finding.code for finding in rendered.findings] == ["photo.unusable"]


def test_a_broken_picture_leaves_no_file_behind_and_no_crash() -> None:
    whole = picture("JPEG", (200, 200))
    for cut in (len(whole) // 2, len(whole) - 2):
        rendered = render(portrait(), "pdf", Options(assets={URL: whole[:cut]}))
        assert rendered.data is not None or rendered.findings


def test_sizes_are_read_without_opening_the_picture() -> None:
    assert look_at(picture("PNG", (7, 9))) == Picture("png", 7, 9)
    assert look_at(picture("JPEG", (7, 9))) == Picture("jpeg", 7, 9)
    assert look_at(picture("JPEG", (7, 9), progressive=True)) == Picture("jpeg", 7, 9)

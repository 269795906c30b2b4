"""No format forgets a part: what the document says stands in each, in the same order."""

import io
import json
import pickle
import re
import zipfile
from collections.abc import Callable
from typing import get_args

import pytest

from curricle.engines.finding import Finding
from curricle.engines.render import Options
from curricle.engines.render.formats import FORMATS, Format, export_json, write
from curricle.engines.resume import from_json_resume, model, parse, sample, sample_names
from curricle.engines.resume.model import Document

from .. import specimen
from . import reading
from .everything import Filler
from .photo import pictured, png

WORD = re.compile(r"wordq\d+q")
READERS: dict[Format, Callable[[bytes], str]] = {
    "docx": reading.docx_text,
    "html": lambda data: reading.Page(data.decode()).text,
    "text": bytes.decode,
    "markdown": lambda data: reading.markdown_text(data.decode()),
    "latex": lambda data: reading.latex_body(data.decode()),
    "pdf": reading.pdf_text,
}
WRITTEN: tuple[Format, ...] = ("docx", "html", "text", "markdown", "latex", "json", "jsonresume")


def made(document: Document, form: Format) -> bytes:
    file = write(document, form)
    assert file.ok, file.findings
    assert file.data is not None
    return file.data


@pytest.mark.parametrize("form", READERS)
def test_every_word_of_a_full_document_stands_in_every_format_in_the_same_order(form: Format) -> None:
    filler = Filler()
    document = filler.document()
    order = WORD.findall(made(document, "text").decode())
    assert sorted(set(order)) == sorted(filler.words)
    read = WORD.findall(READERS[form](made(document, form)))
    # The foot of further pages repeats the name.
    name = document.content.basics.name
    assert [word for word in read if word != name] == [word for word in order if word != name]
    assert read[0] == name


@pytest.mark.parametrize("form", ["docx", "html", "markdown"])
@pytest.mark.parametrize("name", specimen.NAMES)
def test_a_format_says_what_plain_text_says(name: str, form: Format) -> None:
    document = specimen.specimen(name)
    plain = re.sub(r"^- |^=+$|[·]", " ", made(document, "text").decode(), flags=re.MULTILINE)
    read = READERS[form](made(document, form)).replace("·", " ")
    assert read.split() == plain.split()


@pytest.mark.parametrize("form", FORMATS)
def test_every_format_has_a_kind_and_a_file(form: Format) -> None:
    file = write(sample(), form)
    assert file.ok
    assert (file.extension, file.media_type) == (FORMATS[form].extension, FORMATS[form].media_type)
    assert file.page_count == (1 if form in {"pdf", "png", "svg"} else None)


def test_the_list_of_formats_is_the_type() -> None:
    assert tuple(FORMATS) == get_args(Format)


@pytest.mark.parametrize("form", FORMATS)
def test_the_same_document_is_the_same_bytes(form: Format) -> None:
    assert made(sample("academic"), form) == made(sample("academic"), form)


@pytest.mark.parametrize("form", ["png", "svg"])
def test_pictures_of_several_pages_travel_together(form: Format) -> None:
    file = write(sample("academic"), form)
    assert file.extension == "zip"
    assert file.data is not None
    with zipfile.ZipFile(io.BytesIO(file.data)) as archive:
        names = archive.namelist()
    assert names == [f"page-{number}.{form}" for number in range(1, (file.page_count or 0) + 1)]


@pytest.mark.parametrize("name", sample_names())
def test_both_kinds_of_json_bring_the_document_back(name: str) -> None:
    document = sample(name)
    read, findings = parse(made(document, "json"))
    assert (read, findings) == (document, [])
    again, _ = from_json_resume(json.loads(made(document, "jsonresume")))
    assert again == document


def test_a_file_can_be_made_in_a_child_process() -> None:
    raw = sample().model_dump_json().encode()
    file = pickle.loads(pickle.dumps(export_json(raw, "docx", {"created": Options().created})))
    assert file.data == made(sample(), "docx")
    refused = export_json(b"[]", "docx")
    assert refused.data is None
    assert not refused.ok
    assert all(isinstance(finding, Finding) for finding in refused.findings)


@pytest.mark.parametrize("form", ["docx", "html", "latex", "pdf", "png"])
def test_a_look_that_cannot_be_is_refused_with_its_place(form: Format) -> None:
    document = sample()
    document.presentation.config = {"accent": "blue"}
    file = write(document, form)
    assert file.data is None
    assert [finding.pointer for finding in file.findings] == ["/presentation/config/accent"]


@pytest.mark.parametrize("form", ["docx", "html", "latex", "pdf"])
def test_a_template_that_is_not_there_is_refused(form: Format) -> None:
    file = write(sample(), form, Options(template="nowhere"))
    assert file.data is None
    assert [finding.code for finding in file.findings] == ["template.unknown"]


@pytest.mark.parametrize("form", WRITTEN)
def test_an_empty_document_is_a_file_too(form: Format) -> None:
    assert made(Document(), form)


def test_nothing_hidden_is_written_where_only_words_are() -> None:
    document = specimen.document(
        specimen.section("skills", {"name": "Shown"}, {"name": "Hid", "visible": False})
    )
    for form in ("docx", "html", "text", "markdown", "latex"):
        assert "Hid" not in READERS[form](made(document, form))


@pytest.mark.parametrize("form", ["docx", "html"])
def test_a_photo_is_within_the_file(form: Format) -> None:
    file = pictured(png(40, 40), form)
    assert file.findings == ()
    assert file.data is not None
    if form == "html":
        tags = reading.Page(file.data.decode()).tags
        picture = next(values for tag, values in tags if tag == "img")
        assert picture["alt"] == 'A "face" & more'
        assert (picture["src"] or "").startswith("data:image/png;base64,")
        return
    body = reading.part_of(file.data, "word/document.xml")
    assert 'descr="A &quot;face&quot; &amp; more"' in body
    assert 'prst="ellipse"' in body
    with zipfile.ZipFile(io.BytesIO(file.data)) as archive:
        assert archive.read("word/media/photo.png") == png(40, 40)


@pytest.mark.parametrize(
    ("size", "cut"), [((60, 40), 'l="16667" r="16667"'), ((40, 80), 't="25000" b="25000"')]
)
def test_a_photo_is_cut_to_a_square(size: tuple[int, int], cut: str) -> None:
    file = pictured(png(*size), "docx", shape="square", size=30)
    assert file.data is not None
    body = reading.part_of(file.data, "word/document.xml")
    assert f"<a:srcRect {cut}/>" in body
    assert 'prst="rect"' in body
    assert 'cx="1080000"' in body


@pytest.mark.parametrize("form", ["docx", "html"])
def test_a_photo_that_is_missing_is_said_and_one_that_is_none_is_refused(form: Format) -> None:
    missing, unusable = pictured(None, form), pictured(b"no picture", form)
    assert missing.ok
    assert [finding.code for finding in missing.findings] == ["photo.missing"]
    assert unusable.data is None
    assert [finding.code for finding in unusable.findings] == ["photo.unusable"]


def test_a_photo_needs_no_name_beside_it() -> None:
    document = Document()
    document.content.basics.image = model.Image(url="https://photos.example.com/me")
    options = Options(assets={"https://photos.example.com/me": png(4, 4)})
    for form in ("docx", "html"):
        assert write(document, form, options).ok

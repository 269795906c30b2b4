"""What rendering gives for each target, and what it says when it cannot."""

import json
import logging
import pickle
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from PIL import Image

from curricle.engines.render import (
    MAX_PAGES,
    Options,
    Rendered,
    catalogue,
    render,
    render_json,
    rendering,
    template,
    templates,
    warm,
)

from . import specimen

SVG = b"<svg"
PNG = b"\x89PNG"


def codes(rendered: Rendered) -> list[str]:
    return [finding.code for finding in rendered.findings]


def test_a_pdf_is_one_file_that_knows_its_pages() -> None:
    rendered = render(specimen.long(), "pdf")
    assert rendered.ok
    assert rendered.data is not None
    assert rendered.data.startswith(b"%PDF-1.7")
    assert rendered.page_count == len(render(specimen.long(), "svg").pages) == 4
    assert rendered.pages == ()


@pytest.mark.parametrize(("target", "magic"), [("png", PNG), ("svg", SVG)])
@pytest.mark.parametrize(("paper", "size"), [("a4", (595.276, 841.89)), ("letter", (612.0, 792.0))])
def test_pages_come_with_number_size_and_hash(
    target: str, magic: bytes, paper: str, size: tuple[float, float]
) -> None:
    document = specimen.long()
    document.presentation.page_size = "letter" if paper == "letter" else "a4"
    pages = render(document, "png" if target == "png" else "svg").pages
    assert [found.number for found in pages] == list(range(1, len(pages) + 1))
    assert all((found.width, found.height) == size for found in pages)
    assert all(found.data is not None and found.data.startswith(magic) for found in pages)
    assert len({found.hash for found in pages}) == len(pages)


def test_the_sharpness_of_pictures_is_chosen() -> None:
    import io

    (sheet,) = render(specimen.arabic(), "png", Options(ppi=36)).pages
    assert sheet.data is not None
    assert Image.open(io.BytesIO(sheet.data)).size == (298, 421)


@pytest.mark.parametrize("target", ["pdf", "png", "svg", "text"])
def test_the_same_input_gives_the_same_bytes(target: str) -> None:
    first = render_json(specimen.full().model_dump_json().encode(), target)  # type: ignore[arg-type]
    with ThreadPoolExecutor(1) as pool:
        second = pool.submit(render_json, specimen.full().model_dump_json().encode(), target).result()  # type: ignore[arg-type]
    assert first == second


def test_the_date_in_the_pdf_is_the_callers() -> None:
    rendered = render(specimen.arabic(), "pdf", Options(created=datetime(2031, 4, 5, tzinfo=UTC)))
    assert rendered.data is not None
    assert b"20310405" in rendered.data


def test_a_page_that_the_caller_has_comes_without_its_picture() -> None:
    document = specimen.long()
    before = render(document, "svg").pages
    document.content.sections[-1].title = "Changed"
    after = render(document, "svg", Options(known={found.hash for found in before})).pages
    assert [found.data is None for found in after] == [True, True, True, False]
    assert after[-1].hash != before[-1].hash


def test_hidden_parts_are_left_out() -> None:
    document = specimen.document(
        specimen.section("summary", {"text": "shown"}, {"text": "hidden-item", "visible": False}),
        specimen.section("skills", {"name": "hidden-section"}, visible=False),
        specimen.section(
            "work",
            {
                "employer": "E",
                "roles": [
                    {"position": "hidden-role", "visible": False},
                    {
                        "position": "P",
                        "highlights": [{"text": "hidden-line", "visible": False}, {"text": "line"}],
                    },
                ],
            },
        ),
        basics={
            "name": "N",
            "profiles": [{"network": "hidden-profile", "username": "u", "visible": False}],
            "details": [{"value": "hidden-detail", "visible": False}],
        },
    )
    text = render(document, "text").data
    assert text is not None
    assert b"hidden" not in text
    assert text.decode() == "N\n\nProfile\n=======\nshown\n\nExperience\n==========\nP, E\n- line\n"


def test_an_unknown_template_is_a_finding() -> None:
    document = specimen.arabic()
    document.presentation.template = "baroque"
    rendered = render(document, "pdf")
    assert codes(rendered) == ["template.unknown"]
    assert rendered.data is None
    assert not rendered.ok
    assert render(document, "pdf", Options(template="modern")).ok


def test_a_version_that_is_not_here_is_said_and_nothing_more() -> None:
    document = specimen.arabic()
    document.presentation.template_version = "0.9.0"
    rendered = render(document, "pdf")
    assert codes(rendered) == ["template.version_unknown"]
    assert rendered.ok
    assert rendered.data is not None


@pytest.mark.parametrize(
    ("key", "value", "code"),
    [
        ("acent", "#000000", "config.unknown"),
        ("a/b~c", 1, "config.unknown"),
        ("accent", "red", "config.invalid"),
        ("accent", 7, "config.invalid"),
        ("accent", '#000000") #panic("x', "config.invalid"),
        ("font", "Comic Sans", "config.invalid"),
        ("font_size", 40, "config.invalid"),
        ("font_size", True, "config.invalid"),
        ("line_height", "1.4", "config.invalid"),
        ("margin_x", float("nan"), "config.invalid"),
        ("margin_y", None, "config.invalid"),
    ],
)
def test_a_wrong_setting_is_a_finding_with_its_place(key: str, value: object, code: str) -> None:
    document = specimen.arabic()
    document.presentation.config = {key: value}
    pdf, svg = render(document, "pdf"), render(document, "svg")
    assert codes(pdf) == codes(svg) == [code]
    assert pdf.findings[0].pointer == "/presentation/config/" + key.replace("~", "~0").replace("/", "~1")
    assert pdf.data is None
    assert svg.pages, "the preview goes on with the default"


def test_settings_change_the_page() -> None:
    plain = render(specimen.full(), "svg").pages[0].hash
    for key, value in {"accent": "#7a1f3d", "font": "Figtree", "font_size": 11, "margin_x": 30}.items():
        document = specimen.full()
        document.presentation.config = {key: value}
        assert render(document, "svg").pages[0].hash != plain


def test_a_character_without_a_glyph_is_named_with_its_place() -> None:
    document = specimen.document(specimen.section("summary", {"text": "Kanji 漢 and \ue123"}))
    pdf, svg, text = (render(document, target) for target in ("pdf", "svg", "text"))
    assert [(found.code, found.pointer, found.params["code"]) for found in pdf.findings] == [
        ("font.missing_glyph", "/content/sections/0/items/0/text", "U+6F22"),
        ("font.missing_glyph", "/content/sections/0/items/0/text", "U+E123"),
    ]
    assert "漢" in pdf.findings[0].message
    assert pdf.data is None
    assert pdf.findings == svg.findings
    assert svg.pages
    assert text.data is not None
    assert "漢" in text.data.decode()


def test_too_many_pages_are_refused_before_the_work_and_after_it() -> None:
    line = "word " * 30
    items = [{"title": f"Title {n}", "highlights": specimen.highlights(*[line] * 100)} for n in range(30)]
    after = render(specimen.document(specimen.section("custom", *items)), "pdf")
    assert codes(after) == ["document.too_long"]
    assert after.findings[0].params["limit"] == MAX_PAGES
    sections = [specimen.section("custom", *items[:20]) for _ in range(20)]
    document = specimen.document(*sections)
    started = time.process_time()
    before = render(document, "pdf")
    assert codes(before) == ["document.too_long"]
    assert time.process_time() - started < 2


def test_a_template_that_refuses_is_our_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    modern = template("modern")
    assert modern is not None
    broken = replace(modern, main=b'#panic("inside")')
    monkeypatch.setattr(catalogue, "template", lambda *pinned: broken)
    monkeypatch.setattr(logging.getLogger(rendering.__name__), "disabled", True)
    rendered = render(specimen.arabic(), "pdf")
    assert codes(rendered) == ["render.failed"]
    assert "inside" not in rendered.findings[0].message
    assert rendered.data is None


def test_rendering_by_name_takes_json_and_gives_what_a_pipe_can_carry() -> None:
    raw = specimen.full().model_dump_json().encode()
    rendered = render_json(raw, "png", {"ppi": 24})
    assert pickle.loads(pickle.dumps(rendered)) == rendered
    assert rendered.page_count == 2
    broken = render_json(b'{"content": 7}', "pdf")
    assert not broken.ok
    assert broken.data is None
    assert render_json(b"\xff\x00 not json", "pdf").findings


def test_many_threads_render_at_once() -> None:
    documents = [specimen.document(specimen.section("summary", {"text": f"Number {n}"})) for n in range(24)]
    with ThreadPoolExecutor(4) as pool:
        made = list(pool.map(lambda document: render(document, "pdf").data, documents))
    assert made == [render(document, "pdf").data for document in documents]


def test_warming_up_renders_with_every_template() -> None:
    warm()
    assert templates()[0].id == "modern"


def test_a_template_says_what_it_is() -> None:
    modern = template("modern")
    assert modern is not None
    assert modern.version == "1.3.0"
    assert set(modern.defaults()) == set(modern.configuration["properties"])
    json.dumps(modern.configuration)
    assert template("../../modern") is None


def test_the_change_log_of_a_template_names_its_version() -> None:
    from curricle.engines.render.font import FOLDER

    for found in templates():
        log_text = (FOLDER.parent / "templates" / found.id / "CHANGELOG.md").read_text()
        assert f"## {found.version}" in log_text

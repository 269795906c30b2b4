"""What a browser gets to typeset by itself: enough for the same pages, and nothing that stays here."""

import pickle
from hashlib import blake2b
from pathlib import Path
from typing import Any

import pytest
import typst

from curricle.engines.render import compiler, extra, font, render, templates, versions
from curricle.engines.render.page import page_of
from curricle.engines.render.parcel import Parcel, families, font_files, parcel, parcel_json, part
from curricle.engines.render.rendering import Options
from curricle.engines.resume.model import Document

from . import specimen
from .test_scripts import FOLDER, written

TEMPLATES = [found.id for found in templates()]
VIETNAMESE = "Nguyễn Thị Kế, bên Huế"


def dressed(document: Document, template: str, **config: Any) -> Document:
    document.presentation.template = template
    document.presentation.config = config
    return document


def full(parcels: Parcel) -> list[str]:
    """The names of the font files."""
    return [found.path for found in parcels.fonts]


def typeset_elsewhere(made: Parcel, folder: Path) -> list[str]:
    """The hashes of the pages, by a compiler that has nothing but the parcel."""
    fonts, root = folder / "fonts", folder / "root"
    for place, found in (
        *((fonts / one.path, one) for one in made.fonts),
        *((root / one.path.removeprefix("/"), one) for one in made.files),
    ):
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(part(found.hash) or b"")
    (root / "data.json").write_text(made.data, "utf-8")
    (root / "main.typ").write_text(made.main, "utf-8")
    known = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(fonts)])
    apart = typst.Compiler(root=str(root), font_paths=known, package_path=str(root))
    pages = apart.compile(input=str(root / "main.typ"), format="svg")
    made_pages = pages if isinstance(pages, list) else [pages]
    return [page_of(number, data or b"", "a4").hash for number, data in enumerate(made_pages, 1)]


def hashes(document: Document) -> list[str]:
    return [page.hash for page in render(document, "svg").pages]


@pytest.mark.parametrize("name", ["full", "sample-multilingual", "nameless"])
@pytest.mark.parametrize("template", TEMPLATES)
def test_a_parcel_is_enough_for_the_same_pages(template: str, name: str, tmp_path: Path) -> None:
    document = dressed(specimen.specimen(name), template)
    made = parcel(document, Options())
    assert typeset_elsewhere(made, tmp_path) == hashes(document)


@pytest.mark.parametrize(
    "config",
    [
        {"font": "EB Garamond", "heading_font": "EB Garamond"},
        {"font": "Figtree", "heading_font": "Libre Franklin"},
        {"font": "Source Serif 4"},
    ],
)
@pytest.mark.parametrize("template", ["executive", "minimal", "technical", "duo", "academic"])
def test_it_is_enough_with_other_fonts_and_letters(
    template: str, config: dict[str, Any], tmp_path: Path
) -> None:
    basics = {**specimen.FULL_BASICS, "label": VIETNAMESE}
    said = {"text": f"{VIETNAMESE} ţară, Київ, Ελλάδα, שלום → ✓"}
    languages = [{"language": "A", "fluency": "B"}, {"language": "C"}]
    document = specimen.document(
        specimen.section("summary", said), specimen.section("languages", *languages), basics=basics
    )
    made = parcel(dressed(document, template, **config), Options())
    assert typeset_elsewhere(made, tmp_path) == hashes(document)


@pytest.mark.parametrize(
    ("template", "version"), [(name, old) for name in TEMPLATES for old in versions(name)[1:]]
)
def test_it_is_enough_for_a_version_that_a_document_pins(template: str, version: str, tmp_path: Path) -> None:
    document = dressed(specimen.full(), template)
    document.presentation.template_version = version
    made = parcel(document, Options())
    assert all(f"/versions/{version}/" in found.path for found in made.files if template in found.path)
    assert typeset_elsewhere(made, tmp_path) == hashes(document)
    assert len(full(made)) <= 8


def test_parts_are_found_by_the_hash_of_their_content() -> None:
    made = parcel(specimen.full(), Options())
    for found in (*made.files, *made.fonts):
        data = part(found.hash)
        assert data is not None
        assert blake2b(data, digest_size=16).hexdigest() == found.hash
    for strange in ("", "0" * 32, "../data.json", "/etc/passwd"):
        assert part(strange) is None


def test_only_fonts_that_are_needed_are_sent() -> None:
    plain = specimen.document(specimen.section("summary", {"text": "plain"}))
    assert {name.partition("-")[0] for name in full(parcel(plain, Options()))} == {"SourceSans3"}
    plain.content.basics.name = "שלום"
    assert {name.partition("-")[0] for name in full(parcel(plain, Options()))} == {
        "SourceSans3",
        "NotoSansHebrew",
    }
    figtree = dressed(specimen.document(basics={"name": VIETNAMESE}), "modern", font="Figtree")
    assert {name.partition("-")[0] for name in full(parcel(figtree, Options()))} == {"Figtree", "SourceSans3"}


def test_every_family_has_its_files() -> None:
    for family in families():
        assert any("-400." in found.path for found in font_files(family)), family
    assert font_files("No Such Family") == ()


def test_fonts_that_were_added_stay_here(monkeypatch: pytest.MonkeyPatch) -> None:
    def look_anew() -> None:
        font.forget()
        compiler._fonts.cache_clear()

    with monkeypatch.context() as patch:
        patch.setenv(extra.VARIABLE, str(FOLDER / "fonts"))
        look_anew()
        chinese = parcel(written("chinese"), Options())
        polish = parcel(written("polish"), Options())
    look_anew()
    assert (chinese.data, chinese.files, chinese.fonts) == ("", (), ())
    assert not any(found.severity == "error" for found in chinese.findings)
    assert polish.data


def test_photos_and_what_cannot_be_made_stay_here() -> None:
    basics = {"name": "Ada", "image": {"url": "https://example.com/ada.png", "alt": "Ada"}}
    with_photo = parcel(specimen.document(basics=basics), Options())
    assert with_photo.data == ""
    hidden = dressed(specimen.document(basics=basics), "modern", hide=["photo"])
    assert parcel(hidden, Options()).data
    lines = [{"title": f"Line {number}", "summary": "word " * 900} for number in range(400)]
    endless = parcel(specimen.document(specimen.section("custom", *lines)), Options())
    assert endless.data == ""
    assert [found.code for found in endless.findings] == ["document.too_long"]


@pytest.mark.parametrize("raw", [b"", b"{", b"[]", b'{"content": 7}', b"\xff\xfe"])
def test_what_is_no_document_is_said(raw: bytes) -> None:
    made = parcel_json(raw)
    assert made.data == ""
    assert any(found.severity == "error" for found in made.findings)


def test_a_template_that_is_not_here_is_said() -> None:
    raw = dressed(specimen.full(), "baroque").model_dump_json().encode()
    assert [found.code for found in parcel_json(raw).findings] == ["template.unknown"]
    assert parcel_json(raw, {"template": "classic"}).data


def test_a_child_process_makes_the_same_parcel() -> None:
    document = specimen.full()
    by_name = parcel_json(document.model_dump_json().encode())
    assert pickle.loads(pickle.dumps(by_name)) == by_name == parcel(document, Options())


def test_nobody_needs_the_last_line_of_a_page_that_was_asked_for() -> None:
    document = dressed(specimen.full(), "modern", font_size=10, line_height=1.4, margin_y=20)
    made = parcel(document, Options())
    assert made.line == pytest.approx(14)
    assert made.top == pytest.approx(56.69, abs=0.01)
    last = compose_types(document)[-1]
    document.presentation.config = {**document.presentation.config, "new_page": [last]}
    assert parcel(document, Options()).line == 0


def compose_types(document: Document) -> list[str]:
    return [section.type for section in document.content.sections]


def test_words_of_a_document_are_data_and_never_code() -> None:
    hostile = '#panic("x") ]) #import "/etc/passwd" \\u{0} </script>'
    document = specimen.document(specimen.section("summary", {"text": hostile}), basics={"name": hostile})
    made = parcel(document, Options())
    assert "panic" not in made.main
    assert "#panic" in made.data
    assert not made.findings

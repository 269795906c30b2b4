"""Every script is set with its own letters, reads back, and what no font holds is named with its remedy."""

import json
import struct
import threading
from collections.abc import Iterator
from pathlib import Path

import page
import pytest

from curricle.engines.render import compiler, compose, extra, font, render
from curricle.engines.render.proof import prove
from curricle.engines.render.script import advise, script_of
from curricle.engines.resume.model import Document

from . import specimen

FOLDER = Path(__file__).parent / "scripts"
NAMES = sorted(path.stem for path in FOLDER.glob("*.json"))
ADDED = {"chinese", "traditional-chinese", "japanese", "korean"}


def written(name: str) -> Document:
    return Document.model_validate(json.loads((FOLDER / f"{name}.json").read_text("utf-8")))


def look_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    """As a process that has just been started."""
    font.forget()
    compiler._fonts.cache_clear()
    monkeypatch.setattr(compiler, "_held", threading.local())


@pytest.fixture
def east_asia(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Small parts of the fonts for Chinese, Japanese and Korean, as if somebody had added them."""
    with monkeypatch.context() as patch:
        patch.setenv(extra.VARIABLE, str(FOLDER / "fonts"))
        look_anew(patch)
        yield
    look_anew(monkeypatch)


@pytest.fixture
def nothing_added(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[None]:
    """No added fonts, whatever this machine has."""
    with monkeypatch.context() as patch:
        patch.setenv(extra.VARIABLE, str(tmp_path))
        look_anew(patch)
        yield
    look_anew(monkeypatch)


@pytest.mark.usefixtures("east_asia")
@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("face", ["Source Sans 3", "EB Garamond"])
def test_every_script_is_set_validated_and_read_back(name: str, face: str) -> None:
    document = written(name)
    # The serif template and the sans one, with a chain of helpers each.
    document.presentation.template = "modern" if face == "Source Sans 3" else "classic"
    document.presentation.config = {"font": face}
    rendered = render(document, "pdf")
    assert rendered.data is not None, rendered.findings
    assert rendered.ok
    proof = prove(rendered.data, "pdf", compose(document))
    assert proof.equal, proof.differences
    report = page.validate_pdf_bytes(rendered.data, profile=page.ValidationProfile.PDF_UA_1)
    assert not report.failures


@pytest.mark.usefixtures("east_asia")
@pytest.mark.parametrize(
    ("locale", "family"),
    [
        ("zh-Hans", "SC"),
        ("zh-CN", "SC"),
        ("zh-Hant", "TC"),
        ("zh-TW", "TC"),
        ("ja", "JP"),
        ("ko-KR", "KR"),
        ("en", "SC"),
    ],
)
def test_shared_letters_are_drawn_as_readers_of_the_locale_write_them(locale: str, family: str) -> None:
    names = font.chain("Figtree", locale)
    assert names[0] == "Figtree"
    assert next(name for name in names if name in extra.added()) == f"Noto Sans {family}"
    assert names[-1] == font.SIGNS
    assert font.missing("漢字", "Figtree") == []


@pytest.mark.usefixtures("east_asia")
def test_the_page_of_a_locale_shows_its_own_form() -> None:
    document = specimen.document(specimen.section("summary", {"text": "直骨海"}), locale="ja")
    japanese = render(document, "svg").pages[0].data
    document.locale = "zh-Hans"
    assert render(document, "svg").pages[0].data != japanese


@pytest.mark.usefixtures("nothing_added")
@pytest.mark.parametrize(
    ("text", "locale", "script", "remedy"),
    [
        ("漢", "en", "Chinese characters", "curricle fonts add chinese"),
        ("漢", "zh-TW", "Chinese characters", "curricle fonts add traditional-chinese"),
        ("漢", "ja", "Chinese characters", "curricle fonts add japanese"),
        ("か", "en", "Japanese", "curricle fonts add japanese"),
        ("한", "en", "Korean", "curricle fonts add korean"),
        ("ক", "en", "Bengali", "Put a font that has it into the folder"),
        ("𓀀", "en", "Egyptian", "Put a font that has it into the folder"),
        ("\ue123", "en", "private characters", "leave it out"),
    ],
)
def test_a_missing_letter_is_named_with_its_script_and_its_remedy(
    text: str, locale: str, script: str, remedy: str
) -> None:
    document = specimen.document(specimen.section("summary", {"text": f"A {text}"}), locale=locale)
    rendered = render(document, "pdf")
    found = next(one for one in rendered.findings if one.params.get("character") == text)
    assert found.code == "font.missing_glyph"
    assert rendered.data is None
    assert found.params["script"] == script
    assert text in found.message
    assert remedy in found.message


@pytest.mark.usefixtures("east_asia")
def test_fonts_that_are_here_already_are_not_advised() -> None:
    assert "Put a font" in advise("龘", "zh").remedy


@pytest.mark.parametrize(
    ("character", "script"), [("A", "Latin"), ("→", "signs"), ("\u0378", "signs"), ("ज", "Devanagari")]
)
def test_scripts_are_known_by_the_names_of_their_characters(character: str, script: str) -> None:
    assert script_of(character) == script


def test_serif_stands_beside_serif() -> None:
    serif, sans = font.chain("EB Garamond"), font.chain("Libre Franklin")
    assert serif.index("Noto Serif Hebrew") < serif.index("Noto Sans Hebrew")
    assert serif.index("Noto Serif Devanagari") < serif.index("Noto Sans Devanagari")
    assert "Noto Serif Hebrew" not in sans


def test_the_folder_of_added_fonts_is_the_users_unless_named(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.delenv(extra.VARIABLE, raising=False)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert extra.folder() == tmp_path / "curricle" / "fonts"
    monkeypatch.delenv("XDG_DATA_HOME")
    monkeypatch.setenv("HOME", str(tmp_path))
    assert extra.folder() == tmp_path / ".local" / "share" / "curricle" / "fonts"


@pytest.mark.usefixtures("nothing_added")
def test_what_is_no_font_does_no_harm(tmp_path: Path) -> None:
    (tmp_path / "broken.ttf").write_bytes(b"\x00\x01\x00\x00 no font")
    (tmp_path / "empty.otf").write_bytes(b"")
    (tmp_path / "letter.txt").write_text("hello")
    data = (font.FOLDER / "noto" / "NotoSansThai-400.ttf").read_bytes()
    (tmp_path / "cut.ttf").write_bytes(data[:200])
    font.forget()
    assert extra.added() == {}
    assert render(specimen.arabic(), "pdf").ok


def collection(*fonts: bytes) -> bytes:
    """A list of offsets before fonts whose tables are counted from the start of the file."""
    start = 12 + 4 * len(fonts)
    offsets = [start + sum(map(len, fonts[:index])) for index in range(len(fonts))]
    made = bytearray(struct.pack(f">4sII{len(fonts)}I", b"ttcf", 0x10000, len(fonts), *offsets))
    for at, data in zip(offsets, fonts, strict=True):
        moved = bytearray(data)
        for table in range(struct.unpack_from(">H", data, 4)[0]):
            place = 12 + 16 * table + 8
            struct.pack_into(">I", moved, place, struct.unpack_from(">I", data, place)[0] + at)
        made += moved
    return bytes(made)


@pytest.mark.usefixtures("nothing_added")
def test_collections_hold_several_families(tmp_path: Path) -> None:
    fonts = [(FOLDER / "fonts" / f"NotoSans{code}-400.ttf").read_bytes() for code in ("JP", "KR")]
    (tmp_path / "Both-Regular.ttc").write_bytes(collection(*fonts))
    font.forget()
    assert set(extra.added()) == {"Noto Sans JP", "Noto Sans KR"}
    assert ord("한") in font.coverage("Noto Sans KR")
    assert ord("한") not in font.coverage("Noto Sans JP")

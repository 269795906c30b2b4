"""The bundled fonts hold what we say they hold."""

import json
import unicodedata
from functools import cache

import pytest
import typst

from curricle.engines.render import compose, render, templates
from curricle.engines.render.compiler import compiler, typeset
from curricle.engines.render.font import FOLDER, chain, coverage, families, lacking, missing
from curricle.engines.render.proof import prove
from curricle.engines.render.proof.pdf import read_pdfium

from . import specimen


def shows(text: str, family: str) -> bool:
    """Whether Typst itself finds a glyph for every character: PDF/UA allows no missing one."""
    source = f'#set document(title: "x")\n#set text(font: "{family}", fallback: false)\n#json("/t.json")'
    files = {"main.typ": source.encode(), "t.json": json.dumps(text).encode()}
    try:
        return bool(typeset(files, "pdf", ppi=72, created=0))
    except typst.TypstError as error:
        if "could not be displayed" not in error.message:
            raise
        return False


@cache
def visible() -> list[str]:
    """Every character that leaves a mark."""
    return [chr(point) for point in range(0x21, 0x30000) if unicodedata.category(chr(point))[0] in "LNPS"]


@pytest.mark.parametrize("family", families())
def test_our_reading_of_a_character_map_is_right(family: str) -> None:
    held = coverage(family)
    assert shows(" ".join(sign for sign in visible() if ord(sign) in held), family)
    lacking = [sign for sign in visible() if ord(sign) not in held and not unicodedata.decomposition(sign)]
    others = [sign for sign in lacking[:: len(lacking) // 40] if missing(sign, family)]
    assert len(others) > 30
    assert not any(shows(sign, family) for sign in others)


def test_missing_names_exactly_what_no_font_of_the_chain_holds() -> None:
    assert missing("Zoë Łukasiewicz Ελλ Київ שלום سلام 🚀 ❤️ 👩‍🚀 →✓", "Figtree") == []
    assert missing("a漢b\ue000ก", "Source Sans 3", "EB Garamond") == ["漢", "\ue000"]
    assert missing("", "Source Serif 4") == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Kế bên, Nguyễn", "ếễ"),
        # Whole letters that it lacks.
        ("mười", "ườ"),
        ("ţară", "ţ"),
        # No family has it whole.
        ("ẍ", None),
        # Scripts that do not share words with its own.
        ("Zoë, 가, שלום, Київ, plain", None),
    ],
)
def test_letters_that_a_font_lacks_are_known(text: str, found: str | None) -> None:
    assert lacking(text, chain("Figtree")).get("Figtree") == found
    assert "Source Sans 3" not in lacking(text, chain("Source Sans 3"))


@pytest.mark.parametrize("template", [found.id for found in templates()])
@pytest.mark.parametrize("family", ["Figtree", "Libre Franklin", "EB Garamond", "Source Serif 4"])
def test_no_part_of_a_letter_is_read_as_the_letter(template: str, family: str) -> None:
    chosen = next(one for one in templates() if one.id == template)
    if family not in chosen.fonts:
        return
    said = "Nguyễn bến bên, Kế kê, mười mọi giờ sư, ţară tată, Lǐ Nǎ na li, ḍāṇa dana"
    document = specimen.document(specimen.section("summary", {"text": said}), basics={"name": "Kế bên"})
    document.presentation.template = template
    document.presentation.config = {"font": family}
    data = render(document, "pdf").data
    assert data is not None
    proof = prove(data, "pdf", compose(document))
    assert proof.equal, proof.differences
    # The repertoire of a file is read by programs that look at each glyph alone.
    assert said in " ".join(read_pdfium(data).pages[0].split())


def test_a_chain_begins_with_its_own_family_and_has_each_once() -> None:
    for family in families():
        assert chain(family)[0] == family
        assert len(set(chain(family))) == len(chain(family))


def test_every_font_of_a_template_is_bundled_with_its_licence() -> None:
    for found in templates():
        assert set(found.fonts) <= set(families())
        assert found.configuration["properties"]["font"]["enum"] == list(found.fonts)
    for path in FOLDER.rglob("*.ttf"):
        assert list(path.parent.glob("OFL*.txt")), f"{path.parent.name} has no licence text"


def test_the_notice_names_every_family() -> None:
    notice = (FOLDER.parents[4] / "NOTICE").read_text()
    assert all(family in notice for family in families())


def test_fonts_stay_small() -> None:
    assert sum(path.stat().st_size for path in FOLDER.rglob("*.ttf")) < 6_600_000


def test_the_typesetter_sees_our_fonts_and_an_empty_disk_only() -> None:
    for source in (
        b'#read("/etc/passwd")',
        b'#read("../font.py")',
        b'#import "@preview/cetz:0.3.0"',
        b'#read("/x")',
    ):
        with pytest.raises(RuntimeError):
            compiler().compile(input={"main.typ": source}, format="pdf")  # type: ignore[type-var]

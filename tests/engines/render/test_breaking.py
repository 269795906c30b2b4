"""Where lines and pages break, in every template: nothing stands alone, and no two lines touch."""

import re
from pathlib import Path

import pytest

from curricle.engines.render import Options, compiler, render, templates
from curricle.engines.render.catalogue import template
from curricle.engines.render.proof.pdf import read_pdfium
from curricle.engines.render.rendering import prepare
from curricle.engines.resume.model import Document

from . import campaign, specimen

TEMPLATES = [found.id for found in templates()]
LINE = (
    "Line {} says that work was done, by whom, and what came of it, at such length that two lines are needed."
)
# Letters that reach far up stand in the second line below letters that reach far down.
NAMES = {
    "latin": "Grypgy Jayqpy Gregory Blodwyn Hildebrandt Fjällbäck",
    "polish": "Żółćgyj Ąęjgqpyj Ściąg Żółćgyj ĆŹŃŚŻÓ Ąęjgqpyj",
    "vietnamese": "Nguyễngy ỶỆẤỘgqp NGUYỄN Ỹgypq ẤẬỆỘ ỶỀgqp",
    "hindi": "हूँकुमू र्कीर्तृ हूँकुमू र्कीर्तृ कूँहूँ र्कीर्ति हूँकुमू",
    "thai": "ผู้ญี่ปุ่นกู้ ฎุฏูญู้ปี่ผู้ญี่ปุ่น กู้ฎุฏูญู้ ปี่ผู้ญี่",
    "arabic": "يحيي عليّ شيءِ أحمد إبراهيم الحاجّ عجيج لأحمد إبراهيم ضجيج",
}


def dressed(document: Document, name: str) -> Document:
    document.presentation.template = name
    return document


def with_lines(count: int, filling: int) -> Document:
    lines = [LINE.format(number) for number in range(count)]
    return specimen.document(
        specimen.section("summary", {"text": "word " * filling}),
        specimen.section("work", {"employer": "Employer", "roles": [specimen.role("Lead", "2020", *lines)]}),
        basics=specimen.FULL_BASICS,
    )


def on_pages(document: Document) -> list[list[int]]:
    """The numbers of the lines that begin on each page."""
    data = render(document, "pdf").data
    assert data is not None
    return [
        [int(found) for found in re.findall(r"Line (\d+) says", text)] for text in read_pdfium(data).pages
    ]


@pytest.mark.parametrize("name", TEMPLATES)
def test_the_last_line_of_a_list_is_never_alone_on_a_page(name: str) -> None:
    count, left = 20, [0]

    def on_the_second(filling: int) -> int:
        pages = on_pages(dressed(with_lines(count, filling), name))
        return len(pages[1]) if len(pages) > 1 else 0

    # In long steps to where the list begins to leave the first page; from there the text above it grows
    # until three of its lines stand on the second one.
    reached = next(filling for filling in range(100, 1400, 100) if on_the_second(filling))
    for filling in range(reached - 100, 1400, 10):
        left.append(on_the_second(filling))
        if left[-1] > 2:
            break
    assert left[-1] > 2
    assert 2 in left
    assert 1 not in left


@pytest.mark.parametrize("name", TEMPLATES)
def test_a_list_is_one_list_unless_a_page_ends_within_its_last_lines(name: str) -> None:
    for filling, most in ((0, 1), (170, 2)):
        document = dressed(with_lines(6, filling), name)
        data = render(document, "pdf").data
        assert data is not None
        assert 1 <= len(re.findall(rb"/S/L[/\s>]", data)) <= most


@pytest.mark.parametrize("name", TEMPLATES)
@pytest.mark.parametrize("make", [specimen.long, lambda: with_lines(60, 90)])
def test_the_pages_come_to_rest(name: str, make: object) -> None:
    assert callable(make)
    document, chosen = dressed(make(), name), template(name)
    assert chosen is not None
    prepared = prepare(chosen, document, Options())
    _, warnings = compiler.compiler().compile_with_warnings(  # type: ignore[type-var]
        input=dict(prepared.files),
        format="pdf",
    )
    assert [said.message for said in warnings if "curricle end" not in said.message] == []


@pytest.mark.parametrize("script", NAMES)
@pytest.mark.parametrize("name", TEMPLATES)
def test_the_lines_of_a_name_touch_neither_each_other_nor_what_is_below(name: str, script: str) -> None:
    locale = "ar" if script == "arabic" else "en"
    for words in (2, 6):
        said = " ".join(NAMES[script].split()[:words])
        document = specimen.document(basics={"name": said, "label": "Éléments " * 9}, locale=locale)
        data = render(dressed(document, name), "pdf").data
        assert data is not None
        assert campaign.misplaced(data, shared=0.12) == []


@pytest.mark.parametrize("name", TEMPLATES)
@pytest.mark.parametrize(
    "said", ["W" * 70, "supercalifragilistic" * 5, "Ada " + "Wolfeschlegelsteinhausenbergerdorff"]
)
def test_no_name_runs_off_the_page(name: str, said: str) -> None:
    document = dressed(specimen.document(basics={"name": said, "label": said}), name)
    document.presentation.config = {"margin_x": 12}
    data = render(document, "pdf").data
    assert data is not None
    assert campaign.misplaced(data, shared=0.12) == []


def test_every_template_is_held_to_all_rules() -> None:
    folder = Path(__file__).parent / "templates"
    assert {path.stem.removeprefix("test_") for path in folder.glob("test_*.py")} == set(TEMPLATES)

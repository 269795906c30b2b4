"""Words that are read from the right, in rows and lists that are read from the left."""

import re

import pytest

from curricle.engines.ats.read.lines import read_lines
from curricle.engines.ats.read.pdf.double import Read
from curricle.engines.ats.read.pdf.line import Place, lines_of
from curricle.engines.ats.read.pdf.look import Look
from curricle.engines.ats.read.pdf.mirror import turned_back
from curricle.engines.ats.read.pdf.row import Row
from curricle.engines.ats.read.pdf.segment import Segment
from curricle.engines.ats.read.resume import read_resume
from curricle.engines.render import Options, templates
from curricle.engines.render.formats import write
from curricle.engines.resume import sample
from tests.engines.ats.read.test_round_trip import sentences

TEMPLATES = [template.id for template in templates()]
# In the order in which PDFium tells it: a word from the right, and what is behind it.
WORD, NOTE = "עברית", "B2)"
LOOK = Look("Serif", bold=False, italic=False, size=10, color=0, alpha=255, mode=0, angle=0)


def told(*stretches: tuple[str, float, float]) -> list[Read]:
    """Letters that are 5 points wide, each stretch from a place on and in a direction; `_` is a blank."""
    letters: list[Read] = []
    blank = 0
    for text, place, step in stretches:
        for number, sign in enumerate(text):
            if sign == "_":
                blank = 2
                continue
            left = place + number * step
            letters.append((len(letters), sign, 1, blank, left, 100.0, left + 5, 90.0))
            blank = 0
    return letters


def shown(letters: list[Read]) -> str:
    return "".join(f"_{letter[1]}" if letter[3] else letter[1] for letter in turned_back(letters))


@pytest.mark.parametrize(
    ("letters", "text"),
    [
        # Mirrored, and the blank on its other side.
        (told((WORD, 60, -5), (")_", 70, -5), (NOTE, 75, 5)), "עברית_(B2)"),
        (told((WORD, 60, -5), (")_·_", 80, -5), (NOTE, 85, 5)), "עברית_·_(B2)"),
        # To the left of the word: the row is read from the right.
        (told((WORD, 60, -5), ("_(", 40, -5), ("B2", 20, 5)), "עברית_(B2"),
        # Told from left to right already, and in a row of its own.
        (told((WORD, 60, -5), ("_(·_", 65, 5), (NOTE, 85, 5)), "עברית_(·_B2)"),
        (told(("Hebrew", 20, 5), ("_(", 50, 5), (NOTE, 60, 5)), "Hebrew_(B2)"),
    ],
)
def test_signs_behind_a_word_from_the_right_are_as_they_are_seen(letters: list[Read], text: str) -> None:
    assert shown(letters) == text


def row(baseline: float, *segments: tuple[str, float, float]) -> Row:
    """A row whose segments are told in the order of the file."""
    made = []
    for order, (text, left, right) in enumerate(segments):
        one = Segment(left, right, baseline - 10, baseline, LOOK, order, 1, text=text, baseline=baseline)
        one.letters, one.looks = [*text.replace(" ", "")], {LOOK: len(text)}
        made.append(one)
    return Row(sorted(made, key=lambda one: one.x0), baseline, 10)


def line(*segments: tuple[str, float, float]) -> tuple[str | None, str]:
    """The sign and the text of one row."""
    lines, _ = lines_of([row(100, *segments)], Place(0), 0)
    return lines[0].bullet, lines[0].text


@pytest.mark.parametrize(
    ("segments", "read"),
    [
        # The sign of the item stands to the left, and the stop to the right.
        ([(".שלום לכולם •", 20, 120)], ("•", "שלום לכולם.")),
        ([(".שלום לכולם,", 60, 120), ("2019", 30, 58), ("•", 20, 24)], ("•", "שלום לכולם, 2019.")),
        ([("שלום לכולם", 60, 120), ("▪", 20, 24)], ("▪", "שלום לכולם")),
        # In a list that is read from the right the sign stands to the right.
        ([("• שלום לכולם.", 20, 120)], ("•", "שלום לכולם.")),
        # What parts words is no sign of an item, nor is a dash.
        ([("שלום • לכולם •", 20, 120)], (None, "שלום • לכולם •")),
        ([("שלום 2019 –", 20, 120)], (None, "שלום 2019 –")),
        # A point before a Latin word is part of it.
        ([(".NET שלום לכולם", 20, 120)], (None, ".NET שלום לכולם")),
    ],
)
def test_items_read_from_the_right_in_a_list_read_from_the_left(
    segments: list[tuple[str, float, float]], read: tuple[str | None, str]
) -> None:
    assert line(*segments) == read


@pytest.mark.parametrize(("left", "read"), [(20, ("·", "שלום לכולם.")), (40, (None, "שלום לכולם. ·"))])
def test_a_sign_that_also_parts_words_is_that_of_an_item_among_items(
    left: float, read: tuple[str | None, str]
) -> None:
    rows = [row(100, ("· Hello to all", 20, 120)), row(112, ("שלום לכולם. ·", left, 120))]
    lines, _ = lines_of(rows, Place(0), 0)
    assert (lines[1].bullet, lines[1].text) == read


def test_the_order_of_the_file_tells_how_words_that_stand_together_are_read() -> None:
    assert line(("العربية", 20, 50), ("(B2)", 52, 70)) == (None, "العربية (B2)")
    assert line(("العربية", 52, 82), ("(B2)", 20, 50)) == (None, "العربية (B2)")
    # Cells that stand apart are drawn in any order.
    assert line(("العربية", 20, 50), ("B2", 90, 110)) == (None, "B2 العربية")


@pytest.mark.parametrize("template", TEMPLATES)
def test_several_scripts_in_one_document_are_read_back(template: str) -> None:
    document = sample("multilingual")
    data = write(document, "pdf", Options(template=template)).data
    assert data
    pages = read_lines(data)
    assert sorted(sentences(read_resume(pages).document)) == sorted(
        re.sub(r"\*\*", "", text) for text in sentences(document)
    )
    text = " ".join(line.text for line in pages.lines)
    assert re.search(r"עברית[ ·(]+B2", text)
    assert re.search(r"العربية[ ·(]+B2", text)
    assert not re.search(r"\) ?B2|B2\(", text)

"""Words have their blanks, words that are set wide are joined, and what nobody sees is set aside."""

from pathlib import Path

import pytest

from curricle.engines.ats.read.lines import read_lines
from curricle.engines.ats.read.page import Pages
from curricle.engines.ats.read.pdf.outline import joined, moved
from tests.engines.ats.read.drawing import Drawing


def read(drawing: Drawing) -> Pages:
    return read_lines(drawing.bytes())


def test_blanks_are_seen_in_the_gaps_where_none_are_written() -> None:
    drawing = Drawing().raw("BT /F1 10 Tf 40 700 Td [(Wrote)-280(the)-280(first)-280(plan)] TJ ET")
    assert read(drawing).lines[0].text == "Wrote the first plan"


def test_blanks_that_are_objects_of_their_own_are_seen() -> None:
    drawing = Drawing()
    # Each letter by itself and closer than its width, as some makers place them.
    places = [40.0]
    for letter in "Head of Sales":
        places.append(places[-1] + {" ": 2.0, "l": 2.0, "f": 2.4}.get(letter, 5.0))
    for letter, place in zip("Head of Sales", places, strict=False):
        drawing.raw(f"BT /F1 10 Tf {place} 700 Td ({letter}) Tj ET")
    assert read(drawing).lines[0].text == "Head of Sales"


def test_kerning_makes_no_blanks() -> None:
    drawing = Drawing().raw("BT /F1 10 Tf 40 700 Td [(W)80(a)-20(t)30(er)-40(fall)] TJ ET")
    assert read(drawing).lines[0].text == "Waterfall"


@pytest.mark.parametrize("shift", [(0, 0), (0.6, 0.6), (-0.4, 1.2)])
def test_letters_that_are_drawn_twice_are_read_once(shift: tuple[float, float]) -> None:
    drawing = Drawing().text(40 + shift[0], 100 + shift[1], "Will Fittipaldi", size=12, how="0.8 g")
    # In other pieces, since PDFium itself leaves out what is drawn twice as a whole.
    drawing.raw("BT /F1 12 Tf 40 692 Td (Will Fit) Tj (tipaldi) Tj ET")
    drawing.text(40, 130, "All officers will call", size=9)
    lines = read(drawing).lines
    assert [line.text for line in lines] == ["Will Fittipaldi", "All officers will call"]
    assert lines[0].color == "#000000"


def test_letters_that_are_drawn_twice_by_turns_are_read_once() -> None:
    drawing = Drawing()
    place = 40.0
    for letter, width in (("M", 8.33), ("a", 5.56), ("r", 3.33), ("i", 2.22), ("a", 5.56)):
        drawing.text(place + 0.5, 100.5, letter).text(place, 100, letter)
        place += width
    assert read(drawing).lines[0].text == "Maria"


def test_words_in_a_row_of_small_gaps_begin_with_their_capitals() -> None:
    drawing = (
        Drawing().text(40, 100, "Megan", size=40, bold=True).text(170.8, 100, "Rourke", size=40, bold=True)
    )
    assert read(drawing).lines[0].text == "Megan Rourke"
    assert read(Drawing().text(40, 100, "JavaScript and LinkedIn")).lines[0].text == "JavaScript and LinkedIn"


def test_a_date_that_is_set_apart_by_its_look_alone_is_a_word() -> None:
    drawing = Drawing().raw("BT /F2 11 Tf 40 700 Td (Institute of Technology) Tj /F1 9 Tf (Sep 2022) Tj ET")
    assert read(drawing).lines[0].text == "Institute of Technology Sep 2022"
    number = Drawing().raw(
        "BT /F1 10 Tf 40 700 Td (CO) Tj /F1 6 Tf -2 Ts (2) Tj 0 Ts /F1 10 Tf ( less) Tj ET"
    )
    assert read(number).lines[0].text == "CO2 less"


def test_pages_without_letters_are_turned_over() -> None:
    drawing = Drawing().text(40, 100, "The first page")
    for _ in range(80):
        drawing.page()
    drawing.text(40, 100, "The last page")
    pages = read(drawing)
    assert [line.text for line in pages.lines] == ["The first page", "The last page"]
    assert not pages.layout.truncated
    assert pages.findings == ()


@pytest.mark.parametrize("how", ["0.35 w 3 Tc", "5 Tc", "8 Tc"])
def test_words_that_are_set_wide_are_joined(how: str) -> None:
    drawing = Drawing().raw(f"BT /F2 12 Tf {how} 40 700 Td (WORK EXPERIENCE) Tj ET")
    assert read(drawing).lines[0].text == "WORK EXPERIENCE"


def test_letters_with_blanks_between_them_are_joined() -> None:
    drawing = Drawing().text(40, 100, "E D U C A T I O N", size=14)
    assert read(drawing).lines[0].text == "EDUCATION"


def test_bullets_are_taken_off() -> None:
    drawing = (
        Drawing().text(40, 100, "• Built a bridge").text(40, 120, "1. Crossed it").text(40, 140, "- Sold it")
    )
    lines = read(drawing).lines
    assert [(line.bullet, line.text) for line in lines] == [
        ("•", "Built a bridge"), ("1.", "Crossed it"), ("-", "Sold it"),
    ]  # fmt: skip


def test_a_bullet_that_stands_far_from_its_words_belongs_to_them() -> None:
    lines = read(Drawing().text(40, 100, "•").text(60, 100, "Built a bridge")).lines
    assert [(line.bullet, line.text) for line in lines] == [("•", "Built a bridge")]


def test_a_word_that_was_parted_at_the_end_of_a_line_is_whole_in_the_text() -> None:
    drawing = Drawing().lines(40, 100, ["Took part in the develop-", "ment of a self-", "service desk"])
    pages = read(drawing)
    assert [line.text for line in pages.lines] == [
        "Took part in the develop-",
        "ment of a self-",
        "service desk",
    ]
    assert pages.text == "Took part in the\ndevelopment of a self-\nservice desk"


def test_bold_and_size_are_seen() -> None:
    lines = read(
        Drawing().text(40, 100, "Heading", size=16, bold=True).text(40, 130, "Body of the text")
    ).lines
    assert [(line.bold, line.size) for line in lines] == [(True, 16.0), (False, 10.0)]
    assert read(Drawing().text(40, 100, "Blue", how="0 0 1 rg")).lines[0].color == "#0000ff"


HIDDEN = {
    "white on white": Drawing().text(40, 100, "Seen words").text(40, 200, "secret", how="1 1 1 rg"),
    "nearly white": Drawing().text(40, 100, "Seen words").text(40, 200, "secret", how="0.98 0.99 1 rg"),
    "invisible mode": Drawing().text(40, 100, "Seen words").text(40, 200, "secret", how="3 Tr"),
    "tiny": Drawing().text(40, 100, "Seen words").text(40, 200, "secret", size=1),
    "beside the page": Drawing().text(40, 100, "Seen words").text(700, 200, "secret"),
    "below the page": Drawing().text(40, 100, "Seen words").text(40, 900, "secret"),
    "dark on dark": Drawing()
    .text(40, 100, "Seen words that are more than the others")
    .raw("0 0 0.2 rg 30 560 300 60 re f")
    .text(40, 200, "secret", how="0 0 0.2 rg"),
    "painted over": Drawing()
    .text(40, 100, "Seen words that are more than the others")
    .text(40, 200, "secret")
    .raw("1 1 1 rg 30 560 300 60 re f"),
}


@pytest.mark.parametrize("name", HIDDEN)
def test_what_nobody_sees_is_set_aside(name: str) -> None:
    pages = read(HIDDEN[name])
    assert [line.text[:10] for line in pages.lines] == ["Seen words"]
    assert pages.layout.hidden == ("secret",)
    assert "file.hidden_text" in {finding.code for finding in pages.findings}


SEEN = {
    "white on dark": Drawing().raw("0 0 0.2 rg 30 560 300 60 re f").text(40, 200, "words", how="1 1 1 rg"),
    "light grey": Drawing().text(40, 200, "words", how="0.6 0.6 0.6 rg"),
    "on a light ground": Drawing().raw("0.9 0.9 1 rg 0 0 612 792 re f").text(40, 200, "words", how="0 g"),
    "beside a later shape": Drawing().text(40, 200, "words").raw("1 1 1 rg 300 560 300 60 re f"),
    "beside an icon cut out of a large area": Drawing()
    .raw("q 300 600 9 9 re W n 0 g 0 0 612 792 re f Q")
    .text(40, 200, "words"),
    "before an icon cut out of a large area": Drawing()
    .text(40, 200, "words")
    .raw("q 300 600 9 9 re W n 1 g 0 0 612 792 re f Q"),
    "inside a frame that is drawn later": Drawing()
    .text(40, 200, "words")
    .raw("1 1 1 rg 30 560 m 330 560 l 330 620 l 30 620 l h 34 564 m 34 616 l 326 616 l 326 564 l h f"),
    "inside a frame of its own colour": Drawing()
    .raw("0 0 1 rg 30 560 m 330 560 l 330 620 l 30 620 l h 34 564 m 34 616 l 326 616 l 326 564 l h f")
    .text(40, 200, "words", how="0 0 1 rg"),
    "beside a shape cut to a corner": Drawing()
    .text(40, 200, "words")
    .raw("q 30 560 m 40 560 l 40 565 l 35 570 l 32 570 l 30 568 l 30 564 l h 330 620 m 331 620 l h W n")
    .raw("1 1 1 rg 30 560 300 60 re f Q"),
    "covered and drawn again": Drawing()
    .text(40, 200, "words")
    .raw("0 0 0.4 rg 30 560 300 60 re f")
    .text(40, 200, "words", how="1 1 1 rg"),
    "dark on nearly as dark": Drawing()
    .raw("0.09 0.09 0.09 rg 0 0 612 792 re f")
    .text(40, 200, "words", how="0.135 0.135 0.135 rg"),
    "drawn by its outline": Drawing().text(40, 200, "words", how="1 Tr 1 1 1 rg 0 0 0 RG"),
}


@pytest.mark.parametrize("name", SEEN)
def test_what_is_seen_is_read(name: str) -> None:
    pages = read(SEEN[name])
    assert [line.text for line in pages.lines] == ["words"]
    assert pages.layout.hidden == ()


def test_forms_are_measured_as_they_stand_on_the_page() -> None:
    assert moved((0, 0, 10, 5), (0.5, 0, 0, -0.5, 20, 100)) == (20, 97.5, 25, 100)
    # The inner one is turned by a quarter, the outer one moves it.
    turned = joined((0, 1, -1, 0, 0, 0), (1, 0, 0, 1, 30, 40))
    assert moved((0, 0, 10, 5), turned) == (25, 40, 30, 50)


def test_what_browsers_print_and_a_person_sees_is_read() -> None:
    pages = read_lines((FILES / "chromium-seen.pdf").read_bytes())
    assert {f"case{number:02}" for number in range(1, 27)} <= {line.text[:6] for line in pages.lines}
    assert pages.layout.hidden == ()


def test_a_page_that_seems_to_be_covered_is_read() -> None:
    drawing = Drawing().raw("0.1 0.1 0.1 rg 0 0 612 792 re f")
    for number in range(5):
        drawing.text(40, 100 + 20 * number, f"Line {number} of the page", how="0.1 0.1 0.1 rg")
    assert len(read(drawing).lines) == 5


def test_raised_numbers_stay_on_their_line() -> None:
    drawing = Drawing().text(40, 100, "Area of 40 m").text(97.5, 96, "2", size=6).text(104, 100, "kept clean")
    drawing.text(40, 113, "The next line")
    assert [line.text for line in read(drawing).lines] == ["Area of 40 m2 kept clean", "The next line"]


def test_a_picture_of_a_page_is_a_scan() -> None:
    image = "q 612 0 0 792 0 0 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \x40 EI Q"
    pages = read(Drawing().raw(image))
    assert pages.layout.scanned
    assert [finding.code for finding in pages.findings] == ["file.scanned"]


def test_the_words_under_a_scan_are_what_it_says() -> None:
    image = "q 612 0 0 792 0 0 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \x40 EI Q"
    drawing = Drawing().raw(image)
    for number in range(5):
        drawing.text(40, 100 + 20 * number, f"Recognised words of line {number}", how="3 Tr")
    pages = read(drawing)
    assert len(pages.lines) == 5
    assert not pages.layout.scanned
    assert not pages.layout.hidden


def test_an_empty_page_says_so() -> None:
    assert [finding.code for finding in read(Drawing()).findings] == ["file.empty"]


def test_ruled_tables_are_counted() -> None:
    drawing = Drawing()
    for number in range(4):
        drawing.raw(f"40 {700 - 20 * number} m 400 {700 - 20 * number} l S")
        drawing.raw(f"{40 + 120 * number} 700 m {40 + 120 * number} 640 l S")
    drawing.text(50, 100, "Cell")
    assert read(drawing).layout.tables == 1
    assert read(Drawing().text(50, 100, "Cell").raw("40 700 m 400 700 l S")).layout.tables == 0


FILES = Path(__file__).parent / "files"


def test_fonts_without_meaning_are_told() -> None:
    data = (FILES / "libreoffice.pdf").read_bytes().replace(b"/ToUnicode", b"/ToUnicodX")
    pages = read_lines(data)
    assert "file.undecodable" in {finding.code for finding in pages.findings}
    assert pages.layout.undecodable > 0.5


def test_another_reader_finds_the_meaning_in_the_font_itself() -> None:
    data = (FILES / "chromium-single.pdf").read_bytes()
    mended = read_lines(data.replace(b"/ToUnicode", b"/ToUnicodX"))
    assert mended.layout.reader == "pdfminer"
    assert mended.layout.undecodable == 0
    whole = " ".join(line.text for line in read_lines(data).lines)
    assert " ".join(line.text for line in mended.lines).replace("∙", "·") == whole


def test_glued_words_are_read_again() -> None:
    drawing = Drawing()
    glued = "BuiltTheFirstPlatform ForWeldersInGermany AndTrainedElevenPeople"
    for number in range(6):
        drawing.text(40, 100 + 20 * number, glued)
    pages = read(drawing)
    assert pages.layout.glued > 0.5
    assert [line.text for line in pages.lines] == [glued] * 6


def test_words_that_look_different_are_told_apart() -> None:
    drawing = Drawing().text(40, 100, "Cook,", bold=True).text(70, 100, "Hotel Row")
    runs = read(drawing).lines[0].runs
    assert [(run.text, run.bold) for run in runs] == [("Cook,", True), ("Hotel Row", False)]


def test_links_stand_on_their_lines() -> None:
    note = b"/Annots[<</Type/Annot/Subtype/Link/Rect[38 690 90 704]/A<</S/URI/URI(https://a.example)>>>>]"
    drawing = Drawing(extra=note).text(40, 100, "My site").text(40, 150, "Nothing here")
    assert [line.links for line in read(drawing).lines] == [("https://a.example",), ()]

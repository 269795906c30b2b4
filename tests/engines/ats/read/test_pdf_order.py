"""Columns are read one after the other, dates beside titles stay beside them, and paragraphs stay whole."""

from curricle.engines.ats.read.lines import read_lines
from tests.engines.ats.read.drawing import Drawing

MAIN = [
    "Planned and ran the move of nine warehouses to one system without",
    "closing any of them for a day, and wrote down each step so that the",
    "next site could repeat it alone. Trained forty people on the way and",
    "kept the error rate of orders below one in two thousand for the year.",
    "Negotiated with three carriers and brought the price of a parcel down",
    "by a fifth while deliveries became two days faster in most regions.",
]
SIDE = ["Forklift licence", "Stock control", "Route planning", "Spanish and basic", "Portuguese", "First aid"]


def texts(drawing: Drawing) -> list[str]:
    return [line.text for line in read_lines(drawing.bytes()).lines]


def told(drawing: Drawing) -> str:
    return " ".join(texts(drawing))


def test_a_sidebar_on_the_left_is_not_mixed_into_the_paragraphs() -> None:
    drawing = Drawing().text(40, 50, "Noa Lindgren", size=24).lines(40, 100, SIDE).lines(220, 100, MAIN)
    assert " ".join(MAIN) in told(drawing)
    assert " ".join(SIDE) in told(drawing)


def test_columns_written_row_by_row_are_still_columns() -> None:
    drawing = Drawing()
    for number, (left, right) in enumerate(zip(MAIN, SIDE, strict=True)):
        drawing.text(40, 100 + 13 * number, left).text(430, 100 + 13 * number, right)
    assert " ".join(MAIN) in told(drawing)
    assert read_lines(drawing.bytes()).layout.columns == 2


def test_the_wider_column_is_the_main_one() -> None:
    pages = read_lines(Drawing().lines(40, 100, SIDE).lines(220, 100, MAIN).bytes())
    columns = {line.text: line.column for line in pages.lines}
    assert columns[MAIN[0]] == 0
    assert columns[SIDE[0]] == 1
    assert pages.layout.row_order_intact < 0.5


def test_a_date_on_the_right_stays_with_its_title() -> None:
    drawing = Drawing()
    for number, title in enumerate(["Store Manager", "Deputy Manager", "Sales Assistant", "Trainee"]):
        top = 80 + 60 * number
        drawing.text(40, top, title, bold=True).text(500, top, f"20{11 + number} - 20{12 + number}")
        drawing.lines(50, top + 14, ["- Looked after the tills", "- Opened and closed the shop"])
    pages = read_lines(drawing.bytes())
    heads = [line for line in pages.lines if len(line.cells) == 2]
    assert [line.cells[0].text for line in heads] == [
        "Store Manager", "Deputy Manager", "Sales Assistant", "Trainee",
    ]  # fmt: skip
    assert pages.layout.columns == 1
    assert pages.layout.row_order_intact == 1.0


def test_dates_that_are_drawn_first_stay_with_their_titles() -> None:
    drawing = Drawing()
    tops = [80 + 60 * number for number in range(4)]
    for top in tops:
        drawing.text(500, top, "May 2019")
    for top in tops:
        drawing.text(40, top, f"Title at {top}").lines(50, top + 14, ["- One thing", "- Another thing"])
    assert [line for line in texts(drawing) if "Title" in line] == [
        f"Title at {top} May 2019" for top in tops
    ]


def test_labels_on_the_left_are_read_with_what_they_label() -> None:
    drawing = Drawing()
    rows = [("2019 - 2023", "Head of Logistics"), ("2015 - 2019", "Shift Leader"), ("2012 - 2015", "Driver")]
    for number, (left, right) in enumerate(rows):
        top = 100 + 40 * number
        drawing.text(40, top, left).text(150, top, right).text(150, top + 13, "Harbour Freight")
    assert [line for line in texts(drawing) if "20" in line] == [f"{left} {right}" for left, right in rows]


def test_a_wrapped_date_beside_an_entry_is_one_date() -> None:
    drawing = Drawing()
    for number, (first, second) in enumerate([("May 2009 – Oct", "2015"), ("Jan 2004 –", "Apr 2009")]):
        top = 100 + 60 * number
        drawing.text(40, top, first).text(40, top + 13, second)
        drawing.text(150, top, "Head of Logistics").text(150, top + 13, "Harbour Freight")
    assert texts(drawing) == [
        "May 2009 – Oct 2015 Head of Logistics", "Harbour Freight",
        "Jan 2004 – Apr 2009 Head of Logistics", "Harbour Freight",
    ]  # fmt: skip


def test_sentences_in_columns_of_one_width_are_not_taken_for_a_table() -> None:
    drawing = Drawing()
    for number in range(4):
        # A justified paragraph in which a wide gap stands at one place by chance.
        drawing.text(40, 100 + 13 * number, "counted the stock and").text(
            190, 100 + 13 * number, "ordered what was"
        )
    assert [line.split(" ordered")[0] for line in texts(drawing)] == ["counted the stock and"] * 4


def test_a_table_is_read_row_by_row_with_its_cells() -> None:
    drawing = Drawing()
    rows = [("Python", "expert", "9 years"), ("Rust", "good", "3 years"), ("SQL", "expert", "11 years")]
    for number, row in enumerate(rows):
        for column, cell in enumerate(row):
            drawing.text(60 + 150 * column, 200 + 16 * number, cell)
    lines = read_lines(drawing.bytes()).lines
    assert [tuple(cell.text for cell in line.cells) for line in lines] == rows


def test_a_heading_over_both_columns_comes_before_them() -> None:
    drawing = Drawing().text(
        40, 60, "A long line of words that reaches over both of the columns of the page, as it should"
    )
    drawing.lines(40, 100, [line[:40] for line in MAIN]).lines(
        330, 100, [line[:40] for line in reversed(MAIN)]
    )
    assert texts(drawing)[0].startswith("A long line")


def test_a_sidebar_on_the_first_page_only_leaves_the_second_alone() -> None:
    drawing = Drawing().lines(40, 100, SIDE).lines(220, 100, MAIN).page().lines(40, 100, MAIN)
    pages = read_lines(drawing.bytes())
    assert {line.column for line in pages.lines if line.page == 1} == {0}
    assert told(drawing).count(" ".join(MAIN)) == 2


def test_running_headers_and_footers_are_set_aside() -> None:
    drawing = Drawing()
    for number in (1, 2):
        drawing.text(40, 30, "Noa Lindgren, resume").lines(40, 100, MAIN).text(
            290, 770, f"Page {number} of 2"
        )
        if number == 1:
            drawing.page()
    zones = {line.text: line.zone for line in read_lines(drawing.bytes()).lines}
    assert zones["Noa Lindgren, resume"] == "header"
    assert zones["Page 1 of 2"] == "footer"
    assert zones[MAIN[0]] == "body"


def test_a_page_number_alone_is_a_footer_and_a_year_is_not() -> None:
    drawing = Drawing().lines(40, 100, MAIN).text(300, 775, "1").text(40, 200, "1999")
    zones = {line.text: line.zone for line in read_lines(drawing.bytes()).lines}
    assert zones["1"] == "footer"
    assert zones["1999"] == "body"


def test_paragraphs_are_blocks() -> None:
    drawing = Drawing().lines(40, 100, MAIN[:3]).lines(40, 170, MAIN[3:])
    lines = read_lines(drawing.bytes()).lines
    assert [line.block for line in lines] == [0, 0, 0, 1, 1, 1]
    assert read_lines(drawing.bytes()).text.count("\n\n") == 1


def test_turned_words_are_kept_apart() -> None:
    drawing = Drawing().lines(100, 100, MAIN)
    drawing.raw("BT /F1 12 Tf 0 1 -1 0 40 300 Tm (Curriculum vitae) Tj ET")
    lines = read_lines(drawing.bytes()).lines
    assert [line.zone for line in lines if line.text == "Curriculum vitae"] == ["textbox"]


def test_a_turned_page_is_read_upright() -> None:
    drawing = Drawing(extra=b"/Rotate 90")
    drawing.raw("BT /F1 12 Tf 0 1 -1 0 100 100 Tm (First line of words) Tj ET")
    drawing.raw("BT /F1 12 Tf 0 1 -1 0 120 100 Tm (Second line of words) Tj ET")
    pages = read_lines(drawing.bytes())
    assert [line.text for line in pages.lines] == ["First line of words", "Second line of words"]
    assert pages.layout.page_size == (792.0, 612.0)
    assert pages.lines[0].box[1] < pages.lines[1].box[1]

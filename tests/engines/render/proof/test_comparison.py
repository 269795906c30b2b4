"""Each way in which a text can be lost is seen, named and placed."""

import pytest

from curricle.engines.render.proof.comparison import Comparison
from curricle.engines.render.proof.heap import compare_heap
from curricle.engines.render.proof.source import Piece
from curricle.engines.render.proof.text import without_foot

MAIN = [
    Piece("head", "Ada Example"),
    Piece("head", "ada@example.com"),
    Piece("Work › Lead", "Lead engineer"),
    Piece("Work › Lead", "2020 – Present"),
    Piece("Work › Lead", "An efficient first-class office in C++."),
    Piece("Work › Lead", "Rust"),
    Piece("Work › Lead", "SQL"),
]
GOOD = (
    "Ada Example\nada@example.com\nLead engineer · 2020 – Present\n"
    "• An efficient first-class\noffice in C++.\nRust, SQL"
)
SIDE = [Piece("Skills", "Skills"), Piece("Skills", "Sailing and rowing"), Piece("Skills", "Go")]


def compare(text: str, *streams: list[Piece]) -> list[tuple[str, str, str]]:
    comparison = Comparison("reader", text)
    comparison.run(streams or [MAIN])
    return [(found.kind, found.where, found.expected or found.read) for found in comparison.differences]


def notes(text: str, *streams: list[Piece]) -> list[str]:
    comparison = Comparison("reader", text)
    comparison.run(streams or [MAIN])
    assert not comparison.differences
    return list(comparison.notes)


def test_ornament_and_line_breaks_between_texts_are_free() -> None:
    assert compare(GOOD) == []
    assert compare(GOOD.replace(" · ", "\n").replace("• ", "▪ ").replace(", SQL", " | SQL")) == []
    assert notes(GOOD) == []


@pytest.mark.parametrize(
    ("before", "after", "differences"),
    [
        (
            "office in",
            "office",
            [("missing", "Work › Lead", "in")],
        ),
        ("Rust, SQL", "Rust", [("missing", "Work › Lead", "SQL")]),
        ("Rust, SQL", "Rust, SQL Haskell", [("unexpected", "", "Haskell")]),
        ("Rust, SQL", "SQL, Rust", [("unexpected", "Work › Lead", "SQL,"), ("order", "Work › Lead", "SQL")]),
        ("efficient", "eﬃcient", [("ligature", "", "ffi")]),
        ("office", "of\xadfice", [("hyphen", "", "cient first-class\nof\xadfice in C++.\nRust, SQL")]),
        ("office", "off ice", [("split", "Work › Lead", "office")]),
        ("An efficient", "Anefficient", [("glued", "Work › Lead", "efficient")]),
        ("Example\nada", "Exampleada", [("glued", "head", "ada@example.com")]),
        ("Lead engineer", "XI. Lead engineer", [("unexpected", "Work › Lead", "XI.")]),
    ],
)
def test_a_fault_is_named_and_placed(
    before: str, after: str, differences: list[tuple[str, str, str]]
) -> None:
    assert before in GOOD
    assert compare(GOOD.replace(before, after)) == differences


def test_a_whole_other_text_is_many_differences_but_not_without_end() -> None:
    pieces = [Piece("x", f"word{number} here") for number in range(500)]
    assert len(compare("Nothing of it.", pieces)) == 50


def test_ornament_inside_of_a_text_is_stepped_over_once() -> None:
    assert compare("one · (two three", [Piece("x", "one two three")]) == []
    assert compare("one·two three", [Piece("x", "one two three")]) == []


def test_what_is_no_fault_is_a_note() -> None:
    assert "capitals" in notes(GOOD.replace("Lead engineer", "LEAD ENGINEER"))[0]
    assert "hyphen" in notes(GOOD.replace("first-class", "first-\nclass"))[0]
    assert "sign" in notes("🚀🦀", [Piece("x", "🚀 🦀")])[0]
    assert notes("ﬁ and fi", [Piece("x", "ﬁ and fi")]) == []
    assert notes("fi and fi", [Piece("x", "ﬁ and fi")]) == []


def test_scripts_without_blanks_and_endless_words_may_break_anywhere() -> None:
    assert notes("我在上\n海工作", [Piece("x", "我在上海工作")]) == []
    assert notes("วิศว\nกร", [Piece("x", "วิศวกร")]) == []
    assert notes("x" * 16 + "\n" + "x" * 36, [Piece("x", "x" * 52)]) == []
    assert compare("我在上工作", [Piece("x", "我在上海工作")])[0] == ("missing", "x", "海工作")


def test_columns_are_read_one_after_the_other_on_each_page() -> None:
    first = (
        "Ada Example\nada@example.com\nSkills\nSailing and\nLead engineer · 2020 – Present\nAn efficient\n"
    )
    second = "rowing\nGo\nfirst-class office in C++.\nRust, SQL"
    assert compare(first + second, MAIN, SIDE) == []
    assert compare(f"{GOOD}\nSkills\nSailing and rowing\nGo", MAIN, SIDE) == []
    assert compare(f"Skills\nSailing and rowing\n{GOOD}", MAIN, SIDE) == [("missing", "Skills", "Go")]


def test_the_foot_of_a_page_is_not_part_of_the_text() -> None:
    assert without_foot("Text\nAda · 2/3\n", 2, 3, "Ada") == "Text"
    assert without_foot("Ada Example\n\n2 of 3\nText", 2, 3, "Ada") == "Ada Example\n\n2 of 3\nText"
    assert without_foot("2\nText", 2, 3, "Ada") == "Text"
    assert without_foot("Text\nAda\nWong · 2/3\n", 2, 3, "Ada Wong") == "Text"
    assert without_foot("Text\nSold 2/3 of all\n", 2, 3, "Ada") == "Text\nSold 2/3 of all"


def test_the_words_of_right_to_left_text_must_all_be_there() -> None:
    pieces = [Piece("h", "مهندسة في Rust"), Piece("h", "layla@example.com")]
    assert compare_heap("r", "مهندسة في Rust layla@example.com", pieces, ()) == ([], [])
    found, said = compare_heap("r", "com.example@layla · Rust يف ةسدنهم", pieces, ())
    assert (found, len(said)) == ([], 1)
    found, said = compare_heap("r", "مهندسةفي Rust layla@example.com", pieces, ())
    assert (found, len(said)) == ([], 2)
    found, _ = compare_heap("r", "مهندسة Rust layla@example.com Ada 2/2", pieces, ["Ada 2/2 2"])
    assert [(one.kind, one.expected) for one in found] == [("missing", "في")]
    found, _ = compare_heap("r", "مهندسة في Rust more layla@example.com", pieces, ())
    assert [one.kind for one in found] == ["unexpected"]
    found, said = compare_heap("r", "قدتتُ", [Piece("h", "قدتُ")], ())
    assert (found, len(said)) == ([], 3)


def test_a_first_letter_that_two_columns_share_belongs_to_the_word_that_goes_on() -> None:
    main = [Piece("head", "김서연"), Piece("기타", "기타"), Piece("기타", "분산 시스템")]
    side = [Piece("기술", "기술"), Piece("기술", "정산")]
    text = "김서연\n기술\n정산\n기타\n분산 시스템"
    assert compare(text, main, side) == []
    # A word that is lost halfway is lost, whatever the number of columns.
    assert compare(text.replace("시스템", "시스"), main, side) == [("missing", "기타", "템")]
    # Words may part where lines end, and another column may stand between their halves.
    assert compare("김서연\n기\n기술\n정산\n타\n분산 시스템", main, side) == []

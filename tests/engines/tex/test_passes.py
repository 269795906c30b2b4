"""How often is often enough: what an auxiliary file says to the next pass."""

import pytest

from curricle.engines.tex.passes import asks_for_pages, meaning, page_count, wanted_tool

TRIVIAL = b"\\relax \n\\gdef \\@abspage@last{1}\n"


def test_an_auxiliary_file_that_says_nothing_is_as_good_as_none() -> None:
    assert meaning({"main.aux": TRIVIAL, "main.out": b"", "main.toc": b"\n"}, 1) == {}


def test_pages_count_where_they_are_asked_for_or_were_guessed_wrong() -> None:
    assert meaning({"main.aux": TRIVIAL}, 2)
    assert meaning({"main.aux": TRIVIAL}, 1, asks_pages=True)
    assert asks_for_pages({"main.tex": b"\\PreviousTotalPages"})
    assert not asks_for_pages({"main.tex": b"x"})


@pytest.mark.parametrize(
    "line",
    [
        b"\\newlabel{a}{{1}{1}}",
        b"\\bibcite{k}{1}",
        b"\\HyPL@Entry{0<</S/D>>}",
        b"\\@input{part.aux}",
        b"\\gdef \\@abspage@last{2}",
        b"\\relax\\def\\x{1}",
    ],
)
def test_whatever_may_change_the_page_counts(line: bytes) -> None:
    assert meaning({"main.aux": TRIVIAL + line + b"\n"}, 1) == {"main.aux": line}


def test_contents_count_through_their_own_file() -> None:
    aux = TRIVIAL + b"\\@writefile{toc}{\\contentsline {section}{\\numberline {1}A}{1}{}}\n"
    assert meaning({"main.aux": aux}, 1) == {}
    assert meaning({"main.aux": aux, "main.toc": b"x"}, 1) == {"main.toc": b"x"}


def test_the_tool_for_a_bibliography() -> None:
    aux = {"main.aux": b"\\citation{k}\n\\bibstyle{plain}\n\\bibdata{refs}\n"}
    books = {"main.tex": b"", "refs.bib": b"@book{k}"}
    found = wanted_tool(aux, books, "main.tex")
    assert found
    assert found[0] == "bibtex"
    more = wanted_tool({"main.aux": aux["main.aux"] + b"\\newlabel{x}{}\n"}, books, "main.tex")
    assert more == found, "only what the tool reads makes it run again"
    assert wanted_tool(aux, {"main.tex": b"", "main.bbl": b"x"}, "main.tex") is None
    assert wanted_tool({"main.aux": TRIVIAL}, books, "main.tex") is None
    control = wanted_tool({**aux, "main.bcf": b"<x/>"}, books, "main.tex")
    assert control
    assert control[0] == "biber"


@pytest.mark.parametrize(
    ("log", "pages"),
    [
        ("Output written on main.pdf (1 page, 12345 bytes).", 1),
        ("Output written on my cv.pdf (12 pages, 12345 bytes).", 12),
        ("No pages of output.", None),
        ("", None),
    ],
)
def test_pages_are_read_from_the_log(log: str, pages: int | None) -> None:
    assert page_count(log) == pages

"""What a template is handed: pieces that stay together, words that may part, order in right-to-left text."""

import dataclasses

import pytest

from curricle.engines.render import compose
from curricle.engines.render.payload import tree_data
from curricle.engines.render.tree import Bullet, Entry, Prose, Run, Section, Tree

from . import specimen

EMPTY = compose(specimen.document())


def bullet(*runs: Run, direction: str = "ltr") -> object:
    """How one line of a list is handed over."""
    return tree_data(tree(runs, direction))["sections"][0]["entries"][0]["bullets"][0]


def tree(runs: Prose, direction: str) -> Tree:
    entry = Entry("e", bullets=(Bullet("b", runs),))
    section = Section("s", "work", "Work", "entries", (entry,))
    return dataclasses.replace(EMPTY, direction="rtl" if direction == "rtl" else "ltr", sections=(section,))


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("plain words only", "plain words only"),
        ("in C++ and C#, CI/CD", ["in ", {"k": "C++"}, " and ", {"k": "C#"}, ", ", {"k": "CI/CD"}]),
        ("a first-class office", ["a ", {"k": "first-class"}, " office"]),
        ("a <b>bold</b> flag -v", ["a ", {"k": "<b>bold</b>"}, " flag ", {"k": "-v"}]),
        ("上海/北京", ["上", {"k": "海/北"}, "京"]),
        ("pages 77–95", ["pages ", {"k": "77–95"}]),
        (
            "see doi:10.5555/mas.2025, (n=3–4).",
            ["see ", {"k": "doi:10.5555/mas.2025"}, ", ", {"k": "(n=3–4"}, ")."],
        ),
        ("a - b – c", "a - b – c"),
        ("one-" * 10 + "end", "one-" * 10 + "end"),
        ("x" * 51, [{"k": "x" * 16}, {"k": "x" * 16}, {"k": "x" * 16}, {"k": "xxx"}]),
        ("a-b " + "x" * 50, [{"k": "a-b"}, " ", *[{"k": "x" * 16}] * 3, {"k": "xx"}]),
        (
            "x" * 50 + " C++, a-b",
            [*[{"k": "x" * 16}] * 3, {"k": "xx"}, " ", {"k": "C++"}, ", ", {"k": "a-b"}],
        ),
        ("אב-גד", "אב-גד"),
    ],
)
def test_compounds_stay_together_and_endless_words_may_part(text: str, pieces: object) -> None:
    assert bullet(Run(text)) == pieces


def test_right_to_left_paragraphs_get_no_boxes_that_would_change_their_order() -> None:
    assert bullet(Run("CI/CD مع"), direction="rtl") == "CI/CD مع"
    contacts = tree_data(compose(specimen.arabic()))["contacts"]
    assert [contact["ltr"] for contact in contacts] == [True, True]
    assert not any(contact["ltr"] for contact in tree_data(compose(specimen.full()))["contacts"])


@pytest.mark.parametrize(
    ("text", "width"), [("plain", 5), ("漢字", 4), ("NASA", 4), ("W" * 20, 40), ("ABCDEFGHIJKL", 15)]
)
def test_contacts_are_as_long_as_their_letters_are_wide(text: str, width: int) -> None:
    document = specimen.document(basics={"details": [{"value": text}]})
    assert [contact["length"] for contact in tree_data(compose(document))["contacts"]] == [width]


def test_marks_and_links_are_nested_once() -> None:
    runs = (
        Run("see "),
        Run("the ", url="https://e.example"),
        Run("page", bold=True, italic=True, url="https://e.example"),
        Run("\n"),
        Run("end", bold=True),
    )
    assert bullet(*runs) == [
        "see ",
        {"t": ["the ", {"t": "page", "b": True, "i": True}], "u": "https://e.example"},
        {"n": True},
        {"t": "end", "b": True},
    ]

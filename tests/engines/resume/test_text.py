"""The Markdown subset: what reads as what, in linear time, and the same again when it is written."""

import gc
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from curricle.engines.resume import (
    Bold,
    Code,
    Inline,
    Italic,
    LineBreak,
    Link,
    Paragraph,
    Plain,
    escape_text,
    parse_text,
    plain_text,
    write_text,
)
from curricle.engines.resume.text import link_targets
from tests.engines.resume import strategies


def inline(text: str) -> tuple[Inline, ...]:
    """The nodes of a text of one paragraph."""
    (paragraph,) = parse_text(text)
    return paragraph.children


P = Plain


@pytest.mark.parametrize(
    ("text", "nodes"),
    [
        ("plain", (P("plain"),)),
        ("**a**", (Bold((P("a"),)),)),
        ("*a* and _b_", (Italic((P("a"),)), P(" and "), Italic((P("b"),)))),
        ("***a***", (Bold((Italic((P("a"),)),)),)),
        ("***a* b**", (Bold((Italic((P("a"),)), P(" b"))),)),
        ("***a** b*", (Bold((Italic((P("a"),)),)), P(" "), Italic((P("b"),)))),
        ("**a *b* c**", (Bold((P("a "), Italic((P("b"),)), P(" c"))),)),
        ("`a*b*`", (Code("a*b*"),)),
        ("`` a`b ``", (Code("a`b"),)),
        ("[a](https://b.example)", (Link("https://b.example", (P("a"),)),)),
        ("[**a**](tel:+35315550100)", (Link("tel:+35315550100", (Bold((P("a"),)),)),)),
        ("[a](https://b.example/c_(d))", (Link("https://b.example/c_(d)", (P("a"),)),)),
        ("a\nb", (P("a"), LineBreak(), P("b"))),
        (r"\*a\* \\ \_", (P(r"*a* \ _"),)),
        (r"C:\new", (P(r"C:\new"),)),
        # What is not balanced, or means something else, is text.
        ("5 * 3 * 2", (P("5 * 3 * 2"),)),
        ("snake_case_name and __init__", (P("snake_case_name and __init__"),)),
        ("**a", (P("**a"),)),
        ("a**", (P("a**"),)),
        ("** a **", (P("** a **"),)),
        ("[a](", (P("[a]("),)),
        ("[a] (b)", (P("[a] (b)"),)),
        ("[](https://b.example)", (P("[](https://b.example)"),)),
        ("`a", (P("`a"),)),
        ("**a *b** c", (Bold((P("a *b"),)), P(" c"))),
        ("*a **b* c", (Italic((P("a **b"),)), P(" c"))),
        ("*foo**bar*", (Italic((P("foo**bar"),)),)),
        ("*****", (P("*****"),)),
        # Nothing unsafe ever becomes a link, and nothing ever becomes HTML.
        ("[a](javascript:alert(1))", (P("[a](javascript:alert(1))"),)),
        ("[a](data:text/html,b)", (P("[a](data:text/html,b)"),)),
        ("<b>a</b> &amp;", (P("<b>a</b> &amp;"),)),
        ("#set page(fill: red) $x$", (P("#set page(fill: red) $x$"),)),
    ],
)
def test_a_text_reads_as(text: str, nodes: tuple[Inline, ...]) -> None:
    assert inline(text) == nodes


def test_blank_lines_part_paragraphs() -> None:
    tree = parse_text("  a\r\n b \n\n \t \n\nc\n")
    assert tree == (Paragraph((P("a"), LineBreak(), P("b"))), Paragraph((P("c"),)))
    assert plain_text("**a**\nb\n\n[c](https://d.example)") == "a\nb\n\nc"
    assert parse_text(" \n\n ") == ()


def test_the_targets_of_links_are_found_whether_they_are_safe_or_not() -> None:
    text = "[a](https://b.example) `[c](d:e)` [f](javascript:g)\n\n[[h](i)](j)"
    assert link_targets(text) == ("https://b.example", "javascript:g", "i", "j")


@given(strategies.texts | st.text(max_size=40))
@settings(max_examples=200, deadline=None)
def test_what_was_read_is_written_and_read_again(text: str) -> None:
    tree = parse_text(text)
    assert parse_text(write_text(tree)) == tree
    assert write_text(parse_text(write_text(tree))) == write_text(tree)


leaves = st.builds(P, strategies.texts) | st.builds(Code, strategies.texts) | st.just(LineBreak())
slanted = leaves | st.builds(Italic, st.lists(leaves, max_size=3).map(tuple))
strong = slanted | st.builds(Bold, st.lists(slanted, max_size=3).map(tuple))
addresses = (
    strategies.urls | strategies.texts | st.sampled_from(["https://a.example/(b", "https://a.example/ b"])
)
nodes = strong | st.builds(Link, addresses, st.lists(strong, max_size=3).map(tuple))
trees = st.lists(st.builds(Paragraph, st.lists(nodes, max_size=5).map(tuple)), max_size=3).map(tuple)


@given(trees)
@settings(max_examples=200, deadline=None)
def test_any_tree_can_be_written(tree: tuple[Paragraph, ...]) -> None:
    read = parse_text(write_text(tree))
    # Reading settles into one form, which says the same but for blanks at its edges.
    assert parse_text(write_text(read)) == read
    assert write_text(read) == write_text(tree)


@given(strategies.texts | st.text(max_size=40))
@settings(max_examples=150, deadline=None)
def test_escaped_text_means_itself(text: str) -> None:
    lines = [line.strip(" \t") for line in text.replace("\r\n", "\n").replace("\r", "\n").split("\n")]
    shown = plain_text(escape_text(text))
    assert [line for line in shown.split("\n") if line] == [line for line in lines if line]
    for paragraph in parse_text(escape_text(text)):
        assert all(isinstance(node, Plain | LineBreak) for node in paragraph.children)


HOSTILE = (
    "* _ [ ` []( [a]( `a`` a* *** ]( [x](https://a.b/( \\ *a** [[x](https://a.b) [a](https://a.b) [x](y)](y)"
    " (a [[](https://a.b)](https://a.b)"
)


@pytest.mark.parametrize("piece", [*HOSTILE.split(), "**a ", "_a ", "a\n"])
def test_hostile_text_costs_no_more_than_its_length(piece: str) -> None:
    def once(text: str) -> float:
        started = time.process_time()
        parse_text(text)
        return time.process_time() - started

    def cost(length: int) -> float:
        """The best of several: on a busy machine the same work takes several times as long now and then."""
        text = (piece * length)[:length]
        gc.disable()
        try:
            return min(once(text) for _ in range(3))
        finally:
            gc.enable()

    once(piece * 1000)
    # A quadratic parser would need 100 times as long for ten times as much.
    assert cost(50_000) < 0.05 + 40 * cost(5_000)

"""Markdown: what a reader of CommonMark understands is what the document says."""

import itertools
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from curricle.engines.render.formats import write
from curricle.engines.render.formats.markdown import write_markdown
from curricle.engines.render.tree import Bullet, Entry, Run, Section, Tree
from curricle.engines.resume.model import Document

from ...resume.strategies import documents
from .. import specimen
from .reading import markdown_text

SIGNS = st.text(st.sampled_from(list("ab1 .*_`[]()<>#+-=~|&!\\{}$:é漢“")), min_size=1, max_size=12)


def tree(*entries: Entry) -> Tree:
    section = Section("s", "custom", "Title #", "entries", entries)
    return Tree("en", None, "ltr", "T", ", ", "Name", "", (), (section,))


def folded(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()


@settings(max_examples=150, deadline=None)
@given(st.lists(st.builds(Run, SIGNS, st.booleans(), st.booleans(), st.booleans()), min_size=1, max_size=4))
def test_every_sign_reads_as_itself(runs: list[Run]) -> None:
    paragraph = tuple(runs)
    said = "".join(run.text for run in runs)
    if not said.strip():
        return
    entry = Entry("e", title="Head", paragraphs=(paragraph,), bullets=(Bullet("b", paragraph),))
    lines = markdown_text(write_markdown(tree(entry))).split("\n")
    unspaced = [re.sub(r"\s", "", line) for line in lines if line.strip()]
    wanted = re.sub(r"\s", "", said)
    assert unspaced == ["Name", "Title#", "Head", wanted, wanted]


@settings(max_examples=25, deadline=None)
@given(documents)
def test_reading_it_back_gives_the_text(document: Document) -> None:
    markdown, plain = write(document, "markdown").data, write(document, "text").data
    assert markdown is not None
    assert plain is not None
    unread = re.compile(r"[-=·\s]")
    assert unread.sub("", markdown_text(markdown.decode())) == unread.sub("", plain.decode())


@pytest.mark.parametrize(
    ("runs", "written"),
    [
        ((Run("bold", bold=True), Run(" and "), Run("slanted", italic=True)), "**bold** and *slanted*"),
        ((Run(" blank ", bold=True), Run("ends")), " **blank** ends"),
        ((Run("a", bold=True), Run("b", italic=True)), "**a**<!-- -->*b*"),
        ((Run("“q”", bold=True), Run("word")), "“q”word"),
        ((Run("x = `y`", code=True),), "`` x = `y` ``"),
        ((Run("1"), Run(" 1", italic=True, code=True)), "1`  1 `"),
        ((Run("here", url="https://example.com/a_(b)"),), "[here](<https://example.com/a_(b)>)"),
        ((Run("# no heading"),), r"\# no heading"),
        ((Run("1. no list"),), r"1\. no list"),
        ((Run("up"), Run("\n"), Run("- down")), "up\\\n\\- down"),
    ],
)
def test_marks(runs: tuple[Run, ...], written: str) -> None:
    made = write_markdown(tree(Entry("e", paragraphs=(runs,)))).splitlines()
    assert "\n".join(made[4:]) == written


def test_two_entries_of_bare_lines_are_two_lists() -> None:
    entries = (
        Entry("a", bullets=(Bullet("1", (Run("one"),)),)),
        Entry("b", bullets=(Bullet("2", (Run("two"),)),)),
    )
    tokens = MarkdownIt("commonmark").parse(write_markdown(tree(*entries)))
    assert [token.type for token in tokens].count("bullet_list_open") == 2


def test_headings_form_an_outline() -> None:
    made = write(specimen.full(), "markdown").data
    assert made is not None
    levels = [len(match) for match in re.findall(r"^(#+) ", made.decode(), re.MULTILINE)]
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in itertools.pairwise(levels))

"""Web pages: one file that runs nothing and fetches nothing, with a sound outline."""

import itertools
import re

import pytest
from hypothesis import given, settings

from curricle.engines.render.formats import write
from curricle.engines.resume.model import Document

from ...resume.strategies import documents
from .. import specimen
from .reading import Page


def html(document: Document) -> str:
    file = write(document, "html")
    assert file.ok, file.findings
    assert file.data is not None
    return file.data.decode()


@pytest.mark.parametrize("name", specimen.NAMES)
def test_nothing_runs_and_nothing_is_fetched(name: str) -> None:
    source = html(specimen.specimen(name))
    page = Page(source)
    names = {tag for tag, _ in page.tags}
    assert not names & {"script", "link", "iframe", "object", "embed", "form", "base", "svg"}
    attributes = {key for _, values in page.tags for key in values}
    assert not [key for key in attributes if key.startswith("on") or key in {"src", "srcset", "style"}]
    assert "url(" not in source
    assert "@import" not in source
    policy = next(values["content"] for tag, values in page.tags if values.get("http-equiv"))
    assert policy is not None
    assert policy.startswith("default-src 'none'; style-src 'unsafe-inline'")


@pytest.mark.parametrize("name", specimen.NAMES)
def test_headings_begin_with_one_and_skip_none(name: str) -> None:
    levels = [int(tag[1]) for tag, _ in Page(html(specimen.specimen(name))).tags if re.fullmatch(r"h\d", tag)]
    if levels:
        assert levels[0] == 1
    assert all(after - before <= 1 for before, after in itertools.pairwise(levels))


def test_a_reader_hears_the_language_the_title_and_the_sections() -> None:
    page = Page(html(specimen.full("de-AT")))
    tags = dict(page.tags)
    assert tags["html"] == {"lang": "de-AT", "dir": "ltr"}
    names = {values["id"] for tag, values in page.tags if tag == "h2"}
    assert {values["aria-labelledby"] for tag, values in page.tags if tag == "section"} == names
    assert [tag for tag, _ in page.tags].count("main") == 1
    assert Page(html(specimen.hebrew())).tags[0] == ("html", {"lang": "he", "dir": "rtl"})


def test_numbers_keep_their_order_among_right_to_left_words() -> None:
    assert '<bdi dir="ltr"><a href="tel:+966115550100">+966 11 555 0100</a></bdi>' in html(specimen.arabic())


def test_paper_and_colours_follow_the_settings() -> None:
    document = specimen.full()
    document.presentation.page_size = "letter"
    document.presentation.config = {
        **{"accent": "#7a1f1f", "font": "Source Serif 4", "margin_y": 20},
        **{"new_page": ["education"], "keep_together": ["projects"]},
    }
    source = html(document)
    assert "@page { size: letter; margin: 20mm 20mm; }" in source
    assert "#7a1f1f" in source
    assert "'Source Serif 4', 'Cambria'" in source
    assert source.count('class="new-page"') == source.count('class="keep"') == 1


def test_a_letter_is_set_apart_without_a_heading() -> None:
    letter = specimen.document({"type": "letter", "items": [{"body": "One.\n\nTwo."}]}, kind="cover_letter")
    source = html(letter)
    assert '<section class="letter">' in source
    assert "<h2" not in source


@settings(max_examples=25, deadline=None)
@given(documents)
def test_nothing_that_is_written_becomes_markup(document: Document) -> None:
    document.presentation.config = {}
    page = Page(html(document))
    plain = write(document, "text").data
    assert plain is not None
    unread = re.compile(r"[-=·\s]")
    assert unread.sub("", page.text) == unread.sub("", plain.decode())

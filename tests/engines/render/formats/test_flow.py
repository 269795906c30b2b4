"""A Word document fills no more pages than the PDF, whatever template that has."""

import pytest

from curricle.engines.render import Options, catalogue, render
from curricle.engines.render.formats.flow import flowing_settings
from curricle.engines.render.rendering import prepare
from curricle.engines.resume import sample
from curricle.engines.resume.model import Document


def settings(document: Document) -> tuple[dict[str, object], dict[str, object]]:
    """The settings before and after."""
    chosen, _ = catalogue.chosen_for(document)
    assert chosen is not None
    before = prepare(chosen, document, Options(), with_files=False).settings
    return dict(before), dict(flowing_settings(chosen, document, before, Options()))


def looking(template: str, name: str, **config: object) -> Document:
    document = sample(name)
    document.presentation.template = template
    document.presentation.template_version = None
    document.presentation.config = config
    return document


def test_the_layout_that_word_follows_stays_as_it_is() -> None:
    before, after = settings(looking("modern", "engineer"))
    assert after == before


def test_what_would_take_a_page_more_comes_closer() -> None:
    document = looking("compact", "designer")
    assert render(document, "pdf").page_count == 1
    before, after = settings(document)
    closer = {key for key in before if before[key] != after[key]}
    assert closer
    assert closer <= {"spacing", "line_height", "margin_x", "margin_y", "font_size"}


def test_room_enough_changes_nothing() -> None:
    before, after = settings(looking("executive", "engineer"))
    assert after == before


@pytest.mark.parametrize("name", ["engineer", "academic"])
def test_type_is_not_made_small_for_it(name: str) -> None:
    before, after = settings(looking("compact", name))
    assert isinstance(before["font_size"], float | int)
    assert isinstance(after["font_size"], float | int)
    assert after["font_size"] >= before["font_size"] * 0.92


def test_without_a_pdf_there_is_nothing_to_follow() -> None:
    document = looking("compact", "designer")
    document.content.basics.name = "\ue000"
    before, after = settings(document)
    assert after == before

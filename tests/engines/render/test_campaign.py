"""A small campaign: generated documents through all templates; the large one is a command."""

import re
import threading
from collections.abc import Iterator

import pytest

from curricle.engines.render import compiler, extra, font, render, templates

from . import campaign, specimen
from .generator import generated

TEMPLATES = [found.id for found in templates()]
# So many documents for each template; all of them together are about forty.
EACH = max(1, 40 // len(TEMPLATES))


@pytest.fixture(autouse=True)
def east_asia(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    with monkeypatch.context() as patch:
        patch.setenv(extra.VARIABLE, str(campaign.FONTS))
        for forget in (font.forget, compiler._fonts.cache_clear):
            forget()
        patch.setattr(compiler, "_held", threading.local())
        yield
    font.forget()
    compiler._fonts.cache_clear()
    monkeypatch.setattr(compiler, "_held", threading.local())


@pytest.mark.parametrize("round_", range(EACH))
@pytest.mark.parametrize("template", TEMPLATES)
def test_any_document_is_made_valid_placed_and_read_back(template: str, round_: int) -> None:
    seed = TEMPLATES.index(template) + round_ * len(TEMPLATES)
    assert campaign.check(seed, template).faults == ()


def test_the_same_seed_is_the_same_document() -> None:
    made = [render(generated(seed), "pdf").data for seed in (7, 7, 9)]
    assert made[0] is not None
    assert made[0] == made[1] != made[2]


def test_lines_on_each_other_and_letters_off_the_page_are_seen() -> None:
    first, second, below, mark = (
        (50, 500, 200, 510),
        (60, 503, 210, 513),
        (50, 480, 200, 491),
        (60, 508, 63, 512),
    )
    assert campaign.overlapping([first, below, mark]) == []
    assert campaign.overlapping([first, second]) == [(second, first)]
    document = specimen.document(specimen.section("summary", {"text": "one line"}))
    data = render(document, "pdf").data
    assert data is not None
    assert campaign.misplaced(data) == []
    narrow = re.sub(
        rb"/MediaBox\[0 0 595\.2\d*", lambda found: b"/MediaBox[0 0 70.".ljust(len(found[0]), b"0"), data
    )
    assert narrow != data
    assert campaign.misplaced(narrow)

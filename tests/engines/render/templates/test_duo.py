"""The template Duo: two columns that every reader takes one after the other."""

from typing import Any

import pypdfium2  # type: ignore[import-untyped]
import pytest

from curricle.engines.render import compose
from curricle.engines.resume.model import Document

from .. import specimen
from .conformity import (
    Conformity,
    assert_conforms,
    assert_nothing_collides,
    assert_reads_back,
    boxes,
    dressed,
    page_count,
    pdf,
    pdf_of,
)

A4_MIDDLE = 297
MANY = [
    "summary",
    "education",
    "work",
    "skills",
    "publications",
    "references",
    "projects",
    "custom",
    "awards",
]


def left_edges(data: bytes) -> list[float]:
    """Where the leftmost letter of each page stands."""
    with pypdfium2.PdfDocument(data) as opened:
        return [min(box[0] for _, _, box in boxes(sheet)) for sheet in opened]


def column_of(data: bytes, word: str) -> str:
    """In which column of the first page a word begins."""
    with pypdfium2.PdfDocument(data) as opened:
        text = opened[0].get_textpage()
        index, _ = text.search(word, match_case=True, match_whole_word=True).get_next()
        left, *_ = text.get_charbox(index)
    return "side" if left < A4_MIDDLE * 0.6 else "main"


def many_skills(count: int) -> Document:
    """A side column as long as wanted, and a main column of about a page."""
    groups = [{"name": f"Group {n}", "keywords": [f"one{n}", f"two{n}"]} for n in range(count)]
    lines = [f"Line {n} says that work was done, and by whom, and what came of it." for n in range(30)]
    return specimen.document(
        specimen.section(
            "work", {"employer": "Employer", "roles": [specimen.role("Position", "2020", *lines)]}
        ),
        specimen.section("skills", *groups),
        basics=specimen.FULL_BASICS,
    )


class TestDuo(Conformity):
    """What every template must do, and what two columns must do besides."""

    template = "duo"

    @pytest.mark.parametrize("paper", ["a4", "letter"])
    @pytest.mark.parametrize(
        ("name", "config"),
        [
            ("full", {"side": []}),
            ("full", {"side": ["work"]}),
            ("full", {"side": MANY}),
            ("full", {"new_page": ["work", "projects"]}),
            ("full", {"line_height": 1.8, "spacing": 1.6, "font_size": 8}),
            ("sample-nurse", {"side": ["certificates", "education", "skills", "references"]}),
            ("sample-academic", {"side": ["publications"], "keep_together": ["education"]}),
            ("long", {"side": ["skills", "work"]}),
        ],
    )
    def test_it_reads_in_order_whatever_stands_aside(
        self, name: str, config: dict[str, Any], paper: str
    ) -> None:
        document = dressed(self.template, specimen.specimen(name), paper, **config)
        data = pdf_of(document)
        assert_conforms(data)
        assert_reads_back(data, document)
        assert_nothing_collides(data)

    def test_the_side_is_read_first(self) -> None:
        document = dressed(self.template, specimen.full())
        sides = [section.side for section in compose(document).sections]
        assert sides == sorted(sides, reverse=True)
        assert any(sides)

    def test_what_is_looked_up_stands_aside_and_any_section_can(self) -> None:
        plain = pdf(self.template, "full")
        assert [column_of(plain, word) for word in ("Skills", "Certificates", "Experience")] == [
            "side",
            "side",
            "main",
        ]
        moved = pdf_of(dressed(self.template, specimen.full(), side=["awards"]))
        assert [column_of(moved, word) for word in ("Awards", "Experience")] == ["side", "main"]

    def test_further_pages_are_as_wide_as_the_paper_allows(self) -> None:
        first, *further = left_edges(pdf(self.template, "long"))
        assert len(further) > 1
        assert all(abs(edge - first) < 4 for edge in further)

    @pytest.mark.parametrize("count", [4, 12, 40, 200])
    def test_a_side_that_no_page_can_hold_goes_into_the_main_column(self, count: int) -> None:
        document = dressed(self.template, many_skills(count))
        data = pdf_of(document)
        assert_reads_back(data, document)
        assert column_of(data, "Skills") == ("side" if count <= 12 else "main")
        assert page_count(data) <= 1 + count // 40 * 2

    def test_one_column_serves_where_there_is_nothing_for_two(self) -> None:
        document = dressed(self.template, specimen.nameless())
        first, *further = left_edges(pdf_of(document))
        assert first < 60
        assert not further

"""Cover letters: one model, every template, every reader, and nothing lost on the way through JSON Resume."""

import pytest

from curricle.engines.render import compose, plain_text, render, templates
from curricle.engines.resume import from_json_resume, sample, to_json_resume, to_plain_json_resume, validate
from curricle.engines.resume.model import Document

from . import reading, specimen

PARTS = [
    "Amara Oyelaran",
    "Portland, May 4, 2026",
    "Principal engineer, berth planning",
    "Dear Ms Oyelaran,",
    "Your advertisement asks",
    "Yours sincerely,",
]


def letter(**parts: object) -> Document:
    section = specimen.section("letter", parts)
    return specimen.document(section, kind="cover_letter")


@pytest.mark.parametrize("template", [found.id for found in templates()])
@pytest.mark.parametrize("reader", reading.READERS)
def test_every_template_sets_letters_that_readers_read(template: str, reader: str) -> None:
    document = sample("letter")
    document.presentation.template = template
    data = render(document, "pdf").data
    assert data is not None
    found = reading.letters(reading.read(reader, data))
    places = [found.index(reading.letters(part)) for part in PARTS]
    assert places == sorted(places)


def test_the_parts_of_a_letter_are_read_in_order() -> None:
    text = plain_text(compose(sample("letter")))
    places = [text.index(part) for part in PARTS]
    assert places == sorted(places)
    assert "Amara Oyelaran\nHead of Engineering\nTidewater Freight" in text


def test_a_letter_has_no_heading_but_its_subject() -> None:
    tree = compose(sample("letter"))
    assert tree.title == "Nora Kessling – Cover letter"
    (section,) = tree.sections
    assert (section.title, section.shape) == ("", "letter")
    assert section.entries[0].letter is not None
    assert section.entries[0].letter.subject == "Principal engineer, berth planning"


@pytest.mark.parametrize(
    "parts",
    [
        {"body": "Only a body."},
        {"recipient": ["", "Somebody"], "signature": "Me"},
        {"closing": "Bye"},
        {"subject": "Only a subject", "body": "**Bold**\n\n[link](https://example.com)"},
        {"salutation": "Hi,", "body": "word " * 1500},
    ],
)
def test_a_letter_may_lack_any_part(parts: dict[str, object]) -> None:
    rendered = render(letter(**parts), "pdf")
    assert rendered.ok, rendered.findings


def test_a_cover_letter_without_a_letter_is_a_warning() -> None:
    assert compose(letter()).sections == ()
    document = specimen.document(specimen.section("summary", {"text": "x"}), kind="cover_letter")
    found = {finding.code: finding.severity for finding in validate(document, max_sections=9)}
    assert found["resume.letter_missing"] == "warning"
    said = {finding.code for finding in validate(sample("letter"), max_sections=9)}
    assert "resume.letter_missing" not in said


def test_a_letter_survives_json_resume() -> None:
    document = sample("letter")
    again, findings = from_json_resume(to_json_resume(document))
    assert findings == []
    assert again == document
    assert "letter" not in str(to_plain_json_resume(document).keys())


@pytest.mark.parametrize("template", [found.id for found in templates()])
def test_two_letters_are_two_pages(template: str) -> None:
    items = [{"subject": "One", "body": "first"}, {"subject": "Two", "body": "second"}]
    document = specimen.document(specimen.section("letter", *items), kind="cover_letter")
    document.presentation.template = template
    rendered = render(document, "pdf")
    assert (rendered.ok, rendered.page_count) == (True, 2)

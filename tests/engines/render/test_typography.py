"""What a typographer would mark on a page: lone words, ragged heads, lines that start anywhere, tiny type."""

import itertools
from typing import Any

import pypdfium2  # type: ignore[import-untyped]
import pytest

from curricle.engines.render import render, templates
from curricle.engines.resume import sample
from curricle.engines.resume.model import Document

from . import specimen

TEMPLATES = [found.id for found in templates()]
ONE_COLUMN = [name for name in TEMPLATES if name != "duo"]
LONG_ADDRESS = "maximiliane.von-hohenstaufen-wolkenstein@example.com"
# Words of one width each, so that somewhere one of the lengths would leave a word alone.
LENGTHS = range(14, 44)
# So a reader ends a line.
END = "\r\n"


def lines(document: Document, template: str) -> list[tuple[float, float, str]]:
    """Where each line begins, how high its highest letter is, and what it says."""
    document.presentation.template = template
    data = render(document, "pdf").data
    assert data is not None
    found = []
    for page in pypdfium2.PdfDocument(data):
        text, start = page.get_textpage(), 0
        for line in text.get_text_range().split(END):
            boxes = [text.get_charbox(start + at) for at, letter in enumerate(line) if letter.strip()]
            if boxes:
                found.append((boxes[0][0], max(box[3] - box[1] for box in boxes), line))
            start += len(line) + len(END)
    return found


def said(document: Document, template: str) -> list[str]:
    """The lines of all pages."""
    return [line for _, _, line in lines(document, template)]


@pytest.mark.parametrize("template", TEMPLATES)
def test_no_paragraph_ends_with_a_single_word(template: str) -> None:
    texts = [" ".join(itertools.repeat(f"word{count}", count)) for count in LENGTHS]
    role = specimen.role("Engineer", "2020", *texts)
    document = specimen.document(specimen.section("work", {"employer": "Acme", "roles": [role]}))
    alone = [
        line
        for line in said(document, template)
        if line.strip().startswith("word") and " " not in line.strip()
    ]
    assert alone == []


def contacts(**more: Any) -> Document:
    basics = {
        "name": "Jonathan Reyes",
        "email": "jonathan.reyes@example.com",
        "phone": "+1 312 555 0175",
        "url": "https://jonathan-reyes.example.com",
        "location": {"city": "Chicago", "region": "Illinois"},
        "profiles": [{"network": "LinkedIn", "url": "https://linkedin.com/in/jonathan-reyes-of-the-law"}],
    }
    return specimen.document(specimen.section("summary", {"text": "Law."}), basics={**basics, **more})


@pytest.mark.parametrize("template", ONE_COLUMN)
def test_contacts_fill_their_lines_evenly(template: str) -> None:
    found = said(contacts(), template)
    first = next(at for at, line in enumerate(found) if "@" in line)
    end = next(at for at, line in enumerate(found) if line.strip() in ("Profile", "Law."))
    lengths = [len(line) for line in found[first:end]]
    assert min(lengths) > 0.45 * max(lengths), found[first:end]


@pytest.mark.parametrize("template", TEMPLATES)
def test_awards_that_say_little_take_a_line(template: str) -> None:
    section = specimen.section("awards", {"title": "Prize", "awarder": "Society", "date": "2020-05"})
    found = said(specimen.document(section), template)
    assert [line for line in found if "Prize" in line and "Society" in line and "2020" in line], found


def test_awards_that_say_more_keep_their_look() -> None:
    award = {"title": "Prize " * 12, "awarder": "Society of " * 6, "date": "2020-05"}
    found = said(specimen.document(specimen.section("awards", award)), "modern")
    assert [line for line in found if line.strip() == "May 2020"], found


def skills() -> Document:
    words = [f"keyword{number}" for number in range(30)]
    short, long = {"name": "Tools", "keywords": words}, {"name": "Programming languages", "keywords": words}
    return specimen.document(specimen.section("skills", short, long))


@pytest.mark.parametrize("template", ONE_COLUMN)
def test_words_of_a_skill_that_run_on_stand_further_in_than_its_name(template: str) -> None:
    found = lines(skills(), template)
    name = next(left for left, _, line in found if line.startswith("Tools"))
    further = {round(left) for left, _, line in found if line.startswith("keyword")}
    assert len(further) == 1
    assert further.pop() > name + 5


def test_the_matrix_of_skills_is_as_wide_as_its_longest_name() -> None:
    document = skills()
    found = lines(document, "technical")
    (column,) = {round(left) for left, _, line in found if line.startswith("keyword")}
    widest = next(left for left, _, line in found if line.startswith("Programming"))
    # 21 letters of a face that is 0.6 em wide.
    assert column - widest > 21 * 0.6 * 0.86 * 9.3


def test_an_address_too_long_for_the_side_column_stands_in_the_head() -> None:
    sections = [
        specimen.section("skills", {"name": "Data", "keywords": ["SQL"]}),
        *contacts().content.sections,
    ]
    usual = contacts()
    usual.content.sections = Document.model_validate({"content": {"sections": sections}}).content.sections
    beside = [line for line in said(usual, "duo") if "@" in line]
    usual.content.basics.email = LONG_ADDRESS
    above = next(line for line in said(usual, "duo") if "@" in line)
    assert beside == ["jonathan.reyes@example.com"]
    assert above.startswith(LONG_ADDRESS)
    assert "+1 312 555 0175" in above


@pytest.mark.parametrize("template", TEMPLATES)
def test_a_letter_is_set_larger_than_a_resume(template: str) -> None:
    text = "Your advertisement asks for somebody who keeps a system alive."
    of_letter = max(
        high for _, high, line in lines(sample("letter"), template) if "Your advertisement" in line
    )
    resume = specimen.document(
        specimen.section("work", {"employer": "A", "roles": [specimen.role("B", "2020", text)]})
    )
    of_resume = max(high for _, high, line in lines(resume, template) if "Your advertisement" in line)
    assert of_letter > 1.1 * of_resume
    assert max(len(line) for line in said(sample("letter"), template)) < 110

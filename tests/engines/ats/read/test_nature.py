"""Sections under headings that no list knows are told by what stands in them."""

import pytest

from curricle.engines.ats.read.resume import read

PERSON = "Tomas Herrera\ntomas@herrera.example\n+1 305 555 0182\n\n"
JOBS = (
    "5/2021 - Present\nLa Marea — Chef de Cuisine\n• Led a brigade of 14\n\n"
    "9/2017 - 4/2021\nHotel Miramar — Sous Chef\n• Trained 11 apprentices\n\n"
)
SCHOOLS = "2012 - 2014\nCulinary Institute of Barcelona, Diploma in Culinary Arts\n\n"


def sections(text: str) -> dict[str, str]:
    """The types of the sections by their headings."""
    read_text = read(text.encode(), "resume.txt")
    return {section.heading.casefold(): section.type for section in read_text.sections if section.heading}


@pytest.mark.parametrize("heading", ["WHERE I HAVE COOKED", "KITCHENS"])
def test_periods_beside_titles_are_work(heading: str) -> None:
    found = sections(f"{PERSON}SKILLS\nHACCP, Pastry\n\n{heading}\n{JOBS}LANGUAGES\nSpanish, English\n")
    assert found[heading.casefold()] == "work"


@pytest.mark.parametrize("heading", ["TRAINING", "QUALIFICATIONS"])
def test_periods_beside_schools_are_education(heading: str) -> None:
    found = sections(f"{PERSON}EXPERIENCE\n{JOBS}{heading}\n{SCHOOLS}SKILLS\nHACCP, Pastry\n")
    assert found[heading.casefold()] == "education"


def test_words_without_periods_stay_what_their_heading_says() -> None:
    found = sections(f"{PERSON}QUALIFICATIONS\nCalm under pressure and quick to learn.\n\nEXPERIENCE\n{JOBS}")
    assert found["qualifications"] == "summary"


def test_languages_beside_the_address_are_languages() -> None:
    text = f"Tomas Herrera\ntomas@herrera.example\tPolish, Norwegian, English\n\nEXPERIENCE\n{JOBS}"
    document = read(text.encode(), "resume.txt").document
    spoken = [
        item.language
        for section in document.content.sections
        if section.type == "languages"
        for item in section.items
    ]
    assert spoken == ["Polish", "Norwegian", "English"]
    assert document.content.basics.email == "tomas@herrera.example"

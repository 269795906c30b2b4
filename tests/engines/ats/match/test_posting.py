"""Postings of our own writing from many trades, and what must be read in each."""

import json
from pathlib import Path
from typing import Any

import pytest

from curricle.engines.ats.match import Posting, read_posting

HERE = Path(__file__).parent / "postings"
EXPECTED: dict[str, dict[str, Any]] = json.loads((HERE / "expected.json").read_text("utf-8"))


def reading(name: str) -> Posting:
    return read_posting((HERE / f"{name}.txt").read_text("utf-8"))


def test_every_posting_is_expected_to_say_something() -> None:
    assert {path.stem for path in HERE.glob("*.txt")} == set(EXPECTED)
    assert len(EXPECTED) >= 15


@pytest.mark.parametrize("name", EXPECTED)
def test_facts_are_read(name: str) -> None:
    posting, asked = reading(name), EXPECTED[name]
    found = {
        "title": posting.title,
        "company": posting.company,
        "seniority": posting.seniority,
        "location": posting.location,
        "remote": posting.remote,
        "employment": posting.employment,
        "language": posting.language,
        "years": [posting.years.minimum, posting.years.maximum] if posting.years else None,
        "education": [posting.education.level, posting.education.need] if posting.education else None,
        "languages": {one.code: one.need for one in posting.languages},
        "sections": [part.kind for part in posting.sections],
        "findings": [finding.code for finding in posting.findings],
    }
    assert found == {key: asked[key] for key in found}


@pytest.mark.parametrize("name", EXPECTED)
@pytest.mark.parametrize("need", ["required", "preferred"])
def test_skills_are_read_with_their_need(name: str, need: str) -> None:
    found = {skill.name for skill in reading(name).skills if skill.need == need}
    assert found == set(EXPECTED[name][need])


@pytest.mark.parametrize("name", EXPECTED)
def test_every_span_points_at_its_words(name: str) -> None:
    posting = reading(name)
    spans = [span for skill in posting.skills for span in skill.spans]
    spans += [span for one in posting.languages for span in one.spans]
    spans += [span for years in posting.skill_years for span in years.spans]
    for asked in (posting.years, posting.education):
        spans += asked.spans if asked else ()
    for start, end in spans:
        words = posting.text[start:end]
        assert words
        assert words == words.strip()
        assert "\n" not in words
    for years in (posting.years, *posting.skill_years):
        assert years is None or any(
            sign.isdigit() or sign.isalpha() for start, end in years.spans for sign in posting.text[start:end]
        )


@pytest.mark.parametrize("name", EXPECTED)
def test_sections_cover_the_posting_in_order(name: str) -> None:
    posting = reading(name)
    assert all(part.start < part.end for part in posting.sections)
    assert all(a.end <= b.start + 1 for a, b in zip(posting.sections, posting.sections[1:], strict=False))
    for part in posting.sections:
        assert part.heading in posting.text[part.start : part.end]


def test_the_reading_is_plain_data() -> None:
    told = json.loads(json.dumps(reading("backend").as_dict()))
    assert told["title"] == "Senior Backend Engineer"
    assert told["years"]["minimum"] == 5
    assert told["education"]["or_experience"] is True
    assert told["skill_years"][0]["skill"] == "Back-end development"
    assert "text" not in told


def test_a_title_that_is_known_is_taken() -> None:
    posting = read_posting("We bake bread at night.", title="Baker (m/f/d) - Night shift")
    assert posting.title == "Baker"


def test_skills_with_their_own_years() -> None:
    posting = reading("data_scientist")
    assert {(years.skill, years.minimum) for years in posting.skill_years} == {
        ("Data science", 8),
        ("Python", 3),
    }

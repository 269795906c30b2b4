"""The small parts of matching: clauses, years, degrees, months, and skills that no list knows."""

from datetime import date

import pytest

from curricle.engines.ats.match.demand import (
    Sentence,
    languages_in,
    level_of_degree,
    remote_of,
    schooling_in,
    years_in,
)
from curricle.engines.ats.match.link import link_slip
from curricle.engines.ats.match.need import need_of
from curricle.engines.ats.match.occupation import likeness
from curricle.engines.ats.match.posting import Wanted
from curricle.engines.ats.match.tenure import latest_day, merged, months_of, worked
from curricle.engines.resume import Date, Document, Period
from tests.engines.ats.match.subjects import TODAY, document, matched


@pytest.mark.parametrize(
    ("sentence", "word", "need"),
    [
        ("Python is required, Django is a plus", "Python", "required"),
        ("Python is required, Django is a plus", "Django", "preferred"),
        ("You must know SQL; knowledge of dbt would be great", "dbt", "preferred"),
        ("Python is not required", "Python", None),
        ("No experience with SAP needed", "SAP", None),
        ("Ideally you know Rust", "Rust", "preferred"),
        ("You work with Rust", "Rust", "required"),
        ("Must have or at least would be nice to have: Go", "Go", "required"),
        ("Kenntnisse in Java sind von Vorteil", "Java", "preferred"),
    ],
)
def test_the_clause_around_a_word_says_how_much_it_is_wanted(
    sentence: str, word: str, need: str | None
) -> None:
    start = sentence.index(word)
    assert need_of(sentence, start, start + len(word), "required") == need


def test_the_section_speaks_where_the_sentence_does_not() -> None:
    assert need_of("Rust", 0, 4, "preferred") == "preferred"
    assert need_of("Must have or would be nice to have: Go", 36, 38, "preferred") == "preferred"


@pytest.mark.parametrize(
    ("sentence", "years"),
    [
        ("3+ years of experience", (3, None)),
        ("at least two years' experience in sales", (2, None)),
        ("5-7 years of professional experience", (5, 7)),
        ("three to five years working as a nurse", (3, 5)),
        ("18 months of experience", (1, None)),
        ("You must be at least 18 years old to work with us", None),
        ("For over 20 years our company has been working with farmers", None),
        ("a contract of 2 years", None),
        ("experience of 90 years", None),
    ],
)
def test_years_of_work_are_told_from_other_years(sentence: str, years: tuple[int, int | None] | None) -> None:
    found = [(one.minimum, one.maximum) for one in years_in(Sentence(sentence, 0, "duties"))]
    assert found == ([years] if years else [])


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("B.Sc.", "bachelor"),
        ("Master of Arts", "master"),
        ("Ph.D. in Physics", "doctorate"),
        ("High school diploma", "vocational"),
        ("Abitur", "school"),
        ("AAS", "associate"),
        ("Ausbildung zum Koch", "vocational"),
        ("Cooking course", None),
    ],
)
def test_degrees_have_a_level(text: str, level: str | None) -> None:
    assert level_of_degree(text) == level


def test_the_lowest_degree_that_is_asked_for_counts() -> None:
    asked = schooling_in(Sentence("Bachelor's or Master's degree in physics or chemistry", 0, "required"))
    assert asked is not None
    assert (asked.level, asked.fields) == ("bachelor", ("physics", "chemistry"))
    assert schooling_in(Sentence("We paid for her bachelor's degree", 0, "about")) is None
    assert schooling_in(Sentence("No degree in nursing required", 0, "required")) is None


def test_languages_need_somebody_who_speaks_them() -> None:
    asked = list(languages_in(Sentence("Fluent in French, and English is a plus", 0, "required")))
    assert {one.code: one.need for one in asked} == {"fr": "required", "en": "preferred"}
    assert list(languages_in(Sentence("Our German customers", 0, "duties"))) == []
    assert list(languages_in(Sentence("Free Spanish lessons", 0, "benefits"))) == []


def test_who_names_days_in_the_office_means_hybrid() -> None:
    assert remote_of("Remote, two days: 2 days a week in the office") == "hybrid"
    assert remote_of("remote sensing of forests") is None


def period(start: str | None, end: str | None = None, *, present: bool = False) -> Period:
    return Period(
        start=Date(value=start) if start else None, end=Date(value=end) if end else None, present=present
    )


@pytest.mark.parametrize(
    ("given", "months"),
    [
        (period("2020-01", "2020-12"), 12),
        (period("2019", "2021"), 24),
        (period("2020", "2020"), 6),
        (period("2026-01", present=True), 10),
        (period("2020-03"), 1),
        (period(None, "2020"), None),
        (period("2030-01", "2031-01"), None),
        (period("not a date", "2020"), None),
        (period("2020", "nor this"), None),
        (None, None),
    ],
)
def test_months_of_a_period(given: Period | None, months: int | None) -> None:
    found = months_of(given, TODAY)
    assert (found[1] - found[0] if found else None) == months


def test_overlapping_periods_count_once() -> None:
    assert merged([(0, 12), (6, 18), (30, 31)]) == 19
    assert worked(document(start="2020-01", end="2020-06"), TODAY) == 6
    assert worked(Document(), TODAY) == 0


def test_the_latest_day_is_that_of_the_document() -> None:
    assert latest_day(document(start="2020-01", end="2023-05")) == date(2023, 5, 28)
    assert latest_day(Document()) == date(1970, 1, 1)


def test_a_slip_of_the_hand_is_seen_and_a_word_is_none() -> None:
    found = link_slip("Kuberntes")
    assert found is not None
    assert found.id == "kubernetes"
    assert link_slip("customer") is None
    assert link_slip("Go") is None


@pytest.mark.parametrize(
    ("asked", "held", "least", "most"),
    [
        ("Software Developer", "Software Engineer", 0.9, 1),
        ("Senior Software Engineer", "Software Engineer", 0.85, 0.95),
        ("Nurse", "Pastry Chef", 0, 0.05),
        ("Software Engineer", "Senior Software Engineer", 1, 1),
        ("wire drawer", "metal drawing machine operator", 0.9, 0.9),
        ("of the", "Nurse", 0, 0),
    ],
)
def test_titles_are_alike_by_words_and_by_occupation(
    asked: str, held: str, least: float, most: float
) -> None:
    assert least <= likeness(asked, held) <= most


def test_a_skill_that_no_list_knows_is_found_by_its_words() -> None:
    posting = "Keeper\n\nRequirements\n- Experience with zymurgy ledgers and Quagmire Foobar\n- Python"
    found = matched(posting, highlights=["Kept Quagmire Foobars for years"], skills=["Python"])
    unknown = [one for one in found.skills if one.wanted.concept is None]
    assert all(isinstance(one.wanted, Wanted) for one in unknown)
    assert {one.state for one in unknown if "Foobar" in one.wanted.name} <= {"matched"}
    for one in unknown:
        for spot in one.evidence:
            assert spot.text.casefold().startswith("quagmire")

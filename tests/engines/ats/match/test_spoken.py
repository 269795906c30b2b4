"""Languages that are asked for, beside those that a resume lists."""

import pytest

from curricle.engines.ats.match import Match, match, read_posting
from curricle.engines.ats.match.spoken import level_of
from curricle.engines.resume import LanguageItem, LanguagesSection
from tests.engines.ats.match.subjects import TODAY, document, subject

POSTING = """Data Engineer

Requirements
- Python
- PostgreSQL
- {}

Responsibilities
- Build what the whole company reads its figures from, with the people who read them
"""


def found(line: str, languages: dict[str, str | None], locale: str = "en") -> Match:
    made = document()
    made.locale = locale
    items = [LanguageItem(language=name, fluency=level) for name, level in languages.items()]
    made.content.sections.append(LanguagesSection(items=items))
    return match(read_posting(POSTING.format(line)), subject(made), today=TODAY)


def points(result: Match) -> float | None:
    checks = [check for part in result.parts for check in part.checks]
    return next((one.points for one in checks if one.code == "experience_education.languages"), None)


@pytest.mark.parametrize(
    ("languages", "state"),
    [
        ({"German": "native"}, "matched"),
        ({"Deutsch": "C1"}, "matched"),
        ({"German": None}, "matched"),
        ({"German": "A2"}, "partly"),
        ({"German": "basic knowledge"}, "partly"),
        ({"Dutch": "B2", "German": "B1"}, "partly"),
        ({"French": "native"}, "missing"),
        ({}, "unknown"),
    ],
)
def test_a_required_language_is_held_against_those_listed(
    languages: dict[str, str | None], state: str
) -> None:
    result = found("Fluent German required", languages)
    assert result.language is not None
    assert result.language.state == state
    full = points(found("Fluent German required", {"German": "native"}))
    assert full
    assert points(result) == pytest.approx({"matched": full, "partly": full / 2}.get(state, 0), abs=0.01)
    lost = [finding for finding in result.findings if finding.code.startswith("language.")]
    assert [finding.code for finding in lost] == ([] if state == "matched" else [f"language.{state}"])
    assert all(finding.part == "experience_education" and finding.points > 0 for finding in lost)


def test_nobody_gains_by_leaving_out_a_language() -> None:
    line = "Fluent German required"
    assert found(line, {}).score == found(line, {"French": "native"}).score
    assert found(line, {"German": "A1"}).score > found(line, {}).score


def test_the_language_that_a_resume_is_written_in_is_spoken() -> None:
    result = found("Excellent English, spoken and written", {})
    assert result.language is not None
    assert result.language.state == "matched"


def test_a_language_that_is_wished_for_gives_no_points() -> None:
    result = found("Fluent German is a plus", {})
    assert result.language is not None
    assert result.language.state == "unknown"
    assert points(result) is None
    assert [one.points for one in result.findings if one.code == "language.unknown"] == [0.0]


def test_one_of_two_languages_is_enough_and_both_may_be_asked() -> None:
    either = found("Fluent German or French", {"French": "native"})
    both = found("Fluent German and French", {"French": "native"})
    assert either.language is not None
    assert both.language is not None
    assert (either.language.asked, either.language.state) == ("German or French", "matched")
    assert (both.language.asked, both.language.state) == ("German, French", "partly")


def test_each_language_is_asked_for_at_its_own_level() -> None:
    result = found("Fluent English and good German required", {"German": "B2"})
    assert result.language is not None
    assert result.language.state == "matched"


@pytest.mark.parametrize(
    ("words", "level"),
    [
        ("mother tongue", 5),
        ("C2", 5),
        ("full professional proficiency", 4),
        ("professional working proficiency", 3),
        ("limited working proficiency", 2),
        ("A2", 1),
        ("beginner", 0),
        ("", None),
        ("since 2010", None),
    ],
)
def test_how_well_a_language_is_spoken(words: str, level: int | None) -> None:
    assert level_of(words) == level

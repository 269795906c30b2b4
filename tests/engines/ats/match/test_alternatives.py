"""Wishes of which any of several skills is enough."""

import pytest

from curricle.engines.ats.match import Match, SkillMatch, Wanted, match, read_posting
from tests.engines.ats.match.subjects import TODAY, document, subject

POSTING = """Data Analyst

Requirements
- Strong SQL
- Microsoft Excel
- Statistics
- {}

Responsibilities
- Explain to the whole company what its figures say
"""


def wanted(line: str) -> list[Wanted]:
    """What a posting with this line wants besides what all of them want."""
    common = {"SQL", "Microsoft Excel", "Statistics", "Data analysis"}
    return [one for one in read_posting(POSTING.format(line)).skills if one.name not in common]


def found(line: str, *skills: str) -> Match:
    posting = read_posting(POSTING.format(line))
    return match(posting, subject(document(skills=list(skills), highlights=["Wrote reports"])), today=TODAY)


def wish(result: Match, name: str) -> SkillMatch:
    return next(one for one in result.skills if one.wanted.name == name)


def keyword_points(result: Match) -> float:
    return sum(part.points for part in result.parts if part.code == "required")


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Experience with Power BI or Tableau", ["Power BI or Tableau"]),
        ("Power BI and/or Tableau", ["Power BI or Tableau"]),
        ("Either React or Angular", ["React or Angular"]),
        ("Java, Kotlin or Scala", ["Java, Kotlin or Scala"]),
        ("Java, Kotlin, or Scala", ["Java, Kotlin or Scala"]),
        ("One of Java, Kotlin, Scala", ["Java, Kotlin or Scala"]),
        ("At least one of the following languages: Java, Kotlin and Scala", ["Java, Kotlin or Scala"]),
        ("Knowledge of Java or good knowledge of Kotlin", ["Java or Kotlin"]),
        ("Erfahrung mit Java oder Kotlin", ["Java or Kotlin"]),
        ("Python and Java or Kotlin", ["Python", "Java or Kotlin"]),
        ("Java or Kotlin, Spring, Docker", ["Java or Kotlin", "Spring", "Docker"]),
        ("Python, Django or Flask", ["Python", "Django or Flask"]),
        ("Python or R, Sketch or Figma", ["Python or R", "Sketch or Figma"]),
    ],
)
def test_what_leaves_a_choice_is_one_wish(line: str, names: list[str]) -> None:
    assert [one.name for one in wanted(line)] == names


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Two or more years of Python", ["Python"]),
        ("Python, Java and Docker", ["Python", "Java", "Docker"]),
        ("HTML/CSS and JavaScript", ["HTML", "CSS", "JavaScript"]),
        ("One of our Java, Python and Docker teams", ["Java", "Python", "Docker"]),
        ("Jira or a similar tool", ["Jira"]),
        ("Python required; Java or better", ["Python", "Java"]),
    ],
)
def test_what_leaves_none_stays_apart(line: str, names: list[str]) -> None:
    assert [one.name for one in wanted(line)] == names


def test_a_choice_names_its_skills_and_where_they_stand() -> None:
    (one,) = wanted("Power BI or Tableau")
    assert [(part.name, part.concept) for part in one.alternatives] == [
        ("Power BI", "power-bi"),
        ("Tableau", "tableau"),
    ]
    text = POSTING.format("Power BI or Tableau")
    assert [text[start:end] for start, end in one.spans] == ["Power BI", "Tableau"]
    assert one.concept is None


def test_needs_that_differ_leave_no_choice() -> None:
    found = wanted("Tableau is required, or Power BI is a plus")
    assert all(not one.alternatives for one in found)


def test_a_skill_that_is_asked_for_by_itself_leaves_no_choice() -> None:
    assert [one.name for one in wanted("Power BI or Tableau\n- Tableau")] == ["Tableau"]


def test_what_duties_say_of_one_belongs_to_the_choice() -> None:
    text = POSTING.format("Power BI or Tableau") + "- Build dashboards in Tableau\n"
    skills = read_posting(text).skills
    assert [one.name for one in skills if "Tableau" in one.name] == ["Power BI or Tableau"]
    assert len(next(one for one in skills if one.alternatives).spans) == 3


@pytest.mark.parametrize("held", ["Power BI", "Tableau"])
def test_having_one_fulfils_the_wish(held: str) -> None:
    one = wish(found("Power BI or Tableau", held), "Power BI or Tableau")
    assert one.state == "matched"
    assert one.points == one.of > 0
    assert [spot.text for spot in one.evidence] == [held]
    shown = {part["name"]: part["state"] for part in one.as_dict()["alternatives"]}
    assert shown[held] == "matched"
    assert set(shown) == {"Power BI", "Tableau"}


def test_one_is_as_good_as_another_and_both_give_no_more() -> None:
    line = "Power BI or Tableau"
    points = [
        keyword_points(found(line, *held)) for held in (("Power BI",), ("Tableau",), ("Power BI", "Tableau"))
    ]
    assert points[0] == points[1] == points[2] > keyword_points(found(line))


def test_a_choice_weighs_what_one_skill_weighs() -> None:
    of = {one.wanted.name: one.of for one in found("Power BI, Looker or Tableau").skills}
    assert of["Power BI, Looker or Tableau"] == pytest.approx(of["SQL"], abs=0.02)


def test_none_of_them_is_one_missing_wish_that_names_all() -> None:
    result = found("Power BI or Tableau")
    missing = [one for one in result.findings if "Tableau" in one.message]
    assert [one.message for one in missing] == [
        "The posting asks for Power BI or Tableau; your resume shows none of these."
    ]
    assert wish(result, "Power BI or Tableau").evidence == ()


def test_years_may_be_of_any_of_them() -> None:
    posting = read_posting(POSTING.format("3+ years of experience with Java or Kotlin"))
    (asked,) = posting.skill_years
    assert asked.skill == "Java or Kotlin"
    made = document(highlights=["Wrote services in Kotlin"], start="2020-01", end="2024-12")
    years = match(posting, subject(made), today=TODAY).years
    assert years is not None
    assert years.found == "5 years with Java or Kotlin"
    assert years.state == "matched"


@pytest.mark.parametrize(("end", "state"), [("2024-12", "matched"), ("2021-12", "missing")])
def test_work_may_stand_for_a_degree_where_the_posting_takes_it(end: str, state: str) -> None:
    made = document(start="2020-01", end=end)
    made.content.sections = [one for one in made.content.sections if one.type != "education"]
    posting = read_posting(POSTING.format("Bachelor's degree or equivalent experience"))
    education = match(posting, subject(made), today=TODAY).education
    assert education is not None
    assert education.state == state
    assert education.found == ("5 years of work" if state == "matched" else None)


def test_years_that_are_asked_for_are_the_ones_that_stand_for_a_degree() -> None:
    made = document(start="2020-01", end="2024-12")
    made.content.sections = [one for one in made.content.sections if one.type != "education"]
    line = "Bachelor's degree or equivalent experience\n- At least {} years of experience"
    for years, state in ((3, "matched"), (8, "missing")):
        found = match(read_posting(POSTING.format(line.format(years))), subject(made), today=TODAY).education
        assert found is not None
        assert found.state == state

"""A resume held against a posting: evidence on both sides, and points that add up."""

import json
from dataclasses import replace

import pytest

from curricle.engines.ats.match import SkillMatch, match, rank, read_posting, relevance
from curricle.engines.resume import Location, WorkItem, plain_text
from tests.engines.ats.match.subjects import NO_PAGES, POSTING, TODAY, document, matched, subject


def skill(name: str, found: tuple[SkillMatch, ...]) -> SkillMatch:
    return next(one for one in found if one.wanted.name == name)


def test_a_skill_is_found_by_its_name_by_another_name_and_by_a_near_one() -> None:
    found = matched(skills=["Postgres", "Docker"], highlights=["Wrote services in Python"]).skills
    exact, synonym = skill("Python", found), skill("PostgreSQL", found)
    assert (exact.state, exact.how) == ("matched", "exact")
    assert (synonym.state, synonym.how) == ("matched", "synonym")
    assert skill("Kubernetes", found).state == "partly"
    assert skill("Kubernetes", found).how == "related"
    assert skill("Apache Kafka", found).state == "missing"
    assert skill("Apache Kafka", found).evidence == ()


def test_evidence_points_at_the_words_on_both_sides() -> None:
    made = document(highlights=["Ran **Kafka** and Python in production"], skills=["Postgres"])
    found = match(read_posting(POSTING), subject(made), today=TODAY)
    item = made.content.sections[0].items[0]
    assert isinstance(item, WorkItem)
    role = item.roles[0]
    spot = skill("Apache Kafka", found.skills).evidence[0]
    assert spot.pointer == "/content/sections/0/items/0/roles/0/highlights/0/text"
    assert plain_text(role.highlights[0].text)[spot.start : spot.end] == spot.text == "Kafka"
    start, end = skill("Apache Kafka", found.skills).wanted.spans[0]
    assert POSTING[start:end] == "Kafka"


def test_parts_add_up_to_the_score_and_to_a_hundred() -> None:
    found = matched()
    assert round(sum(part.points for part in found.parts), 2) == found.score
    assert round(sum(part.of for part in found.parts), 2) == 100
    for part in found.parts:
        assert round(sum(check.points for check in part.checks), 2) == part.points
        assert round(sum(check.of for check in part.checks), 2) == part.of
    assert found.weights_version
    json.dumps(found.as_dict())


def test_what_is_not_asked_gives_its_points_to_the_rest_and_says_so() -> None:
    found = matched("Baker\n\nRequirements\n- Baking\n- Food safety\n\nYou bake bread for a whole village.")
    parts = {part.code: part for part in found.parts}
    assert parts["preferred"].of == parts["soft"].of == parts["experience_education"].of == 0
    assert "other parts" in (parts["preferred"].checks[0].note or "")
    assert parts["required"].of > 45


def test_missing_skills_ask_where_they_would_be_true() -> None:
    findings = {finding.message: finding for finding in matched().findings}
    missing = next(one for said, one in findings.items() if "Apache Kafka" in said)
    assert missing.code == "skill.missing"
    assert "Where would this be true?" in missing.fix
    assert missing.points > 0
    assert all(finding.pointer.startswith("/") for finding in findings.values())
    assert not any("hired" in finding.why for finding in findings.values())


def test_a_finding_promises_what_mending_it_gives() -> None:
    before = matched(skills=["Postgres"])
    promised = next(one.points for one in before.findings if "Apache Kafka" in one.message)
    after = matched(skills=["Postgres", "Apache Kafka"])
    gained = skill("Apache Kafka", after.skills).points - skill("Apache Kafka", before.skills).points
    assert gained == pytest.approx(promised)


def test_years_are_counted_from_periods_once() -> None:
    years = matched(start="2020-01", end="2021-06").years
    assert years is not None
    assert years.state == "partly"
    assert years.asked == "3 years with Python"
    assert years.found == "1 year with Python"
    assert matched(start="2019-01", end="2024-01").years.state == "matched"  # type: ignore[union-attr]  # asked


def test_titles_under_another_name_come_near() -> None:
    same = matched(label="Data Engineer", position="Data Engineer").title
    other = matched(label="Pastry Chef", position="Pastry Chef").title
    assert same is not None
    assert other is not None
    assert same.share > 0.9
    assert other.share < 0.3
    senior = matched("Senior Data Engineer\n\n" + POSTING.partition("\n")[2], label="x").title
    assert senior is not None
    assert 0.7 < senior.share < 1


def test_education_is_compared_by_level() -> None:
    held = matched().education
    assert held is not None
    assert (held.state, held.found) == ("matched", "BSc")
    doctor = POSTING.replace("Bachelor's degree", "PhD")
    higher = matched(doctor).education
    assert higher is not None
    assert higher.state == "partly"


def test_languages_that_are_wished_for_are_compared_and_give_no_points() -> None:
    found = matched()
    assert found.language is not None
    assert found.language.state == "unknown"
    lost = [finding for finding in found.findings if finding.part == "language"]
    assert [finding.points for finding in lost] == [0.0]


def test_a_place_is_compared_where_it_matters() -> None:
    near = read_posting("Location: Galway\n" + POSTING)
    made = document()
    assert match(near, subject(made), today=TODAY).location.state == "unknown"  # type: ignore[union-attr]  # asked
    made.content.basics.location = Location(city="Galway")
    assert match(near, subject(made), today=TODAY).location.state == "matched"  # type: ignore[union-attr]  # asked
    far = read_posting("Location: Oslo\n" + POSTING)
    assert match(far, subject(made), today=TODAY).location.state == "missing"  # type: ignore[union-attr]  # asked
    remote = read_posting("Fully remote\n" + POSTING)
    assert match(remote, subject(made), today=TODAY).location.state == "matched"  # type: ignore[union-attr]  # asked


def test_an_empty_posting_gives_nothing_and_breaks_nothing() -> None:
    found = matched("")
    assert found.score == 0
    assert found.skills == ()


def test_an_empty_resume_gives_nothing() -> None:
    found = match(read_posting(POSTING), subject(type(document())()), today=TODAY)
    assert found.score == 0
    assert {one.state for one in found.skills} == {"missing"}


def test_rank_puts_the_nearer_resume_first_with_reasons() -> None:
    strong = subject(document(skills=["PostgreSQL", "Kafka", "Kubernetes", "Terraform"]))
    weak = subject(
        document(label="Pastry Chef", position="Pastry Chef", highlights=["Baked"], skills=["Baking"])
    )
    ranked = rank(read_posting(POSTING), [weak, strong], today=TODAY)
    assert [one.index for one in ranked] == [1, 0]
    assert ranked[0].score > ranked[1].score
    assert any("required skills" in reason for reason in ranked[0].reasons)
    without_day = rank(read_posting(POSTING), [weak, strong])
    assert [one.index for one in without_day] == [1, 0]


def test_relevance_knows_the_trade() -> None:
    posting = read_posting(POSTING)
    engineer = relevance(
        posting, "Data engineer. Built pipelines in Python, Kafka and PostgreSQL on Kubernetes."
    )
    chef = relevance(
        posting, "Pastry chef. Baked bread and cakes, planned menus, and trained two apprentices."
    )
    assert 0 <= chef < 0.2 < engineer <= 1
    assert relevance(posting, "") == 0


def test_hidden_words_are_told_of_and_do_not_count() -> None:
    made = document(highlights=["Apache Kafka and Kubernetes on every night"], skills=["Postgres"])
    layout = replace(NO_PAGES.layout, hidden=("Apache Kafka and Kubernetes on every night",))
    found = match(read_posting(POSTING), subject(made, replace(NO_PAGES, layout=layout)), today=TODAY)
    assert skill("Apache Kafka", found.skills).state == "missing"
    assert [finding.code for finding in found.stuffing] == ["stuffing.hidden"]

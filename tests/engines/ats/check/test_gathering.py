"""Documents told as facts: what is hidden is left out, and no document is too strange."""

import time
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from curricle.engines.ats.check.gathering import Known, facts_of
from curricle.engines.ats.check.readiness import readiness
from curricle.engines.ats.check.repair import repair
from curricle.engines.ats.read.page import Line
from curricle.engines.resume import Document
from tests.engines.ats.check.resumes import (
    TODAY,
    document,
    found,
    judged,
    points_of,
    roles,
    say,
    sections,
    subject,
)
from tests.engines.resume.strategies import documents

NOUNS = "north south east west spring summer autumn winter bread salt water fire stone wood iron"


@settings(max_examples=80, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True)
@given(made=documents)
def test_any_document_is_judged_and_mended(made: Document) -> None:
    whom = subject(made, lines=[])
    result = readiness(whom, today=TODAY)
    assert 0 <= result.score <= 100
    assert round(sum(part.points for part in result.parts), 6) == result.score
    mended, _ = repair(whom, today=TODAY)
    assert readiness(subject(mended, lines=[]), today=TODAY).score >= result.score


HOSTILE = ("1,", "$", "A1 ", "** ", "a.b/", " ,", "I have ", "Responsible for ", "9 ", "@", "a", "\u0301")


@pytest.mark.parametrize("unit", HOSTILE)
def test_endless_texts_take_time_in_proportion(unit: str) -> None:
    text = unit * (9000 // len(unit))

    def endless(values: dict[str, Any]) -> None:
        say(values, text)
        values["content"]["basics"].update({"email": text[:290], "phone": text[:290], "url": text[:1900]})

    whom = subject(document(endless), [Line(text, 0, (0.0, 0.0, 9.0, 9.0))] * 40)
    start = time.process_time()
    readiness(whom, today=TODAY)
    assert time.process_time() - start < 2


def test_many_faults_are_told_up_to_a_limit() -> None:
    def many(values: dict[str, Any]) -> None:
        sections(values, "work")["items"] = [
            {"employer": "", "roles": [{"position": "", "highlights": [{"text": f"recieved {one}"}]}]}
            for one in range(400)
        ]

    result = judged(many)
    assert len(result.findings) == 150
    assert [one.points for one in result.findings] == sorted(
        (one.points for one in result.findings), reverse=True
    )


def test_hidden_parts_say_nothing() -> None:
    def hidden(values: dict[str, Any]) -> None:
        for section in values["content"]["sections"]:
            for item in section["items"]:
                item["visible"] = False

    facts = facts_of(document(hidden))
    assert not any(facts.present[pillar] for pillar in ("experience", "education", "skills"))
    assert not facts.statements
    whole, part = facts_of(document()), facts_of(document(hidden))
    assert part.words < whole.words

    def points_hidden(values: dict[str, Any]) -> None:
        for role in roles(values):
            for point in role["highlights"]:
                point["visible"] = False

    assert not facts_of(document(points_hidden)).statements

    def sections_hidden(values: dict[str, Any]) -> None:
        for section in values["content"]["sections"]:
            section["visible"] = False

    assert not facts_of(document(sections_hidden)).sections


def test_what_was_found_out_is_used_again() -> None:
    made, known = document(), Known()
    first = facts_of(made, known)
    again = facts_of(made, known)
    assert again.roles[0] is first.roles[0]
    assert len(again.statements) == len(first.statements)


def test_a_role_that_is_told_in_sentences_is_judged_by_them() -> None:
    def told(values: dict[str, Any]) -> None:
        for role in roles(values):
            role["summary"] = " ".join(point["text"] for point in role["highlights"])
            role["highlights"] = []

    result = judged(told)
    assert points_of(result, "bullets.numbers") == points_of(judged(), "bullets.numbers")
    assert points_of(result, "bullets.verbs") == points_of(judged(), "bullets.verbs")


def test_entries_of_other_sections_explain_gaps_and_bring_links() -> None:
    def gap(values: dict[str, Any]) -> None:
        roles(values)[1]["period"]["end"] = {"value": "2019-02"}

    def explained(values: dict[str, Any]) -> None:
        gap(values)
        period = {"start": {"value": "2019-02"}, "end": {"value": "2021-04"}}
        values["content"]["sections"].append(
            {"type": "volunteer", "items": [{"organization": "Lifeboat", "period": period}]}
        )
        values["content"]["sections"].append(
            {"type": "projects", "items": [{"name": "Radio", "url": "https://radio.example.org"}]}
        )
        values["content"]["basics"]["profiles"] = []

    assert found(judged(gap), "date.gap")
    assert not found(judged(explained), "date.gap")
    assert not found(judged(explained), "contact.link_missing")


def test_profiles_ask_for_what_their_field_needs() -> None:
    assert found(judged(profile="healthcare"), "expectation.licence_missing")
    assert found(judged(profile="academia"), "expectation.publications_missing")
    no_link = judged(lambda values: values["content"]["basics"].update({"profiles": []}), profile="design")
    assert found(no_link, "expectation.portfolio_missing")

    def licensed(values: dict[str, Any]) -> None:
        values["content"]["basics"]["details"] = [{"label": "Registration", "value": "RN 12345"}]

    assert not found(judged(licensed, profile="healthcare"), "expectation.licence_missing")

    def certified(values: dict[str, Any]) -> None:
        values["content"]["sections"].append({"type": "certificates", "items": [{"name": "RN"}]})
        values["content"]["sections"].append({"type": "publications", "items": [{"name": "On kelp"}]})

    assert not found(judged(certified, profile="healthcare"), "expectation.licence_missing")
    assert not found(judged(certified, profile="academia"), "expectation.publications_missing")


def test_length_is_judged_by_experience_but_not_in_research() -> None:
    def long(values: dict[str, Any]) -> None:
        items = [{"name": f"Prize {number}", "awarder": "of the kelp " * 12} for number in range(60)]
        values["content"]["sections"].append(
            {"type": "awards", "items": [{"title": one["name"], "awarder": one["awarder"]} for one in items]}
        )

    result = judged(long)
    assert "for 9 years of experience" in found(result, "length.pages")[0].message
    assert not found(judged(long, profile="academia"), "length.pages")

    def short_career(values: dict[str, Any]) -> None:
        long(values)
        sections(values, "work")["items"].pop()
        roles(values)[0]["period"]["start"] = {"value": "2026-08"}

    assert "less than a year" in found(judged(short_career), "length.pages")[0].message


def test_a_career_in_too_many_words_is_told() -> None:
    def long(values: dict[str, Any]) -> None:
        words = NOUNS.split()
        for role in roles(values):
            role["highlights"] = [
                {"text": f"Moved {number} crates of {' '.join(words[number % 7 :])}."} for number in range(60)
            ]

    assert found(judged(long), "length.many_words")


def test_words_that_are_very_long_are_told() -> None:
    def hard(values: dict[str, Any]) -> None:
        for role in roles(values):
            role["highlights"] = [
                {
                    "text": f"Operationalised {number} interorganisational internationalisation initiatives "
                    "institutionalising multidisciplinary infrastructural individualisation methodologies"
                }
                for number in range(6)
            ]

    assert found(judged(hard), "text.hard")

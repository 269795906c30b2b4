"""The benchmark of reading says what it claims to say."""

import pytest
from bench.ats.ranking import auc
from bench.ats.sets import sets
from bench.ats.themes import themes
from bench.ats.truth import Score, alike, compare, documents, personas, read_of, truth_of


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Senior Staff Nurse", "SENIOR STAFF NURSE", True),
        ("C++", "C", False),
        ("Bachelor of Science in Adult Nursing", "Bachelor of Science, Adult Nursing", True),
        ("University of Leeds", "Leeds", False),
        ("Straße", "STRASSE", True),
    ],
)
def test_values_are_compared_by_their_words(one: str, other: str, same: bool) -> None:
    assert alike(one, other) is same


def test_each_value_takes_one_that_was_read() -> None:
    count = compare("title", ["Nurse", "Nurse"], ["nurse", "Cook"])
    assert (count.right, count.invented, count.missed) == (1, 1, 1)
    assert count.f1 == 0.5


def test_an_equal_value_is_not_given_to_one_that_is_only_alike() -> None:
    alike_first = compare("title", ["Lead Nurse of Ward Four", "Nurse of Ward Four"], ["Nurse of Ward Four"])
    assert (alike_first.right, alike_first.missed) == (1, 1)


def test_a_persona_read_as_it_is_scores_full() -> None:
    score = Score()
    for name, persona in personas().items():
        score.add(truth_of(persona), read_of(documents()[name]))
    assert score.macro == 1
    assert score.counts["sections"].f1 == 1


def test_only_what_a_page_shows_is_asked_for() -> None:
    persona = personas()["nurse"]
    shown = "Amara Okonkwo\nSenior Staff Nurse\nTriage of patients\namara-okonkwo.example.com"
    truth = truth_of(persona, shown)
    assert truth.values["name"] == ["Amara Okonkwo"]
    assert truth.values["email"] == []
    assert truth.values["skills"] == []
    assert truth.values["company"] == []
    assert truth.sections == frozenset()


def test_equal_scores_rank_by_chance() -> None:
    assert auc([1.0, 1.0, 1.0], [True, False, False]) == 0.5
    assert auc([3.0, 2.0, 1.0], [True, False, False]) == 1
    assert auc([1.0, 2.0, 3.0], [True, False, False]) == 0


def test_all_that_is_measured_on_has_a_licence_and_a_version() -> None:
    assert all(theme.licence and theme.version for theme in themes())
    assert all(one.licence and len(one.commit) == 40 for one in sets().values())
    halves = {theme.half for theme in themes() if theme.name[0] in "ak"}
    assert halves == {"build"}
    assert {theme.half for theme in themes() if theme.name[0] in "lz"} == {"measure"}

"""The weights: data that is checked, and points that are always a hundred."""

import json
from copy import deepcopy
from dataclasses import replace
from importlib.resources import files
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curricle.engines.ats.check.readiness import CONTENT, READING, readiness
from curricle.engines.ats.check.weights import UnknownWeights, Weights, shared, versions
from tests.engines.ats.check.resumes import TODAY, document, subject


def data() -> dict[str, Any]:
    file = files("curricle.engines.ats").joinpath("data", "weights", "2026.1.json")
    value: dict[str, Any] = json.loads(file.read_text("utf-8"))
    return value


def test_one_of_those_that_ship_is_everybodys_and_loaded_once() -> None:
    assert versions() == ("2026.1", "2026.2")
    assert Weights.load() is Weights.load("2026.1")


@pytest.mark.parametrize("version", versions())
def test_what_ships_is_sound(version: str) -> None:
    weights = Weights.load(version)
    assert weights.version == version
    assert len(weights.profiles) >= 10
    assert {check.code for check in weights.checks} == {*READING, *CONTENT}
    assert sum(points for *_, points in weights.match_parts) == 100
    for entry in weights.catalogue():
        assert entry["why"].endswith(".")
        assert entry["source"]
        assert isinstance(entry["judgement"], bool)


@pytest.mark.parametrize("version", versions())
def test_every_profile_gives_exactly_a_hundred_points(version: str) -> None:
    weights = Weights.load(version)
    for code in weights.profiles:
        assert sum(weights.hundredths(code).values()) == 10_000
        less = weights.hundredths(code, frozenset({"bullets.verbs", "bullets.phrasing"}))
        assert sum(less.values()) == 10_000
        assert "bullets.verbs" not in less
        assert weights.profile(code).why.endswith(".")


def test_the_second_version_asks_one_question() -> None:
    """It takes from what rests on style alone, and gives to what an experiment with hires supports."""
    first, second = Weights.load("2026.1"), Weights.load("2026.2")
    moved = {
        one.code: other.points - one.points
        for one, other in zip(first.checks, second.checks, strict=True)
        if one != other
    }
    gaining = "writing.correct"
    assert moved.pop(gaining) == -sum(moved.values()) == 4
    assert {check.source for check in first.checks if check.code in moved} == {"style"}
    assert [replace(one, points=0) for one in first.checks] == [
        replace(one, points=0) for one in second.checks
    ]
    assert (first.expect, first.gates, first.profiles, first.match_parts) == (
        second.expect,
        second.gates,
        second.profiles,
        second.match_parts,
    )


@given(st.dictionaries(st.text(min_size=1, max_size=3), st.floats(0.01, 1000), min_size=1, max_size=30))
def test_shares_have_no_rest(raw: dict[str, float]) -> None:
    given = shared(raw)
    assert sum(given.values()) == 10_000
    assert all(points >= 0 for points in given.values())


def test_nothing_is_shared_among_nothing() -> None:
    assert shared({"a": 0.0}) == {"a": 0}
    assert shared({}) == {}


def test_unknown_names_are_told_with_the_known_ones() -> None:
    with pytest.raises(UnknownWeights, match=r"there are 2026\.1"):
        Weights.load("1999")
    with pytest.raises(UnknownWeights, match="there are general,"):
        Weights.load().profile("wizard")


def test_unsound_weights_are_refused() -> None:
    def broken(change: Any) -> dict[str, Any]:
        value = deepcopy(data())
        change(value)
        return value

    changes: list[tuple[Any, str]] = [
        (lambda v: v["checks"][0].update(points=99), "sum of points"),
        (lambda v: v["checks"][0].update(part="nowhere"), "reading.order"),
        (lambda v: v["checks"][0].update(code="reading.layout"), "codes"),
        (lambda v: v["match_parts"][0].update(points=1), "sum of match_parts"),
        (lambda v: v["gates"][0].update(factor=2), "file.no_text"),
        (lambda v: v["profiles"][1].update(multiply={"nothing": 2}), "software: nothing"),
        (lambda v: v["profiles"][1].update(multiply={"bullets.verbs": -1}), "software: bullets.verbs"),
    ]
    for change, told in changes:
        with pytest.raises(ValueError, match=told):
            Weights.of(broken(change))
    with pytest.raises(TypeError):
        Weights.of(broken(lambda v: v["profiles"][1].update(expect={"unheard_of": 1})))


def test_a_second_version_can_stand_beside_the_first() -> None:
    value = data()
    value["version"] = "2026.1-trial"
    for check in value["checks"]:
        if check["code"] == "bullets.numbers":
            check["points"] -= 4
        if check["code"] == "bullets.verbs":
            check["points"] += 4
    trial = Weights.of(value)
    made = document(lambda whole: whole["content"]["sections"].pop(0))
    one = readiness(subject(made), today=TODAY)
    two = readiness(subject(made), weights=trial, today=TODAY)
    assert two.weights_version == "2026.1-trial"
    assert [check.of for part in one.parts for check in part.checks] != [
        check.of for part in two.parts for check in part.checks
    ]

"""Rewording that needs no judgement, and the cases that are left alone."""

import pytest

from curricle.engines.ats.check.rewording import (
    from_gerund,
    in_past,
    speaks_of_self,
    without_first_person,
    without_weak_opening,
)
from curricle.engines.ats.check.vocabulary import gerund_of, past_of, vocabulary

EN = vocabulary("en-GB")


@pytest.mark.parametrize(
    ("raw", "past", "present"),
    [
        ("Responsible for managing a team.", "Managed a team.", "Manage a team."),
        ("Duties included training of new staff.", None, None),
        ("In charge of planning the year and leading it.", None, None),
        ("Responsible for the accounts.", None, None),
        ("Tasked with building a bridge.", "Built a bridge.", "Build a bridge."),
        ("Managed a team.", None, None),
    ],
)
def test_weak_openings(raw: str, past: str | None, present: str | None) -> None:
    assert without_weak_opening(raw, EN, is_current=False) == past
    assert without_weak_opening(raw, EN, is_current=True) == present


@pytest.mark.parametrize(
    ("raw", "mended"),
    [
        ("I led six people.", "Led six people."),
        ("I have built a house.", "Built a house."),
        ("I led my team of six.", None),
        ("I like dogs.", None),
        ("Ink was made.", None),
    ],
)
def test_first_person(raw: str, mended: str | None) -> None:
    assert without_first_person(raw, EN) == mended
    assert without_first_person(raw, vocabulary("de")) is None


@pytest.mark.parametrize(
    ("raw", "mended"),
    [
        ("Manage a team of six.", "Managed a team of six."),
        ("Cleans all air vents.", "Cleaned all air vents."),
        ("Design the house and build it.", None),
        ("Lead engineer for the north.", None),
        ("Plan the year. Write the reports.", None),
        ("Set up the rooms.", None),
        ("Led the team.", None),
    ],
)
def test_the_past_of_a_role_that_has_ended(raw: str, mended: str | None) -> None:
    assert in_past(raw, EN) == mended


def test_gerunds_become_verbs_where_they_are_no_nouns() -> None:
    assert from_gerund("Managing a team of six.", EN, is_current=False) == "Managed a team of six."
    assert from_gerund("Managing a team of six.", EN, is_current=True) == "Manage a team of six."
    assert from_gerund("Managing director of six firms.", EN, is_current=False) is None
    assert from_gerund("Managing a team, hiring a few.", EN, is_current=False) is None


def test_only_pronouns_are_pronouns() -> None:
    assert speaks_of_self("Did I.T. work", ("did", "i", "t", "work"), EN) is None
    assert speaks_of_self("Phase I", ("phase", "i"), EN) is None
    assert speaks_of_self("There I led", ("there", "i", "led"), EN) == "i"
    assert speaks_of_self("Led my team", ("led", "my", "team"), EN) == "my"


def test_forms_of_verbs() -> None:
    doubled = frozenset({"plan", "stop"})
    assert [past_of(verb, doubled) for verb in ("plan", "carry", "play", "manage", "visit")] == [
        "planned",
        "carried",
        "played",
        "managed",
        "visited",
    ]
    assert [gerund_of(verb, doubled) for verb in ("plan", "tie", "oversee", "manage", "carry")] == [
        "planning",
        "tying",
        "overseeing",
        "managing",
        "carrying",
    ]


def test_vocabularies() -> None:
    assert EN.is_known
    assert EN.verbs["led"].tense == "past"
    assert EN.verbs["cut"].tense == "other"
    # Found a fault, found a firm.
    assert EN.verbs["found"].tense == "other"
    assert EN.is_verb("watched")
    assert not EN.is_verb("experienced")
    assert EN.past("lead") == "led"
    assert EN.stock_phrase("A real Team Player here") == "Team Player"
    assert EN.stock_phrase("steam players") is None
    for code in ("de", "fr", "es"):
        words = vocabulary(code)
        assert words.is_known
        assert words.past("lead") is None
        assert not words.misspelt
    assert vocabulary("de").is_verb("entwicklung")
    assert vocabulary("fr").is_verb("développé")
    assert vocabulary("es").is_verb("dirigí")
    assert vocabulary("de").is_verb("auslegung")
    assert not vocabulary("de").is_verb("verantwortlich")
    assert vocabulary("es").is_verb("acompañamiento")
    assert not vocabulary("zu").is_known
    assert vocabulary("zu").weak is None


def test_no_misspelling_is_a_word_and_none_is_its_own_correction() -> None:
    pairs = EN.misspelt
    assert len(pairs) > 700
    right = {word for text in pairs.values() for word in text.split()}
    assert not right & pairs.keys()
    assert not pairs.keys() & EN.verbs.keys()
    assert not pairs.keys() & EN.gerunds.keys()

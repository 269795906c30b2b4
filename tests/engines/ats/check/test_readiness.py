"""The promises of the score: parts add up, removing lowers, stuffing never raises, nothing is random."""

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from curricle.engines.ats.check.facts import Pillar
from curricle.engines.ats.check.gathering import facts_of
from curricle.engines.ats.check.readiness import readiness
from curricle.engines.ats.check.result import Readiness
from curricle.engines.ats.check.weights import Weights
from curricle.engines.ats.read.page import Line
from curricle.engines.ats.subject import subject_of_document
from curricle.engines.resume import Document, apply, sample, sample_names
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

PILLARS: tuple[Pillar, ...] = ("contact", "experience", "education", "skills")
TYPES: dict[str, str] = {"experience": "work", "education": "education", "skills": "skills"}
PROFILES = tuple(Weights.load().profiles)


def without(made: Document, pillar: Pillar) -> Document:
    less = made.model_copy(deep=True)
    if pillar == "contact":
        basics = less.content.basics
        basics.email = basics.phone = basics.url = basics.location = None
        basics.profiles, basics.details = [], []
    else:
        less.content.sections = [one for one in less.content.sections if one.type != TYPES[pillar]]
    return less


def adds_up(result: Readiness) -> bool:
    parts = round(sum(part.points for part in result.parts), 6) == result.score
    checks = all(round(sum(check.points for check in part.checks), 6) == part.points for part in result.parts)
    whole = round(sum(part.of for part in result.parts), 6) == 100
    bounds = all(0 <= check.points <= check.of for part in result.parts for check in part.checks)
    return parts and checks and whole and bounds


# What weak resumes are made of: texts that say little or too much, or are wrong.
TEXTS = (
    "Responsible for stuff",
    "i recieved teh mail",
    "Duties included managing the team and making coffee",
    "word " * 60,
    "Python " * 14,
    "Led 12 people through a move of 40 services in nine months.",
    "  Cut costs by 40 %  in a  year .",
)


@st.composite
def weak(draw: st.DrawFn) -> Document:
    """A resume that may be weak anywhere, but has something of each pillar."""

    def change(values: dict[str, Any]) -> None:
        basics = values["content"]["basics"]
        for field in draw(st.sets(st.sampled_from(["email", "location"]))):
            basics.pop(field)
        basics["phone"] = draw(st.sampled_from(["+353 1 555 0142", "Tel +353 1 555 0142", "call me"]))
        for kind in ("work", "education", "skills"):
            sections(values, kind)["title"] = draw(st.sampled_from([None, "My journey", "Odds and ends"]))
        for role in roles(values):
            role["position"] = draw(st.sampled_from(["Engineer", ""]))
            role["period"] = draw(
                st.sampled_from(
                    [None, {"start": {"value": "2019"}, "end": {"value": "2012-03"}}, role["period"]]
                )
            )
            texts = draw(st.lists(st.sampled_from(TEXTS), max_size=9))
            role["highlights"] = [{"text": text} for text in texts]
        sections(values, "education")["items"] = [
            {"institution": draw(st.sampled_from(["", "Liffeyside University"])), "study_type": "BSc"}
        ]
        words = draw(st.lists(st.sampled_from(["Go", "SQL", "Python", "Go, SQL, C"]), min_size=1, max_size=9))
        sections(values, "skills")["items"] = [{"name": "Tools", "keywords": words}]
        if draw(st.booleans()):
            values["content"]["sections"].append({"type": "awards", "items": []})

    return document(change)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True)
@given(made=weak(), profile=st.sampled_from(PROFILES))
def test_removing_a_pillar_lowers_even_what_is_weak(made: Document, profile: str) -> None:
    whole = readiness(subject(made), profile=profile, today=TODAY)
    assert adds_up(whole)
    for pillar in PILLARS:
        less = readiness(subject(without(made, pillar)), profile=profile, today=TODAY)
        assert adds_up(less)
        assert less.score < whole.score, pillar


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True)
@given(made=weak())
def test_every_fix_gives_its_points_and_brings_nothing_new(made: Document) -> None:
    before = readiness(subject(made), today=TODAY)
    for fix in before.findings:
        assert fix.points >= 0
        if not fix.operations:
            continue
        mended, refused = apply(made, fix.operations)
        assert mended is not None, refused
        after = readiness(subject(mended), today=TODAY)
        assert after.score > before.score
        assert after.score == pytest.approx(before.score + fix.points)
        assert {one.code for one in after.findings} <= {one.code for one in before.findings}


@pytest.mark.parametrize("name", [name for name in sample_names() if name not in ("empty", "letter")])
def test_samples_printed_and_read_back_keep_the_promises(name: str) -> None:
    made = sample(name)
    whole = readiness(subject_of_document(made), today=TODAY)
    assert adds_up(whole)
    assert whole.score > 75
    present = facts_of(made).present
    for pillar in (name for name in PILLARS if present[name]):
        less = readiness(subject_of_document(without(made, pillar)), today=TODAY)
        assert less.score < whole.score, pillar
    for fix in whole.findings:
        mended, _ = apply(made, fix.operations)
        assert mended is not None
        if fix.operations:
            assert readiness(subject_of_document(mended), today=TODAY).score > whole.score


def test_the_same_input_gives_the_same_bytes() -> None:
    made = document(lambda values: say(values, "i recieved teh mail, responsible for stuff"))
    answers = {json.dumps(readiness(subject(made), today=TODAY).as_dict()) for _ in range(3)}
    assert len(answers) == 1


def test_an_empty_resume_scores_next_to_nothing() -> None:
    result = readiness(subject(Document(), [Line("Curriculum", 0, (0.0, 0.0, 9.0, 9.0))]), today=TODAY)
    assert adds_up(result)
    assert result.score < 2
    assert not [finding for finding in result.findings if finding.points < 0]


def test_few_points_are_not_graded_and_it_says_so() -> None:
    def change(values: dict[str, Any]) -> None:
        for role in roles(values):
            role["highlights"] = role["highlights"][:1]

    result = judged(change)
    ungraded = [check for part in result.parts for check in part.checks if check.code.startswith("bullets.")]
    assert all(check.points == 0 and check.note and "Not graded" in check.note for check in ungraded)


def test_without_work_other_points_count_for_half() -> None:
    texts = [point["text"] for point in _points()]

    def change(values: dict[str, Any]) -> None:
        values["content"]["sections"].remove(sections(values, "work"))
        values["content"]["sections"].append(
            {
                "type": "projects",
                "items": [{"name": "Own server", "highlights": [{"text": text} for text in texts]}],
            }
        )

    assert points_of(judged(change), "bullets.numbers") == points_of(judged(), "bullets.numbers") / 2


def _points() -> list[dict[str, Any]]:
    values: list[dict[str, Any]] = []
    document(lambda whole: values.extend(point for role in roles(whole) for point in role["highlights"]))
    return values


STUFFED: tuple[tuple[str, Callable[[dict[str, Any]], None]], ...] = (
    (
        "a skill said again and again",
        lambda v: roles(v)[0]["highlights"].append({"text": "Kubernetes " * 30}),
    ),
    (
        "400 words about nothing",
        lambda v: roles(v)[1]["highlights"].append({"text": "tree river stone lamp " * 100}),
    ),
    (
        "the same points twice",
        lambda v: roles(v)[1]["highlights"].extend(
            {"text": one["text"]} for one in list(roles(v)[1]["highlights"])
        ),
    ),
    (
        "a skill list many times",
        lambda v: sections(v, "skills")["items"][0].update(
            {"keywords": sections(v, "skills")["items"][0]["keywords"] * 6}
        ),
    ),
    (
        "words in the summary",
        lambda v: sections(v, "summary")["items"].append({"text": "kubernetes terraform python " * 80}),
    ),
    (
        "a posting in the summary",
        lambda v: sections(v, "summary")["items"].append(
            {
                "text": "About the role. You will run our clusters. We are looking for 5 engineers with 3 "
                "years of Kubernetes. What we offer: competitive salary. Equal opportunity employer."
            }
        ),
    ),
)


def _weaker(values: dict[str, Any]) -> None:
    """Room to gain: without it, nothing could be seen to raise the score."""
    roles(values)[1]["highlights"] = [{"text": "Did the work of the group"}, {"text": "Wrote the reports"}]
    sections(values, "skills")["items"] = [{"name": "Tools", "keywords": ["Kubernetes", "Go"]}]


@pytest.mark.parametrize(("name", "stuff"), STUFFED)
@pytest.mark.parametrize("profile", PROFILES)
def test_stuffing_never_raises(name: str, stuff: Callable[[dict[str, Any]], None], profile: str) -> None:
    def stuffed(values: dict[str, Any]) -> None:
        _weaker(values)
        stuff(values)

    assert judged(stuffed, profile).score <= judged(_weaker, profile).score, name


def test_a_posting_is_told_and_bounds_the_score() -> None:
    posting = dict(STUFFED)["a posting in the summary"]
    result = judged(posting)
    assert result.gate is not None
    assert "posting" in result.gate
    assert result.score <= 80
    assert adds_up(result)


def test_hidden_text_costs() -> None:
    result = judged(hidden=("kubernetes kubernetes",))
    assert result.score < judged().score
    assert found(result, "text.hidden")[0].points > 0


@pytest.mark.parametrize("profile", PROFILES)
def test_profiles_are_renormalised_and_differ(profile: str) -> None:
    result = judged(profile=profile)
    assert adds_up(result)
    assert result.profile == profile


def test_a_language_without_verbs_gives_their_points_to_the_others() -> None:
    made = document(lambda values: values.update({"locale": "pl"}))
    result = readiness(subject(made), today=TODAY)
    assert adds_up(result)
    verbs = next(check for part in result.parts for check in part.checks if check.code == "bullets.verbs")
    assert verbs.of == 0
    assert verbs.note is not None
    assert "Not judged" in verbs.note
    assert result.score > 95


def test_a_language_that_nobody_set_is_the_one_that_was_read() -> None:
    def french(values: dict[str, Any]) -> None:
        for role in roles(values):
            for number, point in enumerate(role["highlights"]):
                point["text"] = (
                    f"Responsable de {number + 4} projets pour la ville et les écoles de la région."
                )

    made = document(french)
    whom = subject(made)
    unset = readiness(replace(whom, reading=replace(whom.reading, language="fr")), today=TODAY)
    assert not found(unset, "text.misspelt")
    assert "Développé" in found(unset, "bullet.no_verb")[0].fix
    made.locale = "fr-CA"
    assert not found(readiness(subject(made), today=TODAY), "text.misspelt")


def test_gates_bound_the_score_and_still_fall_with_what_is_removed() -> None:
    for layout, most in (({"scanned": True}, 10), ({"undecodable": 0.8}, 40)):
        result = judged(**layout)
        assert 0 < result.score <= most
        assert adds_up(result)
        less = subject(without(document(), "skills"), **layout)
        assert readiness(less, today=TODAY).score < result.score


def test_the_day_is_given_and_matters() -> None:
    assert readiness(subject(document()), today=date(2020, 1, 1)).score < judged().score

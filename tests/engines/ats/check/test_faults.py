"""Each fault is found where it is made, costs points, and is not found in a sound resume."""

from typing import Any

import pytest

from curricle.engines.resume import apply
from tests.engines.ats.check.resumes import (
    TODAY,
    Change,
    document,
    found,
    judged,
    roles,
    say,
    sections,
    subject,
)


def basics(field: str, value: Any) -> Change:
    return lambda values: values["content"]["basics"].update({field: value})


def text(said: str, place: int = 0) -> Change:
    return lambda values: say(values, said, place)


def period(number: int, **value: Any) -> Change:
    return lambda values: roles(values)[number].update({"period": value})


def retitled(kind: str, title: str) -> Change:
    return lambda values: sections(values, kind).update({"title": title})


def more_points(count: int, number: int = 0) -> Change:
    def change(values: dict[str, Any]) -> None:
        roles(values)[number]["highlights"] = [
            {"id": f"m{one}", "text": f"Trained {one + 20} new members of staff in the rules of the house."}
            for one in range(count)
        ]

    return change


def with_section(section: dict[str, Any], at: int | None = None) -> Change:
    def change(values: dict[str, Any]) -> None:
        all_sections = values["content"]["sections"]
        all_sections.insert(len(all_sections) if at is None else at, section)

    return change


def without(kind: str) -> Change:
    def change(values: dict[str, Any]) -> None:
        values["content"]["sections"].remove(sections(values, kind))

    return change


def keywords(*words: str) -> Change:
    return lambda values: sections(values, "skills").update(
        {"items": [{"id": "k", "name": "Tools", "keywords": list(words)}]}
    )


def swapped(values: dict[str, Any]) -> None:
    sections(values, "work")["items"].reverse()


def twice(values: dict[str, Any]) -> None:
    first = roles(values)[0]["highlights"]
    first.append({"id": "again", "text": first[0]["text"]})


def many_times(values: dict[str, Any]) -> None:
    first = roles(values)[0]["highlights"]
    first.extend({"id": f"again-{one}", "text": first[one % 2]["text"]} for one in range(5))


def openings(values: dict[str, Any]) -> None:
    for role in roles(values):
        for number, point in enumerate(role["highlights"]):
            point["text"] = f"Managed {number + 12} people in the {role['position']} group of the company."


def without_numbers(values: dict[str, Any]) -> None:
    for point, noun in zip(roles(values)[0]["highlights"], ("guide", "plan", "list"), strict=True):
        point["text"] = f"Wrote the {noun} on incidents that each team of the company has used since."


def shorter(values: dict[str, Any]) -> None:
    for role in roles(values):
        del role["highlights"][1:]


def no_stops(values: dict[str, Any]) -> None:
    point = roles(values)[0]["highlights"][0]
    point["text"] = point["text"].rstrip(".")


def one_stop(values: dict[str, Any]) -> None:
    for role in roles(values):
        for point in role["highlights"]:
            point["text"] = point["text"].rstrip(".")
    say(values, "Led six people through a move of 41 services.")


def without_item_field(kind: str, field: str, value: Any = "") -> Change:
    return lambda values: sections(values, kind)["items"][0].update({field: value})


LONG = (
    "Led six engineers through the move of 41 services to one cluster, which took a year. It began with a "
    "list of all that ran anywhere, went on with tests that nobody had written, and ended on a quiet day."
)
NOUNS = tuple(
    "engines boats gardens kitchens bridges lanterns horses windows shutters apples rivers villages stones "  # noqa: SIM905
    "hedges gates swallows bread tales winters walnuts roads hills candles owls barns cats leaves chapels "
    "bells songs bakers verses snow guests trout commas wheels chimneys moons orchards".split()
)
WALL = " ".join(
    ("Planned the work of two very long summers and one cold winter with", *NOUNS, *reversed(NOUNS))
)
UNRELATED = f"{WALL}. I look for a team that owns what it builds, and keeps its nights quiet."
ONE_SENTENCE = f"Led six engineers through {' '.join(NOUNS)}"
CROWDED = " ".join(f"Terraform {noun}" for noun in NOUNS[:14])
FAULTS: list[tuple[str, Change, bool]] = [
    ("contact.email_missing", basics("email", None), False),
    ("contact.email_malformed", basics("email", " mailto:imre@example.org "), True),
    ("contact.email_malformed", basics("email", "imre at example"), False),
    ("contact.phone_missing", basics("phone", ""), False),
    ("contact.phone_malformed", basics("phone", "Tel: +353 1 555 0142"), True),
    ("contact.phone_malformed", basics("phone", "ask my mother"), False),
    ("contact.location_missing", basics("location", None), False),
    ("contact.location_vague", basics("location", {"country_code": "IE"}), False),
    ("contact.link_missing", basics("profiles", []), False),
    ("contact.link_malformed", basics("url", "imre.example.org"), True),
    ("contact.link_malformed", basics("url", "my site"), False),
    (
        "contact.link_malformed",
        basics("profiles", [{"id": "p", "network": "Code", "url": "code.example.org/i"}]),
        True,
    ),
    ("section.work_missing", without("work"), False),
    ("section.education_missing", without("education"), False),
    ("section.skills_missing", without("skills"), False),
    ("section.heading_unknown", retitled("work", "My journey so far"), True),
    ("section.heading_unknown", retitled("summary", "Hello there"), True),
    (
        "section.order",
        with_section({"id": "i", "type": "interests", "items": [{"id": "i1", "name": "Chess"}]}, 0),
        True,
    ),
    ("section.empty", with_section({"id": "x", "type": "awards", "items": []}), True),
    (
        "section.item_empty",
        with_section({"id": "x", "type": "awards", "items": [{"id": "x1"}, {"id": "x2", "title": "Prize"}]}),
        True,
    ),
    ("section.summary_missing", without("summary"), False),
    (
        "section.summary_short",
        without_item_field("summary", "text", "Platform engineer from Dublin."),
        False,
    ),
    ("section.summary_long", without_item_field("summary", "text", UNRELATED), False),
    ("skills.few", keywords("Go", "SQL"), False),
    ("skills.joined", keywords("Go, Python, SQL, Terraform"), True),
    (
        "skills.joined",
        lambda v: sections(v, "skills").update({"items": [{"id": "k", "name": "Go; SQL; C"}]}),
        True,
    ),
    ("skills.doubled", keywords("Go", "SQL", "go", "Python"), True),
    ("education.school_missing", without_item_field("education", "institution"), False),
    (
        "education.degree_missing",
        lambda v: sections(v, "education")["items"][0].update({"study_type": None, "area": None}),
        False,
    ),
    ("role.title_missing", lambda v: roles(v)[0].update({"position": ""}), False),
    ("role.employer_missing", without_item_field("work", "employer"), False),
    ("role.dates_missing", lambda v: roles(v)[1].update({"period": None}), False),
    ("role.few_bullets", more_points(1), False),
    ("role.few_bullets", more_points(0), False),
    ("role.many_bullets", more_points(9), False),
    ("date.unread", period(1, start={"raw": "the long summer"}, end={"value": "2021-02"}), False),
    ("date.unread", period(1, start={"raw": "Sept 2017"}, end={"value": "2021-02"}), True),
    ("date.start_missing", period(1, end={"value": "2021-02"}), False),
    ("date.end_missing", period(1, start={"value": "2017-09"}), False),
    ("date.two_present", period(1, start={"value": "2017-09"}, present=True), False),
    ("date.precision_mixed", period(1, start={"value": "2017"}, end={"value": "2021-02"}), False),
    ("date.days_mixed", period(1, start={"value": "2017-09-04"}, end={"value": "2021-02-26"}), True),
    ("date.end_before_start", period(1, start={"value": "2021-02"}, end={"value": "2017-09"}), False),
    ("date.in_future", period(0, start={"value": "2027-05"}, present=True), False),
    ("date.in_future", period(0, start={"value": "2021-03"}, end={"value": "2028-01"}), False),
    ("date.gap", period(1, start={"value": "2017-09"}, end={"value": "2019-02"}), False),
    ("date.order", swapped, True),
    ("bullet.no_number", without_numbers, False),
    ("bullet.no_verb", text("Nine days became two through a new pipeline of four parts."), False),
    ("bullet.no_verb", text("Responsible for managing a team of six engineers in three cities."), True),
    ("bullet.short", text("Led six engineers."), False),
    ("bullet.long", text(LONG), False),
    (
        "bullet.repetitive",
        text("Terraform and Terraform and Terraform and Terraform again, 12 times."),
        False,
    ),
    ("bullet.weak_opening", text("Worked on the move of 41 services to one cluster in a year."), False),
    ("bullet.weak_opening", text("Responsible for leading six engineers through a move of services."), True),
    ("bullet.first_person", text("Led my team of six engineers through a move of all services."), False),
    ("bullet.first_person", text("I led six engineers through the move of 41 services to a cluster."), True),
    ("bullet.stock_phrase", text("Led six engineers as a team player through the move of services."), False),
    ("bullet.verb_repeated", openings, False),
    ("bullet.duplicate", twice, True),
    ("bullet.duplicate", many_times, True),
    ("text.misspelt", text("Led six engineers and recieved two prizes for the work of the year."), True),
    ("text.spaces", text("Led six  engineers through the move of 41 services to one cluster ."), True),
    (
        "text.tense",
        lambda v: roles(v)[1]["highlights"][0].update(
            {"text": "Build the service that sends 30,000 invoices."}
        ),
        True,
    ),
    ("text.stops_mixed", no_stops, True),
    ("text.stops_mixed", one_stop, True),
    ("text.small_letters", text("led six engineers through the move of 41 services to one cluster."), True),
    ("text.wall", text(WALL), False),
    ("text.long_sentence", text(ONE_SENTENCE), False),
    ("length.few_words", shorter, False),
    ("text.crowded", text(CROWDED), False),
]


@pytest.mark.parametrize(("code", "change", "is_mechanical"), FAULTS)
def test_a_fault_is_found_and_costs(code: str, change: Change, is_mechanical: bool) -> None:
    sound, broken = judged(), judged(change)
    assert not found(sound, code)
    faults = found(broken, code)
    assert faults
    assert broken.score < sound.score
    assert any(fault.points > 0 for fault in faults)
    assert any(bool(fault.operations) for fault in faults) is is_mechanical


@pytest.mark.parametrize(("code", "change", "is_mechanical"), FAULTS)
def test_a_mechanical_fix_gives_exactly_its_points_and_nothing_new(
    code: str, change: Change, is_mechanical: bool
) -> None:
    from curricle.engines.ats.check.readiness import readiness

    made = document(change)
    before = readiness(subject(made), today=TODAY)
    fixes = [finding for finding in before.findings if finding.operations]
    assert bool(fixes) or not is_mechanical
    for fix in fixes:
        mended, refused = apply(made, fix.operations)
        assert mended is not None, refused
        after = readiness(subject(mended), today=TODAY)
        assert after.score == pytest.approx(before.score + fix.points)
        assert after.score > before.score
        assert {one.code for one in after.findings} <= {one.code for one in before.findings}


def test_a_sound_resume_has_all_points() -> None:
    result = judged()
    assert result.score == 100
    assert not result.findings
    assert result.gate is None


def test_every_pointer_leads_somewhere() -> None:
    from curricle.engines.ats.read.reading import value_at

    for _, change, _ in FAULTS:
        made = document(change)
        values = made.model_dump(mode="json")
        for finding in judged(change).findings:
            parent = finding.pointer.rpartition("/")[0]
            assert value_at(values, parent) is not None, finding.pointer

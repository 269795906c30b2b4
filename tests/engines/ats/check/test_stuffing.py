"""Words that are repeated for a machine count as nothing, wherever they stand; what is lost is told."""

from collections.abc import Callable
from time import process_time
from typing import Any

import pytest

from curricle.engines.ats.check.facts import says_again
from curricle.engines.ats.check.posting import is_posting
from curricle.engines.ats.check.readiness import readiness
from curricle.engines.ats.check.result import Readiness
from curricle.engines.ats.check.weights import Weights, versions
from curricle.engines.ats.read.page import Line
from curricle.engines.resume import Document, apply, sample
from tests.engines.ats.check.resumes import (
    TODAY,
    Change,
    document,
    found,
    judged,
    points_of,
    roles,
    sections,
    subject,
)

STUFFED = (
    ", ".join(["Python"] * 40),
    ", ".join(["Python", "machine learning", "Kafka"] * 40),
    "Led 12 teams with " + "Kubernetes " * 40,
    "Led led led",
)


def thin(values: dict[str, Any]) -> None:
    """Two points in all, so that a third would make them graded; a short summary; few skills; no projects."""
    roles(values)[1]["highlights"] = []
    roles(values)[0]["highlights"] = roles(values)[0]["highlights"][:2]
    sections(values, "summary")["items"][0]["text"] = "Platform engineer with nine years in payments."
    sections(values, "skills")["items"] = [{"id": "k1", "name": "", "keywords": ["Go", "SQL"]}]


def without(*kinds: str) -> Change:
    def change(values: dict[str, Any]) -> None:
        thin(values)
        content = values["content"]
        content["sections"] = [one for one in content["sections"] if one["type"] not in kinds]

    return change


def as_point(values: dict[str, Any], text: str) -> None:
    if any(one["type"] == "work" for one in values["content"]["sections"]):
        roles(values)[0]["highlights"].append({"id": "more", "text": text})


def as_section(kind: str, **item: Any) -> Any:
    def change(values: dict[str, Any], text: str) -> None:
        # Names are short; a text may be as long as it likes.
        text = text[:290] if kind in ("skills", "education") else text
        told = {"id": "more", **{key: _filled(value, text) for key, value in item.items()}}
        made = {"id": "s-more", "type": kind, "title": kind.capitalize(), "items": [told]}
        values["content"]["sections"].append(made)

    return change


def _filled(value: Any, text: str) -> Any:
    if isinstance(value, list):
        return [_filled(one, text) for one in value]
    if isinstance(value, dict):
        return {key: _filled(one, text) for key, one in value.items()}
    return text if value == "…" else value


PLACES = {
    "a third point": as_point,
    "a summary": as_section("summary", text="…"),
    "a skill": as_section("skills", name="…"),
    "keywords": as_section("skills", name="Tools", keywords=["…"]),
    "a project": as_section(
        "projects",
        name="Side work",
        highlights=[{"id": "h1", "text": "…"}, {"id": "h2", "text": "…"}, {"id": "h3", "text": "…"}],
    ),
    "a role": as_section(
        "work",
        employer="",
        roles=[{"id": "r9", "position": "", "highlights": [{"id": "h", "text": "…"}]}],
    ),
    "a school": as_section("education", institution="…", area="…"),
    "a section of its own": as_section("custom", title="Keywords", summary="…"),
}
BASES: dict[str, Callable[[], Document]] = {
    "sound": document,
    "thin": lambda: document(thin),
    "without a summary": lambda: document(without("summary")),
    "without work": lambda: document(without("work", "projects")),
    "without skills": lambda: document(without("skills")),
    "without education": lambda: document(without("education")),
}


@pytest.mark.parametrize("base", BASES)
@pytest.mark.parametrize("place", PLACES)
def test_stuffing_never_raises_anywhere(base: str, place: str) -> None:
    plain = BASES[base]()
    before = readiness(subject(plain), today=TODAY)
    for text in STUFFED:
        values = plain.model_dump(mode="json", exclude_none=True)
        PLACES[place](values, text)
        after = readiness(subject(Document.model_validate(values)), today=TODAY)
        assert after.score <= before.score, (text[:20], _gained(before, after))


def _gained(before: Readiness, after: Readiness) -> dict[str, float]:
    codes = [check.code for part in before.parts for check in part.checks]
    return {
        code: gain for code in codes if (gain := round(points_of(after, code) - points_of(before, code), 2))
    }


def test_stuffing_is_told_with_its_place() -> None:
    result = judged(lambda values: as_point(values, STUFFED[0]))
    finding = found(result, "bullet.repetitive")[0]
    assert finding.pointer == "/content/sections/1/items/0/roles/0/highlights/3/text"
    assert finding.points > 0
    assert result.score < judged().score


def test_long_texts_and_names_are_no_repetition() -> None:
    assert not says_again("New York, New York")
    assert not says_again("C/C++")
    words = [f"word{'abcdefghijklmnopqrst'[number % 20]}{'abcdefgh'[number % 7]}" for number in range(140)]
    # Six hundred words with 140 of them different are a long text.
    assert not says_again(" ".join(words * 4))


def _with_lost(count: int, more: int) -> Readiness:
    lines = ["Imre Castellane", "What I \ufffd did " + "\ufffd" * count, *["More words stand here"] * more]
    placed = [Line(text, 0, (0.0, 12.0 * row, 400.0, 12.0 * row + 10)) for row, text in enumerate(lines)]
    letters = sum(len("".join(line.split())) for line in lines)
    return readiness(subject(document(), placed, undecodable=min(0.29, (count + 1) / letters)), today=TODAY)


def test_letters_without_meaning_are_counted_and_not_diluted() -> None:
    few, long = _with_lost(20, 5), _with_lost(20, 400)
    assert points_of(long, "reading.glyphs") == points_of(few, "reading.glyphs") < 3
    assert points_of(_with_lost(200, 400), "reading.glyphs") < points_of(long, "reading.glyphs")
    finding = found(few, "reading.undecodable")[0]
    assert [place.box[1] for place in finding.evidence] == [12.0]
    assert finding.pointer.startswith("/")
    assert not found(_with_lost(3, 5), "reading.undecodable")


@pytest.mark.parametrize("base", [*BASES, "multilingual"])
def test_every_part_that_loses_points_has_a_finding(base: str) -> None:
    made = sample("multilingual") if base == "multilingual" else BASES[base]()
    result = readiness(subject(made), today=TODAY)
    told = {finding.part for finding in result.findings}
    for part in result.parts:
        if part.points < part.of:
            assert part.code in told
    for finding in result.findings:
        assert finding.message
        assert finding.why
        assert finding.fix
        assert finding.evidence or finding.pointer.startswith("/")


def test_what_is_missing_is_named_where_it_costs() -> None:
    lost = judged(without("skills"))
    finding = next(one for one in found(lost, "part.incomplete") if one.part == "length")
    assert "no skills" in finding.message
    assert finding.fix == "Add skills, if there is something to say."
    assert finding.points > 0
    assert finding.pointer == "/content/sections"
    ungraded = next(one for one in found(judged(thin), "part.incomplete") if one.part == "bullets")
    assert "fewer than 3 points" in ungraded.message
    assert "three points or more" in ungraded.fix


def test_a_sound_resume_lacks_nothing() -> None:
    assert not found(judged(), "part.incomplete")


POSTING = """Site Carpenter
Rowan & Pike, Galway

Tasks
- Hang doors in forty flats
- Read plans

Requirements
- Three years on sites
- A driving licence

Preferred
- Stairs

We offer a van and a fair wage.
"""
NAMES = (
    "amber birch cedar damson elder fennel ginger hazel iris juniper kelp laurel maple nettle olive poplar "
    "quince rowan sorrel thyme umber violet willow yarrow alder briar clover dill aspen bracken cobnut "
    "foxglove gorse heather ivory jasmine larch mallow myrtle oak pine reed sage teasel vetch walnut yew "
    "acorn balsam cherry dahlia dogwood"
)
OWN = "Platform engineer with nine years in payments."


def in_summary(*texts: str) -> Change:
    def change(values: dict[str, Any]) -> None:
        items = [{"id": f"sum{number}", "text": text} for number, text in enumerate(texts)]
        sections(values, "summary")["items"] = items

    return change


@pytest.mark.parametrize("version", versions())
def test_a_posting_in_the_summary_counts_as_no_words_of_ones_own(version: str) -> None:
    def weighed(made: Document) -> Readiness:
        return readiness(subject(made), weights=Weights.load(version), today=TODAY)

    stuffed = document(in_summary(OWN, POSTING.strip()))
    before, after = weighed(document(in_summary(OWN))), weighed(stuffed)
    assert points_of(after, "sections.summary") == points_of(before, "sections.summary")
    assert after.score < before.score
    finding = found(after, "text.pasted_posting")[0]
    assert finding.pointer == "/content/sections/0/items/1/text"
    assert finding.why
    assert finding.fix
    mended, _ = apply(stuffed, finding.operations)
    assert mended is not None
    assert weighed(mended).score == before.score


def test_a_posting_that_was_read_in_pieces_is_one_all_the_same() -> None:
    joined = POSTING.replace("plans\n\nReq", "plans Req").replace("licence\n\nPref", "licence Pref")
    pieces = [piece for line in joined.splitlines() if (piece := line.removeprefix("- ").strip())]
    result = judged(in_summary(OWN, *pieces))
    assert points_of(result, "sections.summary") == 0
    findings = found(result, "text.pasted_posting")
    assert len(findings) == 1
    assert findings[0].message.startswith("What stands at “Tasks”")
    # Which of the pieces are one's own nobody knows.
    assert not findings[0].operations
    assert found(result, "section.summary_missing")[0].pointer == findings[0].pointer


def test_a_posting_below_a_role_tells_nothing_that_was_done() -> None:
    def told_by(summary: str) -> Change:
        def change(values: dict[str, Any]) -> None:
            roles(values)[1].update(highlights=[], summary=summary)

        return change

    plain, stuffed = judged(told_by("")), judged(told_by(POSTING))
    assert stuffed.score < plain.score
    assert found(stuffed, "text.pasted_posting")[0].pointer.endswith("/roles/0/summary")


@pytest.mark.parametrize(
    "text",
    [
        "I gather requirements, plan tasks and deliver. Known for the benefits that you will see in a year.",
        "Responsibilities: budgets and rotas for nine wards. Looking for a team that trains its people.",
        "Nurse who leads shifts. We are a family of movers, so I am free to relocate at once.",
    ],
)
def test_own_words_are_no_posting(text: str) -> None:
    assert not is_posting(text)
    assert points_of(judged(in_summary(text)), "sections.summary") == 2


def test_signs_of_a_posting_are_looked_for_once_in_each_place() -> None:
    """Words that may stand before a heading are many in a hostile text: this would take minutes."""
    started = process_time()
    for text in ("Key " * 20_000, "# " * 20_000, "Tasks" + " " * 20_000):
        assert not is_posting(text)
    assert process_time() - started < 5


def test_a_summary_that_sums_nothing_up_gives_nothing() -> None:
    long, endless = (judged(in_summary(f"Planted {NAMES}. " * times)) for times in (3, 5))
    assert points_of(long, "sections.summary") == 1
    assert points_of(endless, "sections.summary") == 0
    assert found(endless, "section.summary_long")[0].points > found(long, "section.summary_long")[0].points

"""JSON Resume there and back: nothing is lost, and an edit in between wins."""

import json
import re
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from curricle.engines.finding import has_errors
from curricle.engines.resume import (
    Document,
    SetField,
    apply,
    from_json_resume,
    parse,
    sample,
    sample_names,
    to_json_resume,
    to_plain_json_resume,
)
from curricle.engines.resume.json_resume.field import ARRAYS, TABLES
from curricle.engines.resume.json_resume.residue import without_ours
from tests.engines.resume import strategies

GOLDEN = Path(__file__).parents[2] / "golden" / "resume"


@given(strategies.json_resumes)
@settings(max_examples=60, deadline=None)
def test_a_json_resume_comes_back_as_it_was(value: dict[str, Any]) -> None:
    document, findings = from_json_resume(value)
    assert not has_errors(findings)
    assert to_plain_json_resume(document) == value
    # And again over the file that carries our own extras.
    assert from_json_resume(to_json_resume(document))[0] == document
    assert parse(document.model_dump_json())[0] == document


@given(strategies.documents)
@settings(max_examples=100, deadline=None)
def test_a_document_comes_back_as_it_was(document: Document) -> None:
    written = json.loads(json.dumps(to_json_resume(document)))
    again, findings = from_json_resume(written)
    assert again == document
    assert not has_errors(findings)


@given(
    st.dictionaries(
        st.sampled_from(["basics", "work", "skills", "meta", "x-curricle", "other"]), strategies.json_values
    )
)
@settings(max_examples=60, deadline=None)
def test_what_is_not_a_json_resume_is_kept_as_it_was(value: dict[str, Any]) -> None:
    document, _ = from_json_resume(value)
    assert to_plain_json_resume(document) == without_ours(value)
    assert parse(document.model_dump_json())[0] == document


def places_in(value: Any, path: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    """Every place inside a value."""
    children = (
        value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    )
    return [path, *(place for key, child in children for place in places_in(child, (*path, key)))]


@given(st.data(), strategies.documents)
@settings(max_examples=60, deadline=None)
def test_what_others_did_to_our_extras_breaks_nothing(data: st.DataObject, document: Document) -> None:
    written = json.loads(json.dumps(to_json_resume(document)))
    place = data.draw(st.sampled_from(places_in(written)[1:]))
    *way, last = place
    owner = written
    for step in way:
        owner = owner[step]
    owner[last] = data.draw(
        strategies.json_values | st.just({"id": []}) | st.just([{"hidden": 1}, {"id": {}}])
    )
    again, findings = from_json_resume(written)
    assert to_plain_json_resume(again) == without_ours(written)
    assert not has_errors(findings)
    assert parse(again.model_dump_json())[0] == again


def rows(heading: str) -> list[list[str]]:
    """The rows of the table below a heading of the written description, as the words in code."""
    page = (Path(__file__).parents[3] / "docs" / "user" / "json-resume.md").read_text("utf-8")
    chapter = page.split(f"## {heading}")[1].split("\n## ")[0]
    return [re.findall(r"`([^`]+)`", line) for line in chapter.splitlines() if line.startswith("| `")]


def test_every_field_is_described() -> None:
    homes = {(name, home.key, home.field) for name, table in TABLES.items() for home in table.homes}
    assert {tuple(row) for row in rows("Where each field goes")} == homes


def test_every_loss_is_written_down() -> None:
    losses = {name: set(table.homeless) for name, table in TABLES.items() if table.homeless}
    assert {row[0]: set(row[1:]) for row in rows("The loss table")} == losses


def test_every_field_of_the_schema_has_a_home() -> None:
    published = json.loads((GOLDEN / "json-resume-schema-1.3.1.json").read_text("utf-8"))["properties"]
    for kind in ARRAYS:
        known = published[kind]["items"]["properties"].keys()
        ours = TABLES["employer"].keys | TABLES["role"].keys if kind == "work" else TABLES[kind].keys
        assert known <= ours | {"location"}
    assert published["basics"]["properties"].keys() == TABLES["basics"].keys | {"summary"}
    assert published.keys() == {"$schema", "basics", "meta", *ARRAYS}


@pytest.mark.parametrize("name", sample_names())
def test_what_is_written_is_a_valid_json_resume(name: str) -> None:
    published = json.loads((GOLDEN / "json-resume-schema-1.3.1.json").read_text("utf-8"))
    jsonschema.Draft7Validator(published).validate(to_json_resume(sample(name)))


def test_the_engineer_is_written_as_ever() -> None:
    golden = json.loads((GOLDEN / "engineer.jsonresume.json").read_text("utf-8"))
    assert to_plain_json_resume(sample("engineer")) == golden
    document, findings = from_json_resume(golden)
    assert findings == []
    employers = document.content.sections[1].model_dump()["items"]
    assert [len(employer["roles"]) for employer in employers] == [2, 1]


def test_what_could_not_be_placed_is_told() -> None:
    value = {
        "basics": {
            "name": "A",
            "label": 5,
            "shoe": 43,
            "summary": ["x"],
            "profiles": ["x"],
            "url": "x" * 2001,
        },
        "work": [
            {"name": "W", "startDate": "May 2020", "endDate": "Present", "highlights": ["a", 1], "x": 1}
        ],
        "awards": {},
        "skills": ["x", {"name": "S", "keywords": "k"}],
        "education": [{"location": {"city": "C", "region": "R"}, "startDate": "x" * 101, "endDate": 5}],
        "themes": {},
    }
    document, findings = from_json_resume(value)
    assert [(finding.pointer, finding.code.removeprefix("resume.import_")) for finding in findings] == [
        ("/basics/label", "unplaced"),
        ("/basics/url", "unplaced"),
        ("/basics/profiles/0", "unplaced"),
        ("/work/0/highlights/1", "unplaced"),
        ("/work/0/startDate", "resume.date_unread"),
        ("/awards", "unplaced"),
        ("/skills/0", "unplaced"),
        ("/skills/1/keywords", "unplaced"),
        ("/education/0/startDate", "unplaced"),
        ("/education/0/endDate", "unplaced"),
        ("/basics/summary", "unplaced"),
        ("/basics/shoe", "kept"),
        ("/work/0/x", "kept"),
        ("/themes", "kept"),
    ]
    assert to_plain_json_resume(document) == value
    work, education = document.content.sections[0].model_dump(), document.content.sections[2].model_dump()
    assert work["items"][0]["roles"][0]["period"]["present"]
    assert education["items"][0]["location"] == "C, R"


def test_characters_that_cannot_be_printed_are_removed() -> None:
    document, findings = from_json_resume('{"basics": {"name": "A\\u0000da", "x\\ud800": ["\\u0007"]}}')
    assert document.content.basics.name == "Ada"
    assert [finding.code for finding in findings] == ["resume.import_cleaned"] * 3 + ["resume.import_kept"]
    assert not has_errors(findings)


def deep(levels: int) -> Any:
    """Lists in lists."""
    value: Any = 1
    for _ in range(levels):
        value = [value]
    return value


@pytest.mark.parametrize(
    "raw", [b"{", "[]", {"x": deep(25)}, {"x": deep(60)}, '{"x": 1e999}', b"x" * 3_000_000]
)
def test_what_cannot_be_read_is_an_error(raw: Any) -> None:
    document, findings = from_json_resume(raw)
    assert document == Document()
    assert has_errors(findings)


def test_an_edit_by_another_program_wins() -> None:
    written = to_json_resume(sample())
    written["basics"]["summary"] = "Another summary."
    written["work"][0]["highlights"].append("One more line.")
    written["work"][0]["name"] = "Harbourlight"
    written["work"].append({"name": "New Place", "position": "Baker"})
    del written["languages"]
    written["skills"].reverse()
    document, findings = from_json_resume(written)
    assert findings == []
    by_type = {section.type: section.model_dump() for section in document.content.sections}
    assert by_type["summary"]["items"][0]["text"] == "Another summary."
    work = by_type["work"]["items"]
    assert [employer["employer"] for employer in work] == [
        "Harbourlight",
        "Harbourlight Payments",
        "Tern & Tide Logistics",
        "New Place",
    ]
    assert work[0]["id"] == "work-1"
    assert [line["id"] for line in work[0]["roles"][0]["highlights"][:3]] == [
        "work-1-1-a",
        "work-1-1-b",
        "work-1-1-c",
    ]
    assert by_type["languages"]["items"] == []
    assert [skill["id"] for skill in by_type["skills"]["items"]] == ["skills-3", "skills-2", "skills-1"]


def test_an_edit_in_curricle_wins_over_what_was_kept() -> None:
    value = {"work": [{"name": "W", "position": "", "startDate": "May 2020", "location": {"city": "C"}}]}
    document, _ = from_json_resume(value)
    assert to_plain_json_resume(document) == value
    employer = document.model_dump()["content"]["sections"][0]["items"][0]
    role = employer["roles"][0]["id"]
    changed, findings = apply(
        document,
        [
            SetField(target=role, field="position", value="Baker"),
            SetField(target=role, field="period", value={"start": "2020-05", "end": "2021"}),
            SetField(target=employer["id"], field="location", value="D"),
        ],
    )
    assert findings == []
    assert changed is not None
    entry = {"name": "W", "position": "Baker", "startDate": "2020-05", "endDate": "2021", "location": "D"}
    assert to_plain_json_resume(changed) == {"work": [entry]}


def test_many_entries_of_one_name_stay_within_the_limits() -> None:
    value = {
        "work": [{"name": "W", "position": str(index)} for index in range(120)],
        "skills": [{"name": str(index)} for index in range(1200)],
        "basics": {"profiles": [{"network": str(index)} for index in range(60)]},
    }
    document, findings = from_json_resume(value)
    sections = document.content.sections
    assert [len(section.items) for section in sections] == [3, 500, 500, 200]
    assert len(document.content.basics.profiles) == 50
    assert len(findings) == 10
    assert parse(document.model_dump_json())[0] == document
    assert to_plain_json_resume(document) == value


def test_a_summary_taken_out_by_another_program_is_gone() -> None:
    written = to_json_resume(sample())
    del written["basics"]["summary"]
    document, _ = from_json_resume(written)
    assert "summary" not in {section.type for section in document.content.sections}
    document, findings = from_json_resume({"basics": {"summary": "x" * 10_001}})
    assert [finding.code for finding in findings] == ["resume.import_unplaced"]
    assert to_plain_json_resume(document) == {"basics": {"summary": "x" * 10_001}}


@pytest.mark.parametrize("kind", ["work", "education"])
def test_the_most_that_is_read_makes_a_document_that_can_be_read(kind: str) -> None:
    value: dict[str, Any] = {kind: [{}] * 9_900}
    document, findings = from_json_resume(value)
    assert not has_errors(findings)
    assert parse(document.model_dump_json()) == (document, [])

"""Operations: each does what it says, refuses what does not fit, and never touches the given document."""

from typing import Any

import pytest

from curricle.engines.resume import (
    Add,
    Document,
    Hide,
    Move,
    Operation,
    Remove,
    ReplaceText,
    Retitle,
    SetField,
    Show,
    apply,
    diff,
    invert,
    operations_between,
    parse_operations,
    sample,
    summarise,
)
from curricle.engines.resume.difference import DEFAULT_TITLES
from curricle.engines.resume.model import SECTION_TYPES


def changed(*operations: Operation) -> dict[str, Any]:
    """The engineer's resume after these operations, which must fit and be taken back by their inverse."""
    before = sample().model_dump_json()
    document, findings = apply(sample(), operations)
    assert findings == []
    assert document is not None
    inverse, findings = invert(sample(), operations)
    assert findings == []
    assert apply(document, inverse) == (sample(), [])
    assert sample().model_dump_json() == before
    return document.model_dump()


def refused(*operations: Operation) -> tuple[str, str]:
    """Where and why these operations do not fit."""
    document, findings = apply(sample(), operations)
    assert document is None
    if findings[0].code.startswith("resume.operation"):
        assert invert(sample(), operations) == ([], findings)
    return findings[0].pointer, findings[0].code.removeprefix("resume.")


def ids(parts: list[dict[str, Any]]) -> list[str]:
    """The ids of parts in order."""
    return [part["id"] for part in parts]


def test_a_field_is_set() -> None:
    values = changed(
        SetField(target="@basics", field="name", value="N. Kessling"),
        SetField(target="@document", field="locale", value="en-IE"),
        SetField(target="@presentation", field="config", value={"accent": "teal"}),
        SetField(target="work-1-1", field="period", value={"start": "2022-04", "present": True}),
    )
    assert values["content"]["basics"]["name"] == "N. Kessling"
    assert values["locale"] == "en-IE"
    assert values["presentation"]["config"] == {"accent": "teal"}
    role = values["content"]["sections"][1]["items"][0]["roles"][0]
    assert role["period"]["start"]["value"] == "2022-04"


def test_a_text_is_replaced_only_while_it_is_the_same() -> None:
    standing = sample().content.sections[0].items[0].model_dump()["text"]
    values = changed(ReplaceText(target="summary-1", text="New.", before=standing))
    assert values["content"]["sections"][0]["items"][0]["text"] == "New."
    operation = ReplaceText(target="summary-1", text="New.", before="Something else.")
    assert refused(operation) == ("/0/before", "operation_text_changed")
    values = changed(ReplaceText(target="work-2", field="description", text="Parcels."))
    assert values["content"]["sections"][1]["items"][1]["description"] == "Parcels."


def test_sections_are_retitled_hidden_and_shown() -> None:
    values = changed(Retitle(target="work", title="Career"), Hide(target="skills"), Hide(target="work-1-1-b"))
    work = values["content"]["sections"][1]
    assert work["title"] == "Career"
    assert not values["content"]["sections"][3]["visible"]
    assert not work["items"][0]["roles"][0]["highlights"][1]["visible"]
    assert changed(Hide(target="skills"), Show(target="skills"), Show(target="work")) == sample().model_dump()


def test_parts_are_added_removed_and_moved() -> None:
    values = changed(
        Add(parent="work-1-2", list="highlights", part={"id": "new", "text": "A line."}, after="work-1-2-a"),
        Add(parent="@basics", list="details", part={"id": "permit", "label": "Permit"}),
        Add(
            parent="@content", list="sections", part={"id": "aw", "type": "awards", "items": [{"title": "A"}]}
        ),
        Remove(target="work-2"),
        Move(target="work-1-1-c", parent="work-1-2", list="highlights", after="new"),
        Move(target="languages", parent="@content", list="sections"),
        Move(target="skills", parent="@content", list="sections", after="work"),
    )
    sections = values["content"]["sections"]
    assert ids(sections) == ["languages", "aw", "summary", "work", "skills", "projects", "education"]
    roles = sections[3]["items"][0]["roles"]
    assert ids(roles[0]["highlights"]) == ["work-1-1-a", "work-1-1-b"]
    assert ids(roles[1]["highlights"]) == ["work-1-2-a", "new", "work-1-1-c", "work-1-2-b"]
    assert ids(values["content"]["basics"]["details"]) == ["permit"]


@pytest.mark.parametrize(
    ("operation", "pointer", "code"),
    [
        (Remove(target="nobody"), "/1/target", "operation_target_missing"),
        (Remove(target="@basics"), "/1/target", "operation_target_fixed"),
        (Hide(target="@basics"), "/1/target", "operation_target_fixed"),
        (SetField(target="work", field="id", value="x"), "/1/field", "operation_field_unknown"),
        (SetField(target="work", field="type", value="x"), "/1/field", "operation_field_unknown"),
        (SetField(target="work", field="items", value=[]), "/1/field", "operation_field_unknown"),
        (SetField(target="@document", field="content", value={}), "/1/field", "operation_field_unknown"),
        (SetField(target="work", field="colour", value=1), "/1/field", "operation_field_unknown"),
        (Retitle(target="work-1", title="x"), "/1/target", "operation_field_unknown"),
        (Add(parent="nobody", list="items", part={}), "/1/parent", "operation_target_missing"),
        (Add(parent="work", list="colours", part={}), "/1/list", "operation_field_unknown"),
        (Add(parent="work", list="items", part={"employer": "E"}), "/1/part", "operation_invalid"),
        (
            Add(parent="@content", list="sections", part={"id": "x", "type": "poem"}),
            "/1/part",
            "operation_invalid",
        ),
        (Add(parent="work", list="items", part={"id": "x", "a": 1}), "/1/part/a", "operation_invalid"),
        (Add(parent="work", list="items", part={"id": "skills"}), "/1/part", "operation_id_taken"),
        (
            Add(parent="work", list="items", part={"id": "x", "roles": [{"id": "skills"}]}),
            "/1/part",
            "operation_id_taken",
        ),
        (
            Add(parent="work", list="items", part={"id": "x"}, after="skills"),
            "/1/after",
            "operation_target_missing",
        ),
        (Move(target="work-1", parent="skills", list="items"), "/1/parent", "operation_target_fixed"),
        (
            Move(target="work-1", parent="work", list="items", after="work-1"),
            "/1/after",
            "operation_target_missing",
        ),
        (
            Move(target="work-1", parent="work", list="items", after="skills"),
            "/1/after",
            "operation_target_missing",
        ),
        (SetField(target="@basics", field="name", value=5), "/content/basics/name", "wrong_type"),
        (SetField(target="@basics", field="name", value="\0"), "/content/basics/name", "unprintable"),
        (SetField(target="@document", field="kind", value="poem"), "/kind", "unknown_value"),
    ],
)
def test_what_does_not_fit_is_refused(operation: Operation, pointer: str, code: str) -> None:
    assert refused(Hide(target="work"), operation) == (pointer, code)


def test_operations_are_read_from_json() -> None:
    operations, findings = parse_operations([{"op": "hide", "target": "a"}, {"op": "retitle", "target": "b"}])
    assert (operations, findings) == ([Hide(target="a"), Retitle(target="b")], [])
    for wrong, pointer in (
        ([{"op": "explode"}], "/0"),
        ([{"op": "hide"}], "/0/target"),
        ([{"op": "hide", "target": "a"}, {"op": "hide", "target": 5}], "/1/target"),
        ([3], "/0"),
        ("hide", ""),
        (None, ""),
    ):
        operations, findings = parse_operations(wrong)
        assert operations == []
        assert [(finding.pointer, finding.code) for finding in findings] == [
            (pointer, "resume.operation_invalid")
        ]


def edited(*operations: Operation) -> Document:
    """The engineer's resume after these operations."""
    document, _ = apply(sample(), operations)
    assert document is not None
    return document


def test_a_difference_says_what_where_before_and_after() -> None:
    new = edited(
        SetField(target="@basics", field="label", value="Engineer"),
        Move(target="skills", parent="@content", list="sections"),
        Remove(target="languages-2"),
        Add(parent="skills", list="items", part={"id": "s", "name": "Tea"}),
        ReplaceText(target="work-1-1-a", text="Led."),
    )
    changes = {change.target: change for change in diff(sample(), new)}
    assert len(changes) == 5
    label = changes["@basics"]
    assert (label.kind, label.pointer, label.field) == ("changed", "/content/basics/label", "label")
    assert (label.before, label.after) == ("Staff Backend Engineer", "Engineer")
    moved = changes["skills"]
    assert (moved.kind, moved.before, moved.after) == ("moved", "/content/sections/3", "/content/sections/0")
    removed = changes["languages-2"]
    assert (removed.kind, removed.pointer) == ("removed", "/content/sections/5/items/1")
    assert removed.before["language"] == "Norwegian"
    added = changes["s"]
    assert (added.kind, added.pointer, added.after["name"]) == ("added", "/content/sections/0/items/0", "Tea")
    line = changes["work-1-1-a"]
    assert line.pointer == "/content/sections/2/items/0/roles/0/highlights/0/text"
    assert line.after == "Led."


def test_only_what_must_move_is_moved() -> None:
    last = sample().content.sections[-1].id
    new = edited(Move(target=last, parent="@content", list="sections"))
    assert operations_between(sample(), new) == [Move(target=last, parent="@content", list="sections")]


def test_an_id_that_means_another_kind_of_part_is_no_stumbling_block() -> None:
    values = sample().model_dump()
    values["content"]["sections"][3] = {
        "id": "work-1",
        "type": "awards",
        "items": [{"id": "work", "title": "A"}],
    }
    del values["content"]["sections"][1]
    new = Document.model_validate(values)
    operations = operations_between(sample(), new)
    assert apply(sample(), operations) == (new, [])
    assert {change.kind for change in diff(sample(), new)} == {"added", "removed"}


@pytest.mark.parametrize(
    ("operations", "line"),
    [
        ([], "No changes"),
        ([SetField(target="@basics", field="name", value="X")], "Changed the header"),
        ([SetField(target="@presentation", field="page_size", value="letter")], "Changed the look"),
        (
            [
                ReplaceText(target="work-1-1-a", text="a"),
                ReplaceText(target="work-1-1-b", text="b"),
                Add(parent="skills", list="items", part={"id": "s"}),
            ],
            "Added a skill, changed 2 lines in Work",
        ),
        ([Hide(target="work-1-1-a")], "Hid a line in Work"),
        ([Hide(target="skills")], "Hid the section Skills"),
        ([Retitle(target="work", title="Career")], "Renamed the section Career"),
        (
            [Remove(target="languages"), Remove(target="work-2")],
            "Removed an employer, removed the section Languages",
        ),
        ([Move(target="skills", parent="@content", list="sections")], "Moved the section Skills"),
        ([SetField(target="education-1", field="score", value="4")], "Changed an entry in Education"),
        (
            [
                SetField(target="@basics", field="name", value="X"),
                SetField(target="work-2", field="location", value="X"),
                SetField(target="work-2-1", field="position", value="X"),
                SetField(target="skills-1", field="name", value="X"),
                SetField(target="languages-1", field="language", value="X"),
            ],
            "Changed the header, changed an employer, changed a role, and made 2 more changes",
        ),
    ],
)
def test_changes_are_told_in_a_line(operations: list[Operation], line: str) -> None:
    assert summarise(diff(sample(), edited(*operations))) == line


def test_what_was_hidden_is_told_to_be_shown() -> None:
    assert summarise(diff(edited(Hide(target="skills-1")), sample())) == "Showed a skill"


def test_every_section_has_a_name_to_be_told_by() -> None:
    assert tuple(DEFAULT_TITLES) == SECTION_TYPES

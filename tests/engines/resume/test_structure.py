"""Reading whatever may be sent: a document, or everything that is wrong with it, and never an exception."""

import json
import time
from typing import Any

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from curricle.engines.finding import Finding, has_errors
from curricle.engines.resume import Date, ensure_ids, parse, sample, sample_names, schema
from tests.engines.resume import strategies

PUBLISHED = jsonschema.Draft202012Validator(schema())


def told(raw: Any) -> list[tuple[str, str]]:
    """Where and what was found."""
    document, findings = parse(raw)
    assert (document is None) == has_errors(findings)
    return [(finding.pointer, finding.code.removeprefix("resume.")) for finding in findings]


def in_section(**fields: Any) -> dict[str, Any]:
    """A document with one section."""
    return {"content": {"sections": [{"type": "work", **fields}]}}


def nest(depth: int) -> Any:
    """Objects in objects."""
    value: Any = 1
    for _ in range(depth):
        value = {"a": value}
    return value


@pytest.mark.parametrize(
    ("raw", "findings"),
    [
        (b"{", [("", "not_json")]),
        ("", [("", "not_json")]),
        (b"\xff{}", [("", "not_utf8")]),
        ("[]", [("", "not_an_object")]),
        ("null", [("", "not_an_object")]),
        (b"x" * 10_000_000, [("", "too_large")]),
        ("[" * 100_000, [("", "too_deep")]),
        ('{"a":' * 100_000, [("", "too_deep")]),
        ({"meta": {"extras": nest(40)}}, [("/meta/extras" + "/a" * 30, "too_deep")]),
        ({"meta": {"extras": {"a": ["x" * 1000] * 3000}}}, [("", "too_large")]),
        ({"meta": {"extras": {"a": [[]] * 400_000}}}, [("", "too_large")]),
        ('{"meta": {"extras": {"a": 1e999}}}', [("/meta/extras/a", "number_out_of_range")]),
        ('{"meta": {"extras": {"a": NaN}}}', [("/meta/extras/a", "number_out_of_range")]),
        ('{"meta": {"extras": {"a": 12345678901234567890}}}', [("/meta/extras/a", "number_out_of_range")]),
        ('{"a":' + "9" * 5000 + "}", [("", "number_out_of_range")]),
        ('{"locale": "de", "locale": "en"}', [("/locale", "duplicate_key")]),
        ('{"locale": "e\\u0000n"}', [("/locale", "unprintable")]),
        ('{"locale": "en\\ud800"}', [("/locale", "unprintable")]),
        ({"locale": "en\x85"}, [("/locale", "unprintable")]),
        ({"\ud800": 1}, [("/?", "unprintable")]),
        ({"content": {1: 2}}, [("/content", "wrong_type")]),
        ({"meta": {"extras": {"a": {1, 2}}}}, [("/meta/extras/a", "wrong_type")]),
        ({"schema_version": 2}, [("/schema_version", "unsupported_version")]),
        ({"kind": "poem"}, [("/kind", "unknown_value")]),
        ({"locale": "de_AT"}, [("/locale", "invalid_locale")]),
        ({"presentation": {"template": "../x"}}, [("/presentation/template", "invalid_template")]),
        ({"content": {"a/b~c": 1}}, [("/content/a~1b~0c", "unknown_key")]),
        ({"content": []}, [("/content", "wrong_type")]),
        ({"content": {"basics": {"name": 1}}}, [("/content/basics/name", "wrong_type")]),
        ({"content": {"basics": {"name": "x" * 301}}}, [("/content/basics/name", "too_long")]),
        ({"content": {"basics": {"image": {}}}}, [("/content/basics/image", "missing")]),
        ({"content": {"sections": {}}}, [("/content/sections", "wrong_type")]),
        ({"content": {"sections": [3]}}, [("/content/sections/0", "wrong_type")]),
        ({"content": {"sections": [{}]}}, [("/content/sections/0", "missing")]),
        (in_section(type="poem"), [("/content/sections/0/type", "unknown_section_type")]),
        (in_section(id="a b"), [("/content/sections/0/id", "invalid_id")]),
        (in_section(work=1), [("/content/sections/0/work", "unknown_key")]),
        (in_section(visible="yes"), [("/content/sections/0/visible", "wrong_type")]),
        (in_section(items=[{}] * 501), [("/content/sections/0/items", "too_many_items")]),
        (in_section(items=[{"employer": []}]), [("/content/sections/0/items/0/employer", "wrong_type")]),
        (
            in_section(items=[{"roles": [{"period": {"start": "x" * 101, "end": 5}}]}]),
            [
                ("/content/sections/0/items/0/roles/0/period/start", "too_long"),
                ("/content/sections/0/items/0/roles/0/period/end", "wrong_type"),
            ],
        ),
        (
            {"content": {"basics": {"profiles": [{"id": "a"}]}, "sections": [{"id": "a", "type": "work"}]}},
            [("/content/sections/0/id", "duplicate_id")],
        ),
    ],
)
def test_what_is_wrong_is_said_with_its_place(raw: Any, findings: list[tuple[str, str]]) -> None:
    assert told(raw) == findings


def test_everything_is_said_at_once() -> None:
    value = {
        "kind": "poem",
        "locale": "e\0n",
        "content": {
            "basics": {"nmae": "x", "email": 5},
            "sections": [{"type": "poem"}, {"type": "work", "id": "a"}, {"type": "skills", "id": "a"}],
        },
    }
    assert told(value) == [
        ("/locale", "unprintable"),
        ("/kind", "unknown_value"),
        ("/content/basics/email", "wrong_type"),
        ("/content/basics/nmae", "unknown_key"),
        ("/content/sections/0/type", "unknown_section_type"),
        ("/content/sections/2/id", "duplicate_id"),
    ]


def test_messages_are_plain_words() -> None:
    _, findings = parse({"content": {"basics": {"nmae": "x", "email": 5, "phone": "1" * 400}}})
    assert [(finding.message, dict(finding.params)) for finding in findings] == [
        ("This must be text, but it is a number.", {"expected": "text"}),
        ("This text is too long: 400 characters, where 300 fit.", {"limit": 300, "count": 400}),
        ("There is no field “nmae” here. Did you mean “name”?", {"key": "nmae"}),
    ]


def test_a_self_containing_value_ends() -> None:
    value: dict[str, Any] = {}
    value["meta"] = value
    assert told(value) == [("/meta" * 32, "too_deep")]


def test_findings_are_not_without_end() -> None:
    started = time.process_time()
    _, findings = parse({"content": {"sections": [{"type": "poem"}] * 50_000}})
    assert len(findings) == 201
    assert findings[-1].code == "resume.more_findings"
    assert findings[-1].params["count"] == 200
    assert time.process_time() - started < 5


def test_ten_thousand_sections_are_read() -> None:
    document, findings = parse({"content": {"sections": [{"type": "work"}] * 10_000}})
    assert findings == []
    assert document is not None
    assert len({section.id for section in document.content.sections}) == 10_000


def test_dates_may_be_written_short() -> None:
    document, _ = parse(
        in_section(items=[{"roles": [{"period": {"start": "2020-05", "end": {"raw": "spring"}}}]}])
    )
    assert document is not None
    period = document.content.sections[0].items[0].model_dump()["roles"][0]["period"]
    assert period == {
        "start": {"value": "2020-05", "raw": None},
        "end": {"value": None, "raw": "spring"},
        "present": False,
    }


@given(strategies.own_values)
@settings(max_examples=60, deadline=None)
def test_repeated_ids_can_be_mended(value: dict[str, Any]) -> None:
    before = json.dumps(value)
    mended = ensure_ids(value)
    document, findings = parse(mended)
    assert json.dumps(value) == before
    assert findings == []
    assert document is not None
    assert parse(document.model_dump_json()) == (document, [])
    assert PUBLISHED.is_valid(document.model_dump(mode="json"))


def test_what_is_no_id_is_mended_too() -> None:
    mended = ensure_ids({"content": {"sections": [{"id": 5}, {"id": "a b"}, {"id": "a"}, {"id": "a"}]}})
    names = [section["id"] for section in mended["content"]["sections"]]
    assert names[2] == "a"
    assert len(set(names)) == 4


hostile = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5) | st.just("\ud800\0"),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(
            st.sampled_from(
                ["content", "sections", "items", "id", "type", "work", "roles", "period", "x/~", "\ud800"]
            ),
            inner,
            max_size=4,
        )
    ),
    max_leaves=15,
)


def look_up(value: Any, pointer: str) -> Any:
    """The value at a JSON pointer; fails where there is none."""
    for step in pointer.split("/")[1:]:
        key = step.replace("~1", "/").replace("~0", "~")
        value = value[int(key)] if isinstance(value, list) else value[key]
    return value


@given(st.dictionaries(st.sampled_from(["content", "meta", "presentation", "kind", "locale"]), hostile))
@settings(max_examples=150, deadline=None)
def test_nothing_makes_reading_fail_and_every_pointer_leads_somewhere(value: dict[str, Any]) -> None:
    document, findings = parse(value)
    assert (document is None) == has_errors(findings)
    for finding in findings:
        assert isinstance(finding, Finding)
        json.dumps(finding.as_dict()).encode()
        # Keys that cannot be shown, and a type that is missing, have no place to point to.
        if "?" not in finding.pointer and not finding.pointer.endswith("/type"):
            look_up(value, finding.pointer)


@given(st.binary(max_size=50) | st.text(max_size=50))
def test_no_bytes_make_reading_fail(raw: bytes | str) -> None:
    document, findings = parse(raw)
    assert (document is None) == has_errors(findings)


def test_the_schema_says_what_is_what() -> None:
    published = schema()
    jsonschema.Draft202012Validator.check_schema(published)
    assert published["$id"] == "urn:curricle:schema:resume:1"
    for part in published["$defs"].values():
        assert part["description"]
        assert part["title"]
    for name in sample_names():
        PUBLISHED.validate(json.loads(sample(name).model_dump_json(exclude_none=True)))
    published.clear()
    assert schema()["$id"]


def test_the_schema_takes_short_dates_and_refuses_unknown_keys() -> None:
    assert PUBLISHED.is_valid(in_section(items=[{"roles": [{"period": {"start": "2024"}}]}]))
    assert not PUBLISHED.is_valid(in_section(wrong=1))


def test_the_precision_of_a_date_is_known() -> None:
    values = {"2024": "year", "2024-05": "month", "2024-05-01": "day", "some day": None}
    assert {value: Date(value=value).precision for value in values} == values
    assert Date().precision is None

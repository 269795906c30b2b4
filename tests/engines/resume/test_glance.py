"""A glance reads what the models read, and where they would say anything it reads nothing."""

import json
from pathlib import Path
from typing import Any, get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from curricle.engines.finding import Finding
from curricle.engines.render import Target, render
from curricle.engines.render.formats import Format, write
from curricle.engines.resume import Document, read_any, sample, sample_names, schema, validate
from curricle.engines.resume import glance as glancing
from curricle.engines.resume.glance import Glimpse, glance
from curricle.engines.resume.kind import DateKind, ItemKind, PartKind, PeriodKind, fields_of
from curricle.engines.resume.model import Image, Part, Section
from tests.engines.resume import strategies

TARGETS: tuple[Target, ...] = ("pdf", "svg", "text")
FORMATS: tuple[Format, ...] = ("docx", "html", "markdown", "latex")
KINDS = (PartKind, ItemKind, DateKind, PeriodKind)
# What a glance knows of JSON Schema, and what only speaks to people.
KNOWN = {
    *("$defs", "$ref", "additionalProperties", "anyOf", "const", "default", "discriminator", "enum", "items"),
    *(
        "mapping",
        "maxItems",
        "maxLength",
        "oneOf",
        "pattern",
        "properties",
        "propertyName",
        "required",
        "type",
    ),
}
SILENT = {"$id", "$schema", "description", "examples", "title"}


def told(value: Any, ids: set[str]) -> Any:
    """A part as plain values, with what it is; ids that were made while it was read are all the same."""
    if isinstance(value, PartKind):
        fields = {name: told(getattr(value, name), ids) for name in fields_of(value)}
        if "id" in fields and fields["id"] not in ids:
            fields["id"] = "made"
        return type(value).__name__, fields
    return [told(one, ids) for one in value] if isinstance(value, list) else value


def ids_in(value: Any) -> set[str]:
    """All ids that were given."""
    if isinstance(value, dict):
        own = {value["id"]} if isinstance(value.get("id"), str) else set()
        return own.union(*map(ids_in, value.values()))
    return set().union(*map(ids_in, value)) if isinstance(value, list) else set()


def agrees(value: Any) -> bool:
    """Whether a glance reads anything; whatever it reads, the models read the same and say nothing."""
    raw = json.dumps(value).encode()
    seen = glance(raw)
    if seen is None:
        return False
    reading = read_any(raw)
    assert reading.kind == "curricle"
    assert reading.findings == ()
    assert reading.document is not None
    ids = ids_in(value)
    assert told(seen, ids) == told(reading.document, ids)
    assert rules(seen) == rules(reading.document)
    return True


def rules(document: Document) -> list[Finding]:
    return validate(document, max_sections=30)


def models(base: type[Part] = Part) -> set[type[Part]]:
    """All models of a document that is no LaTeX."""
    found = {base}.union(*(models(inner) for inner in base.__subclasses__()))
    return {model for model in found if model.__name__ in glancing._rules()}


def test_the_schema_that_is_kept_is_that_of_the_models() -> None:
    kept = Path(glancing.__file__).with_name("schema.json").read_text("utf-8")
    assert json.loads(kept) == schema(), "run: python -m scripts.tables"


def test_every_word_of_the_schema_is_understood() -> None:
    def words(rule: Any, *, are_names: bool = False) -> set[str]:
        if isinstance(rule, list):
            return set().union(*map(words, rule))
        if not isinstance(rule, dict):
            return set()
        inner = (
            words(one, are_names=not are_names and key in {"$defs", "properties", "mapping"})
            for key, one in rule.items()
            if are_names or key not in {"default", "examples"}
        )
        return (set() if are_names else set(rule)).union(*inner)

    assert words(schema()) <= KNOWN | SILENT


def test_the_models_check_nothing_that_their_schema_does_not_say() -> None:
    """Validators of our own do not show in a schema; a glance knows the one that makes a date of a text."""
    Document.model_rebuild(force=True)

    def own(rule: Any) -> set[str]:
        if isinstance(rule, list | tuple):
            return set().union(*map(own, rule))
        if not isinstance(rule, dict):
            return set()
        inner = set().union(
            *(own(one) for key, one in rule.items() if key not in {"serialization", "metadata"})
        )
        is_function = isinstance(rule.get("type"), str) and rule["type"].startswith("function")
        return inner | {rule["function"]["function"].__name__} if is_function else inner

    assert own(Document.__pydantic_core_schema__) == {"_date_from_text"}


def test_the_parts_are_of_the_same_kinds() -> None:
    found = models()
    assert {model.__name__ for model in found} >= {one.__name__ for one in get_args(get_args(Section)[0])}
    for model in found:
        seen = glancing._kind("Document" if model is Document else model.__name__)
        assert [issubclass(seen, kind) for kind in KINDS] == [issubclass(model, kind) for kind in KINDS]
        assert list(seen.model_fields) == list(model.model_fields)


@pytest.mark.parametrize("name", sample_names())
def test_the_samples_are_read_and_printed_the_same(name: str) -> None:
    document = sample(name)
    raw = document.model_dump_json().encode()
    assert agrees(json.loads(raw))
    seen = glance(raw)
    assert isinstance(seen, Glimpse)
    for target in TARGETS:
        assert render(seen, target) == render(document, target)
    for format_ in FORMATS:
        assert write(seen, format_) == write(document, format_)


def test_what_cannot_be_printed_is_told_at_the_same_places() -> None:
    value = {
        "content": {
            "basics": {"name": "李", "profiles": [{"network": "微"}]},
            "sections": [{"type": "work", "items": [{"roles": [{"highlights": [{"text": "漢"}]}]}]}],
        }
    }
    seen = glance(json.dumps(value).encode())
    assert seen is not None
    findings = render(seen, "pdf").findings
    assert findings == render(Document.model_validate(value), "pdf").findings
    assert [finding.pointer for finding in findings] == [
        "/content/basics/profiles/0/network",
        "/content/basics/name",
        "/content/sections/0/items/0/roles/0/highlights/0/text",
    ]


@given(strategies.own_values)
@settings(max_examples=200, deadline=None)
def test_whatever_the_models_take_without_a_word_is_read_the_same(value: dict[str, Any]) -> None:
    reading = read_any(json.dumps(value).encode())
    assert agrees(value) == (reading.document is not None and not reading.findings)


@given(strategies.own_values, st.data())
@settings(max_examples=300, deadline=None)
def test_whatever_is_changed_nothing_is_read_that_the_models_refuse(value: dict[str, Any], data: Any) -> None:
    """Anything anywhere: another value, another name, or nothing."""
    place: Any = value
    while True:
        keys = list(place) if isinstance(place, dict) else list(range(len(place)))
        if not keys:
            break
        key = data.draw(st.sampled_from(keys))
        if isinstance(place[key], dict | list) and data.draw(st.integers(0, 3)):
            place = place[key]
            continue
        place[key] = data.draw(strategies.json_values | strategies.urls | st.just("2020-13"))
        break
    if isinstance(place, dict) and data.draw(st.booleans()):
        place[data.draw(strategies.words | st.sampled_from(["id", "type", "visible"]))] = data.draw(
            strategies.json_values
        )
    agrees(value)


def test_a_document_that_says_nothing_is_read() -> None:
    assert agrees({})
    assert agrees({"content": {}, "presentation": {}, "meta": {}})
    assert agrees({"schema_version": 1, "kind": "cover_letter", "locale": "de-AT"})
    assert agrees({"content": {"sections": [{"type": "awards", "items": [{"date": "2020"}]}]}})


PAGE = {"type": "projects", "items": [{"name": "A"}]}


@pytest.mark.parametrize(
    "value",
    [
        {"extra": 1},
        {"schema_version": True},
        {"schema_version": 1.0},
        {"schema_version": 2},
        {"kind": "latex"},
        {"kind": None},
        {"locale": "en\n"},
        {"locale": "e" * 36},
        {"content": []},
        {"content": {"basics": {"name": None}}},
        {"content": {"basics": {"name": "n" * 301}}},
        {"content": {"basics": {"image": {"alt": "no address"}}}},
        {"content": {"basics": {"location": "Here"}}},
        {"content": {"basics": {"location": {"country_code": "IRL"}}}},
        {"content": {"basics": {"profiles": [{}] * 51}}},
        {"content": {"sections": {}}},
        {"content": {"sections": [{"items": []}]}},
        {"content": {"sections": [{"type": 1}]}},
        {"content": {"sections": [{"type": "poems"}]}},
        {"content": {"sections": [{**PAGE, "visible": 1}]}},
        {"content": {"sections": [{**PAGE, "id": "a b"}]}},
        {"content": {"sections": [{**PAGE, "id": "a"}, {**PAGE, "id": "a"}]}},
        {"content": {"sections": [{"type": "awards", "items": [{"date": 2020}]}]}},
        {"content": {"sections": [{"type": "awards", "items": [{"date": "2" * 101}]}]}},
        {"content": {"sections": [{"type": "skills", "items": [{}] * 501}]}},
        {"presentation": {"template": "Modern"}},
        {"presentation": {"config": []}},
        {"basics": {"name": "JSON Resume"}, "work": []},
        {"cv": {"name": "RenderCV"}},
        {"content": {"basics": {"name": "\x00"}}},
    ],
)
def test_what_the_models_have_a_word_for_is_left_to_them(value: dict[str, Any]) -> None:
    assert not agrees(value)


@pytest.mark.parametrize(
    "raw", [b"", b"{", b"[]", b"\xff{}", b'{"kind": "resume", "kind": "resume"}', b"content: {}", b"%PDF-1.7"]
)
def test_what_is_no_sound_json_is_left_to_them_too(raw: bytes) -> None:
    assert glance(raw) is None


def test_a_mark_of_the_byte_order_is_read_over() -> None:
    assert glance(b"\xef\xbb\xbf \n{}") is not None


def test_a_part_is_changed_as_the_models_are() -> None:
    seen = glance(b'{"locale": "de"}')
    assert seen is not None
    changed = seen.model_copy(update={"locale": "fr"})
    assert (changed.locale, seen.locale) == ("fr", "de")
    assert changed.content is seen.content
    assert seen.model_copy() is not seen
    assert not isinstance(seen, Image)

"""JSON Resume there and back: nothing is lost, and an edit in between wins."""

import json
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from curricle.engines.finding import has_errors
from curricle.engines.resume import (
    Document,
    from_json_resume,
    parse,
    to_json_resume,
    to_plain_json_resume,
)
from curricle.engines.resume.json_resume.residue import without_ours
from tests.engines.resume import strategies


@given(strategies.json_resumes)
@settings(max_examples=150, deadline=None)
def test_a_json_resume_comes_back_as_it_was(value: dict[str, Any]) -> None:
    document, findings = from_json_resume(value)
    assert not has_errors(findings)
    assert to_plain_json_resume(document) == value
    # And again over the file that carries our own extras.
    assert from_json_resume(to_json_resume(document))[0] == document
    assert parse(document.model_dump_json())[0] == document


@given(strategies.documents)
@settings(max_examples=250, deadline=None)
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
@settings(max_examples=150, deadline=None)
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
@settings(max_examples=150, deadline=None)
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

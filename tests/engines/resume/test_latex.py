"""LaTeX documents: read by the same door as structured ones, and never in place of one."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curricle.engines.resume import Document, LatexDocument, is_latex, parse, parse_any, sample, schema

NAMES = st.one_of(st.text(max_size=20), st.sampled_from(["main.tex", "a/b.tex", "../x", "-x", "a//b", ""]))
FILES = st.fixed_dictionaries(
    {},
    optional={
        "name": NAMES,
        "text": st.one_of(st.none(), st.text(max_size=50), st.integers()),
        "asset_id": st.one_of(st.none(), st.text(max_size=40), st.uuids().map(str)),
        "more": st.integers(),
    },
)
CONTENTS = st.fixed_dictionaries(
    {},
    optional={
        "engine": st.sampled_from(["pdflatex", "xelatex", "lualatex", "tex", None]),
        "main": NAMES,
        "files": st.one_of(st.lists(FILES, max_size=4), st.none(), st.text(max_size=5)),
    },
)


@given(st.one_of(CONTENTS, st.none(), st.integers(), st.lists(FILES, max_size=2)), st.booleans())
def test_whatever_it_holds_there_is_a_document_or_a_reason(content: Any, as_text: bool) -> None:
    raw: Any = {"kind": "latex", "content": content}
    document, findings = parse_any(json.dumps(raw) if as_text else raw)
    errors = [finding for finding in findings if finding.severity == "error"]
    assert (document is None) == bool(errors)
    if document is not None:
        assert isinstance(document, LatexDocument)
        names = [file.name for file in document.content.files]
        assert document.content.main in names
        assert not [name for name in names if name.startswith(("/", "-", ".")) or "/." in name]
        again, _ = parse_any(document.model_dump_json())
        assert again == document


@pytest.mark.parametrize(
    "raw", [b"latex", "[1, latex]", '{"kind": "latex"', 7, None, ["latex"], "latex" * 2_000_000]
)
def test_what_is_no_object_is_refused_like_any_other(raw: Any) -> None:
    document, findings = parse_any(raw)
    assert document is None
    assert findings[0].severity == "error"
    assert not is_latex(raw)


def test_structured_documents_come_through_the_same_door() -> None:
    text = sample("engineer").model_dump_json()
    assert parse_any(text) == parse(text)
    assert isinstance(parse_any(text)[0], Document)


def test_structured_code_never_sees_source() -> None:
    document, findings = parse({"kind": "latex", "content": {"files": []}})
    assert document is None
    assert "resume.unknown_value" in {finding.code for finding in findings}
    assert schema()["properties"]["kind"]["enum"] == ["resume", "cover_letter"]


def test_what_stands_around_the_source_is_read_as_usual() -> None:
    raw = {"kind": "latex", "locale": "x" * 99, "meta": {"extras": {"a": "\x07"}}, "presentation": {}}
    _, findings = parse_any(raw)
    assert {(finding.code, finding.pointer) for finding in findings} >= {
        ("resume.unprintable", "/meta/extras/a"),
        ("resume.unknown_key", "/presentation"),
    }

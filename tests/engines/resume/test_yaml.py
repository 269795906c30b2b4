"""YAML from anybody: texts stay as they are written, and nothing in it grows without bounds."""

import time

import pytest

from curricle.engines.resume import read_any
from curricle.engines.resume.yaml_source import read_yaml


def test_texts_stay_as_they_are_written_and_settings_are_numbers() -> None:
    text = b"""
content:
  basics: {name: Ann, phone: +353 1 555, label: null, url: ~}
  sections:
    - type: education
      visible: true
      items: [{score: 1.0, period: {start: 2020-01, end: 2021}}]
presentation:
  config: {font_size: 9.5, margin_x: 20, accent: "#112233", line_height: '1.4', photo: {show: no}}
schema_version: 1
"""
    value, findings = read_yaml(text)
    assert findings == []
    assert value is not None
    basics = value["content"]["basics"]
    assert basics == {"name": "Ann", "phone": "+353 1 555", "label": None, "url": None}
    section = value["content"]["sections"][0]
    assert section["visible"] is True
    assert section["items"] == [{"score": "1.0", "period": {"start": "2020-01", "end": "2021"}}]
    config = value["presentation"]["config"]
    assert config["font_size"] == 9.5
    assert config["margin_x"] == 20
    assert config["line_height"] == "1.4"
    assert config["photo"] == {"show": "no"}
    assert value["schema_version"] == 1


def test_what_is_said_twice_is_referred_to() -> None:
    value, findings = read_yaml(b"a: &x {b: [1, 2]}\nc: *x\n")
    assert findings == []
    assert value == {"a": {"b": ["1", "2"]}, "c": {"b": ["1", "2"]}}


BOMB = "a: &a [x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"{name}: &{name} [{', '.join([f'*{before}'] * 9)}]\n"
    for before, name in zip("abcdefghi", "bcdefghij", strict=True)
)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (BOMB, "yaml_refused"),
        ("a: *nobody", "yaml_refused"),
        ("a: &a [*a]", "yaml_refused"),
        ("[" * 5000, "yaml_refused"),
        ("a: " + "{b: " * 500, "yaml_refused"),
        ("a: !!python/object/apply:os.system [id]", "yaml_refused"),
        ("a: !!binary aGVsbG8=", "yaml_refused"),
        ("? [a, b]\n: c", "yaml_refused"),
        ("a: 1\na: 2", "yaml_refused"),
        ("a: [", "not_yaml"),
        ("\t- x", "not_yaml"),
        ("just text", "not_an_object"),
        ("", "not_an_object"),
        ("- a\n- b", "not_an_object"),
        ("a: " + "x" * 2_000_000, "too_large"),
    ],
)
def test_what_cannot_be_read_is_one_finding(text: str, code: str) -> None:
    started = time.process_time()
    value, findings = read_yaml(text.encode())
    assert value is None
    assert [finding.code for finding in findings] == [f"resume.{code}"]
    assert findings[0].message
    assert time.process_time() - started < 5


def test_what_is_no_text_is_one_finding() -> None:
    assert [finding.code for finding in read_yaml(b"a: \xff")[1]] == ["resume.not_utf8"]


def test_the_line_of_a_mistake_is_told() -> None:
    (finding,) = read_yaml(b"a: 1\nb:\n  - !!set x\n")[1]
    assert finding.params["line"] == 3
    assert "line 3" in finding.message


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (b'{"content": {}}', "curricle"),
        (b"{}", "curricle"),
        (b"content: {}", "curricle"),
        (b'{"basics": {"name": "A"}}', "jsonresume"),
        (b"work: []", "jsonresume"),
        (b"cv: {name: A}", "rendercv"),
        (b'{"cv": {"name": "A"}}', "rendercv"),
    ],
)
def test_a_file_is_known_by_what_it_holds(text: bytes, kind: str) -> None:
    reading = read_any(text)
    assert reading.kind == kind
    assert reading.document is not None


@pytest.mark.parametrize(
    "text", [b"", b"{", b"[1]", b"\xff", b"basics: 7\nwork: {}", b"content: []", b"cv: {sections: 7}"]
)
def test_no_file_raises(text: bytes) -> None:
    reading = read_any(text)
    assert reading.document is not None or reading.findings

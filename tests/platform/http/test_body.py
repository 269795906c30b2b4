"""What cannot be a document of ours is refused before anything is built from it."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curricle.platform.errors import Malformed
from curricle.platform.http.body import DEEPEST, check_json, depth

JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**60), 2**60)
    | st.text(st.characters(exclude_characters="\0", codec="utf-8")),
    lambda inner: (
        st.lists(inner)
        | st.dictionaries(st.text(st.characters(exclude_characters="\0", codec="utf-8")), inner)
    ),
    max_leaves=20,
)


@given(JSON, st.booleans())
def test_json_passes(value: Any, ascii_only: bool) -> None:
    check_json(json.dumps(value, ensure_ascii=ascii_only).encode())


@pytest.mark.parametrize(
    "body",
    [
        b"{",
        b"not json",
        b'{"a": NaN}',
        b'{"a": Infinity}',
        b"\xff\xfe",
        b'{"a": "\xff"}',
        b'{"a": "\\ud800"}',
        b'{"a": "\x00"}',
        b'{"a": "\\u0000"}',
        b'{"a": "\\\\\\u0000"}',
        b"[" * 100_000,
        b"[" * 500 + b"]" * 500,
        b'{"a":' * 200 + b"1" + b"}" * 200,
        '{"a": 1}'.encode("utf-16"),
    ],
)
def test_what_is_no_json_is_refused(body: bytes) -> None:
    with pytest.raises(Malformed):
        check_json(body)


def test_brackets_in_text_are_text() -> None:
    check_json(json.dumps({"text": "[{" * 500 + '\\"' + "\\"}).encode())
    check_json(json.dumps([{"a": [1]}] * 1000).encode())
    check_json(b'{"a": "\\\\u0000"}')
    assert depth(json.dumps([[[]]] * 100).encode()) == 3
    check_json(b"[" * DEEPEST + b"]" * DEEPEST)

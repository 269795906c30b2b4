"""Europass's trees, twisted: whatever stands where, nothing raises, and no word is lost."""

import json
import re
from html import unescape
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree  # type: ignore[import-untyped]

from curricle.engines.resume import read_any

HERE = Path(__file__).parent
SAMPLES = {name: (HERE / f"{name}.xml").read_bytes() for name in ("passport", "candidate")}
# Codes that are told as their words, dates that are written otherwise, and how the file is kept.
TOLD_OTHERWISE = {
    "PT",
    "pt",
    "en",
    "7",
    "home",
    "mobile",
    "position",
    "cz",
    "ces",
    "eng",
    "Email",
    "Telephone",
}
TOLD_OTHERWISE |= {"language", "true", "false", "ECV", "CEF-Understanding-Listening", "ines.example.org"}
TOLD_OTHERWISE |= {"mapa.example.org", "420", "777 000 111"}


def words(raw: bytes) -> set[str]:
    found = set()
    for element in etree.fromstring(raw).iter():
        for part in re.split(r"<[^>]*>", unescape(element.text or "")):
            if part.strip(" \n.,"):
                found.add(part.strip(" \n.,"))
    return found - TOLD_OTHERWISE


@pytest.mark.parametrize("name", SAMPLES)
def test_every_word_is_somewhere(name: str) -> None:
    reading = read_any(SAMPLES[name])
    assert reading.document is not None
    left = json.dumps([one.as_dict() for one in reading.leftover], ensure_ascii=False)
    kept = reading.document.model_dump_json() + left
    assert len(words(SAMPLES[name])) > 15
    assert [word for word in sorted(words(SAMPLES[name])) if word not in kept] == []


def twist(root: Any, at: int, how: str) -> None:
    elements = list(root.iter())[1:]
    element = elements[at % len(elements)]
    parent = element.getparent()
    if how == "text":
        for child in list(element):
            element.remove(child)
        element.text = "word"
    elif how == "nothing":
        element.clear()
    elif how == "twice":
        parent.append(etree.fromstring(etree.tostring(element)))
    elif how == "gone":
        parent.remove(element)
    elif how == "deeper":
        inner = etree.fromstring(etree.tostring(element))
        element.clear()
        element.append(inner)
    else:
        element.tag = etree.QName(etree.QName(element).namespace, "Unheard")


twists = st.tuples(
    st.integers(0, 400), st.sampled_from(["text", "nothing", "twice", "gone", "deeper", "renamed"])
)


@settings(deadline=None, max_examples=150)
@given(st.sampled_from(sorted(SAMPLES)), st.lists(twists, min_size=1, max_size=6))
def test_nothing_raises_however_it_is_twisted(name: str, how: list[tuple[int, str]]) -> None:
    root = etree.fromstring(SAMPLES[name])
    for at, kind in how:
        twist(root, at, kind)
    reading = read_any(etree.tostring(root))
    assert reading.document is not None
    assert reading.document.model_dump_json()
    for one in reading.leftover:
        assert json.dumps(one.as_dict())
        assert one.why

"""Postings that nobody meant to be read: nothing raises, spans stay in the text, and it ends in time."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from curricle.engines.ats.match import match, read_posting, relevance, skills_in
from tests.engines.ats.match.subjects import POSTING, TODAY, document, subject

PIECES = [
    *(
        "Requirements:",
        "\n- ",
        "<li>",
        "</li>",
        "&amp;",
        "&#x41;",
        "<script>",
        "</script>",
        "Python",
        "5+ years",
    ),
    *(
        "<!--",
        "-->",
        "\u200b",
        "\x00",
        "**",
        "C++",
        "(",
        ")",
        ", ",
        "Bachelor's degree",
        "Nice to have",
        "\r\n",
        "é",
    ),
    *(
        "experience",
        " a plus",
        "must have",
        "Job Title: ",
        "\U0001f642",
        "\u202e",
        "Fluent German",
        "|",
        "•",
        "9" * 40,
    ),
]
LONG = {
    "words": "Python and Kubernetes " * 12_000,
    "tags": "<p" * 60_000,
    "comments": "<!--" * 40_000,
    "scripts": "<script>" * 30_000,
    "entities": "&amp" * 40_000,
    "blanks": " " * 200_000,
    "lines": "\n" * 200_000,
    "headings": "Requirements: " * 15_000,
    "commas": "a, " * 70_000,
    "digits": "1" * 200_000,
    "years": "5 years of " * 20_000,
    "one word": "x" * 200_000,
    "capitals": "Aa " * 60_000,
    "brackets": "((((" * 50_000,
}


@settings(max_examples=150, deadline=None)
@given(st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=12)), max_size=40).map("".join))
def test_nothing_raises_and_spans_stay_in_the_text(text: str) -> None:
    posting = read_posting(text)
    spans = [span for one in posting.skills for span in one.spans]
    spans += [(one.start, one.end) for one in skills_in(text)]
    spans += [(part.start, part.end) for part in posting.sections]
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert 0 <= match(posting, subject(document()), today=TODAY).score <= 100
    assert 0 <= relevance(posting, text) <= 1.000001


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=60))
def test_what_is_found_is_what_stands_there(text: str) -> None:
    for one in skills_in(POSTING + text):
        there = (POSTING + text)[one.start : one.end]
        assert [sign for sign in there if sign.isalnum()] == [sign for sign in one.text if sign.isalnum()]


@pytest.mark.parametrize("name", LONG)
def test_long_postings_end_in_time(name: str) -> None:
    began = time.process_time()
    posting = read_posting(LONG[name])
    match(posting, subject(document()), today=TODAY)
    assert time.process_time() - began < 5
    codes = {finding.code for finding in posting.findings}
    assert "posting.too_long" in codes


def test_the_same_text_has_the_same_reading() -> None:
    first = read_posting(POSTING)
    for other in range(70):
        read_posting(f"{POSTING} {other}")
    assert read_posting(POSTING) == first


def test_another_script_is_said_to_be_unknown() -> None:
    posting = read_posting(
        "数据工程师 需要 三年 经验 Python 和 SQL 以及 良好 沟通 能力 大学 本科 学历 优先 考虑"
    )
    assert "posting.language_limited" in {finding.code for finding in posting.findings}

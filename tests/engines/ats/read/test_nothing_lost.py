"""Every word of the lines is in the document or in the leftover; nothing makes reading fail or take long."""

import time
from collections import Counter
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from curricle.engines.ats.read.dates import find_dates
from curricle.engines.ats.read.page import Pages
from curricle.engines.ats.read.reading import ResumeReading
from curricle.engines.ats.read.remainder import words_of
from curricle.engines.ats.read.resume import read_resume
from curricle.engines.resume import parse, plain_text
from tests.engines.ats.read.written import line, of_lines, pages

HEADINGS = [
    "Experience",
    "Education",
    "Skills",
    "Languages",
    "Projects",
    "Awards",
    "Certificates",
    "Boats",
    "Contact",
]
PIECES = [
    *(
        "Acme Inc",
        "Senior Engineer",
        "2019 – 2021",
        "Jan 2020 - Present",
        "Portland, OR",
        "B.Sc.",
        "Physics",
        "MIT",
    ),
    *(
        "ann@example.com",
        "+1 503 555 0142",
        "Python",
        "Go",
        "Led a team of six.",
        "University of Porto",
        "and",
        "3.8 GPA",
    ),
    *(
        "https://example.com/x",
        "**bold**",
        "Fluent",
        "English",
        "•",
        "a_b*c",
        "Company:",
        "Highlights",
        "Ann Lee",
    ),
    *("2 years", "Remote", "Kunde: Müller & Söhne", "日本語", "(", ")", "[x](y)", "\u202e", "x" * 40),
]


def texts(value: Any, key: str = "") -> list[str]:
    if isinstance(value, dict):
        return [
            text for name, inner in value.items() if name not in {"id", "type"} for text in texts(inner, name)
        ]
    if isinstance(value, list):
        return [text for inner in value for text in texts(inner, key)]
    long = key in {"text", "summary", "description", "reference"}
    return [plain_text(value) if long else value] if isinstance(value, str) else []


def lost(reading: ResumeReading) -> Counter[str]:
    """The words of the lines that are nowhere; words of dates may be written otherwise."""
    document = reading.document.model_dump(exclude_none=True)
    have = Counter(words_of(" ".join(texts(document["content"]))))
    have += Counter(words_of(" ".join(one.text for one in reading.leftover)))
    said: Counter[str] = Counter()
    for one in reading.pages.lines:
        text = one.text
        for span in reversed(find_dates(text)):
            text = text[: span.start] + " " + text[span.end :]
        said += Counter(words_of(text))
    return said - have


def check(found: Pages) -> ResumeReading:
    reading = read_resume(found)
    assert not lost(reading)
    again, findings = parse(reading.document.model_dump(mode="json"))
    assert again == reading.document, findings
    assert all(0 < one.confidence < 1 for one in reading.fields)
    return reading


rows = st.one_of(
    st.sampled_from(HEADINGS).map(lambda text: f"# {text}"),
    st.lists(st.sampled_from(PIECES), min_size=1, max_size=6).map(" ".join),
    st.lists(st.sampled_from(PIECES), min_size=2, max_size=4).map(" || ".join),
    st.lists(st.sampled_from(PIECES), min_size=1, max_size=4).map(lambda some: "- " + ", ".join(some)),
    st.lists(st.sampled_from(PIECES), min_size=2, max_size=4).map(
        lambda some: f"**{some[0]}** " + " ".join(some[1:])
    ),
    st.just(""),
)


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(rows, max_size=40))
def test_no_word_is_lost(some: list[str]) -> None:
    check(pages("\n".join(some)))


@settings(max_examples=100, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(st.text(max_size=80), max_size=20))
def test_no_text_makes_it_fail(some: list[str]) -> None:
    check(
        of_lines(
            [line(text.replace("\n", " "), at * 14.0 + 3) for at, text in enumerate(some) if text.strip()]
        )
    )


HOSTILE = {
    "a huge line": ["x" * 100_000, "Experience", "a " * 60_000],
    "many lines": ["Engineer, Acme Inc 2019 - 2021"] * 10_000,
    "many headings": ["# Experience", "# Education", "# Skills"] * 400,
    "many bullets": ["# Skills", *["- Python, Go, SQL"] * 3_000],
    "control signs": ["\x00\x01\x02 Ann \x1b[31mLee", "\ufffe\ud800 name", "\u202eabc"],
    "only signs": ["- - - -", "|||||", "((((((", "::::", "***"] * 50,
    "mail bombs": ["a@" * 20_000, "a." * 20_000 + "@b", "@" * 20_000],
    "phone bombs": ["+" + "1 " * 20_000, "(" * 20_000, "1-" * 20_000],
    "degree bombs": ["# Education", "Bachelor of " * 8_000, "in " * 20_000, "GPA " * 10_000, "1," * 20_000],
    "title bombs": ["# Experience", "Engineer - " * 8_000, "Acme, " * 10_000, "at Acme " * 10_000],
    "comma bombs": ["# Skills", "," * 50_000, "(" * 50_000, "a(" * 20_000, "A: " * 20_000],
    "address bombs": ["www." * 20_000, "http://" * 10_000, "a.b." * 20_000, "/" * 50_000],
    "markdown bombs": ["# Summary", "*" * 30_000, "[](" * 15_000, "`" * 30_000, "_a_" * 10_000],
    "name bombs": ["# " + "Ann " * 100, "Name: " * 10_000],
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_lines_are_read_in_time(name: str) -> None:
    found = of_lines([line(text, at * 14.0 + 3, block=at) for at, text in enumerate(HOSTILE[name])])
    before = time.process_time()
    reading = read_resume(found)
    assert time.process_time() - before < 8.0
    assert reading.document.model_dump_json()
    assert not lost(reading)


def test_values_are_cut_to_the_limits_of_the_model_and_the_rest_is_left_over() -> None:
    long = " ".join(["Word"] * 400)
    reading = check(pages(f"# Ann Lee\n\n# Experience\n**{long}** || 2019 – 2021\nAcme Inc\n"))
    assert reading.leftover


def test_more_items_than_the_model_takes_are_left_over() -> None:
    rows = [", ".join(f"skill{ten}{one}" for one in range(10)) for ten in range(70)]
    reading = check(pages("# Skills\n" + "\n".join(f"- {row}" for row in rows)))
    (section,) = reading.document.content.sections
    assert len(section.items) == 500
    assert "skill699" in reading.leftover[-1].text

"""Documents in the forms of other programs, read again: what a form can hold comes back as it was."""

import json
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from curricle.engines.resume import Document, plain_text, read_any, validate
from curricle.engines.resume.structure import ensure_ids
from tests.engines.resume.foreign import writers

Values = dict[str, Any]

# Words as people write them: those that would be bullets, dates or markup are tried elsewhere.
firsts = st.sampled_from(list("abcdeABéßжあ漢ع"))
rest = st.text(st.sampled_from(list("abcdefg ABéßжあ漢ع&<>'\"/.,;")), max_size=24)
phrases = st.builds(lambda first, more: " ".join((first + more).split()), firsts, rest)
perhaps = st.none() | phrases
urls = st.none() | st.sampled_from(["https://example.com", "https://a.example.org/x?y=1"])
ids = st.uuids().map(lambda one: one.hex[:10])
years = st.integers(1980, 2020)
spans = st.none() | st.one_of(
    st.builds(
        lambda year, more: {"start": {"value": str(year)}, "end": {"value": str(year + more)}},
        years,
        st.integers(0, 9),
    ),
    st.builds(
        lambda year, month: {"start": {"value": f"{year}-{month:02}"}, "present": True},
        years,
        st.integers(1, 12),
    ),
    st.builds(
        lambda year, month: {
            "start": {"value": f"{year}-{month:02}"},
            "end": {"value": f"{year + 1}-{month:02}"},
        },
        years,
        st.integers(1, 12),
    ),
)
lines = st.lists(st.fixed_dictionaries({"id": ids, "text": phrases}), max_size=3)


def items(**fields: st.SearchStrategy[Any]) -> st.SearchStrategy[list[Values]]:
    return st.lists(st.fixed_dictionaries({"id": ids, **fields}), min_size=1, max_size=3)


def section(kind: str, entries: st.SearchStrategy[list[Values]]) -> st.SearchStrategy[Values]:
    return st.fixed_dictionaries(
        {"id": ids, "type": st.just(kind), "title": perhaps, "visible": st.booleans(), "items": entries}
    )


roles = items(position=phrases, period=spans, summary=perhaps, highlights=lines)
jobs = items(employer=phrases, location=perhaps, url=urls, visible=st.booleans(), roles=roles)
schools = items(
    institution=phrases,
    study_type=perhaps,
    area=perhaps,
    score=perhaps,
    location=perhaps,
    url=urls,
    period=spans,
    summary=perhaps,
    highlights=lines,
)
skills = items(
    name=phrases,
    level=perhaps,
    keywords=st.lists(phrases.map(lambda word: word.replace(",", "c")), max_size=3),
)
languages = items(language=phrases, fluency=perhaps)
basics = st.fixed_dictionaries(
    {
        "name": phrases,
        "label": perhaps,
        "email": st.none() | st.just("ida@example.org"),
        "phone": st.none() | st.just("+43 316 555 010"),
        "url": urls,
    }
)


def made(*parts: st.SearchStrategy[Values]) -> st.SearchStrategy[Values]:
    content = st.fixed_dictionaries({"basics": basics, "sections": st.tuples(*parts).map(list)})
    return content.map(
        lambda content: Document.model_validate(ensure_ids({"content": content})).model_dump(mode="json")
    )


documents = made(
    section("work", jobs),
    section("education", schools),
    section("skills", skills),
    section("languages", languages),
)


def read(raw: bytes, kind: str) -> Values:
    reading = read_any(raw)
    assert reading.kind == kind
    assert reading.document is not None, reading.findings
    errors = [one for one in validate(reading.document, max_sections=50) if one.severity == "error"]
    assert errors == [], "what is read can be saved"
    return reading.document.model_dump(mode="json")


def said(role: Values) -> Values:
    """What a role says, whichever marks its text needs."""
    return {
        "position": role["position"],
        "period": role["period"],
        "summary": plain_text(role["summary"] or ""),
        "highlights": [plain_text(line["text"]) for line in role["highlights"]],
    }


def of_type(document: Values, kind: str) -> Values | None:
    return next((one for one in document["content"]["sections"] if one["type"] == kind), None)


def assert_head(before: Values, after: Values, *fields: str) -> None:
    for field in fields:
        assert (after["content"]["basics"][field] or None) == (before["content"]["basics"][field] or None)


@settings(deadline=None)
@given(documents)
def test_reactive_resume_5(document: Values) -> None:
    after = read(json.dumps(writers.reactive_v5(document)).encode(), "reactive-resume-v5")
    assert_head(document, after, "name", "label", "email", "phone", "url")
    for kind, fields in (
        ("work", ("id", "visible", "employer", "location", "url")),
        (
            "education",
            ("id", "visible", "institution", "study_type", "area", "score", "location", "url", "period"),
        ),
        ("skills", ("id", "visible", "name", "level", "keywords")),
    ):
        was, now = of_type(document, kind), of_type(after, kind)
        assert was is not None
        assert now is not None
        assert (now["id"], now["title"], now["visible"]) == (was["id"], was["title"], was["visible"])
        assert [{name: item[name] for name in fields} for item in now["items"]] == [
            {name: item[name] for name in fields} for item in was["items"]
        ]
    was, now = of_type(document, "work"), of_type(after, "work")
    assert was is not None
    assert now is not None
    for before, later in zip(was["items"], now["items"], strict=True):
        assert [said(role) for role in later["roles"]] == [said(role) for role in before["roles"]]


@settings(deadline=None)
@given(documents)
def test_reactive_resume_4(document: Values) -> None:
    after = read(json.dumps(writers.reactive_v4(document)).encode(), "reactive-resume-v4")
    assert_head(document, after, "name", "label", "email", "phone", "url")
    was, now = of_type(document, "work"), of_type(after, "work")
    assert was is not None
    assert now is not None
    for before, later in zip(was["items"], now["items"], strict=True):
        assert (later["employer"], later["visible"]) == (before["employer"], before["visible"])
        assert said(later["roles"][0]) == said(before["roles"][0])


@settings(deadline=None)
@given(documents)
def test_yamlresume(document: Values) -> None:
    after = read(json.dumps(writers.yamlresume(document)).encode(), "yamlresume")
    assert_head(document, after, "name", "label", "email", "url")
    was, now = of_type(document, "work"), of_type(after, "work")
    assert was is not None
    assert now is not None
    roles = [(job["employer"], said(role)) for job in was["items"] for role in job["roles"]]
    assert [(job["employer"], said(job["roles"][0])) for job in now["items"]] == roles
    for kind, fields in (("skills", ("name", "level", "keywords")), ("languages", ("language", "fluency"))):
        was, now = of_type(document, kind), of_type(after, kind)
        assert was is not None
        assert now is not None
        assert [[item[name] for name in fields] for item in now["items"]] == [
            [item[name] for name in fields] for item in was["items"]
        ]


@settings(deadline=None)
@given(documents)
def test_linkedin(document: Values) -> None:
    after = read(writers.linkedin(document), "linkedin")
    assert_head(document, after, "name", "label")
    was, now = of_type(document, "work"), of_type(after, "work")
    assert was is not None
    assert now is not None
    roles = [(job["employer"], said(role)) for job in was["items"] for role in job["roles"]]
    assert [(job["employer"], said(role)) for job in now["items"] for role in job["roles"]] == roles
    skills = of_type(after, "skills")
    assert skills is not None
    assert [item["name"] for item in skills["items"]] == [
        item["name"] for one in writers.sections(document, "skills") for item in one["items"]
    ]


@settings(deadline=None)
@given(documents)
def test_europass(document: Values) -> None:
    after = read(writers.europass(document), "europass")
    assert_head(document, after, "name")
    was, now = of_type(document, "work"), of_type(after, "work")
    assert was is not None
    assert now is not None
    for before, later in zip(was["items"], now["items"], strict=True):
        assert later["employer"] == before["employer"]
        assert [said(role) for role in later["roles"]] == [said(role) for role in before["roles"]]

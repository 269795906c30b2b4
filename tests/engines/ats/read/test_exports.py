"""What Curricle exports is read back as it was written: from every template, and from every format."""

from collections import Counter
from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest

from curricle.engines.ats.read.reading import ResumeReading, value_at
from curricle.engines.ats.read.remainder import words_of
from curricle.engines.ats.read.resume import read
from curricle.engines.render import Options, render, templates
from curricle.engines.render.formats import write
from curricle.engines.resume import Document, sample

SAMPLES = ("engineer", "nurse", "designer")
TEMPLATES = tuple(one.id for one in templates())
Fact = tuple[str, str]


def facts(document: Document) -> Iterator[Fact]:
    """Who it is, each role with its employer and dates, each school and degree, each skill."""
    basics = document.content.basics
    for name in ("name", "email", "phone", "label"):
        yield name, " ".join(words_of(getattr(basics, name) or ""))
    content: dict[str, Any] = document.model_dump(mode="json")["content"]
    for section in content["sections"]:
        for item in section["items"]:
            for kind, value in _facts_of(section["type"], item):
                yield kind, " ".join(words_of(value or ""))


def _facts_of(kind: str, item: dict[str, Any]) -> Iterator[tuple[str, str | None]]:
    for role in item["roles"] if kind == "work" else ():
        period = role["period"] or {}
        yield "title", role["position"]
        yield "company", item["employer"]
        yield "start", (period.get("start") or {}).get("value")
    if kind == "education":
        yield "school", item["institution"]
        yield "degree", f"{item['study_type'] or ''} {item['area'] or ''}"
    for word in (item["name"], *item["keywords"]) if kind == "skills" else ():
        yield "skill", word


@cache
def read_back(template: str, name: str) -> ResumeReading:
    document = sample(name)
    document.presentation.template = template
    data = render(document, "pdf", Options()).data
    assert data is not None
    return read(data, "resume.pdf")


def agreement(wanted: Document, found: Document) -> tuple[int, int]:
    """How many facts were read, of how many there are."""
    asked, got = Counter(facts(wanted)), Counter(facts(found))
    return (asked & got).total(), max(asked.total(), got.total())


@pytest.mark.parametrize("template", TEMPLATES)
def test_a_page_of_a_template_is_read_back(template: str) -> None:
    pairs = [agreement(sample(name), read_back(template, name).document) for name in SAMPLES]
    right, asked = (sum(column) for column in zip(*pairs, strict=True))
    assert right / asked >= 0.97


@pytest.mark.parametrize(
    ("kind", "ending"), [("docx", "docx"), ("html", "html"), ("markdown", "md"), ("text", "txt")]
)
def test_a_file_of_a_format_is_read_back(kind: str, ending: str) -> None:
    right = asked = 0
    for name in SAMPLES:
        data = write(sample(name), kind).data  # type: ignore[arg-type]
        assert data is not None
        pair = agreement(sample(name), read(data, f"resume.{ending}").document)
        right, asked = right + pair[0], asked + pair[1]
    assert right / asked >= 0.95


def test_confidence_is_about_as_high_as_the_share_of_what_is_right() -> None:
    sure: list[float] = []
    right: list[bool] = []
    for template in TEMPLATES[::3]:
        for name in SAMPLES:
            reading = read_back(template, name)
            truth = {value for _, value in facts(sample(name))}
            document = reading.document.model_dump(mode="json")
            for one in reading.fields:
                if one.pointer.rpartition("/")[2] in {"name", "email", "position", "employer", "institution"}:
                    sure.append(one.confidence)
                    right.append(" ".join(words_of(str(value_at(document, one.pointer)))) in truth)
    assert abs(sum(sure) / len(sure) - sum(right) / len(right)) < 0.15


def test_an_academic_with_many_sections_is_read_back() -> None:
    reading = read_back("academic", "academic")
    wanted = [one.type for one in sample("academic").content.sections]
    found = [one.type for one in reading.document.content.sections]
    assert len(set(wanted) & set(found)) >= 0.8 * len(set(wanted))


@pytest.mark.parametrize("name", ["arabic", "multilingual", "empty", "letter"])
def test_other_samples_are_read_without_failing(name: str) -> None:
    data = render(sample(name), "pdf", Options()).data
    if data is not None:
        reading = read(data, "resume.pdf")
        assert reading.as_dict()["document"]["content"]["basics"]["name"] or name == "empty"

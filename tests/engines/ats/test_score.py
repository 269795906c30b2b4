"""Both scores in one call, as an object and as what a child process answers."""

import json

import pytest

from curricle.engines.ats.match import read_posting
from curricle.engines.ats.read.resume import read
from curricle.engines.ats.score import score, score_json
from curricle.engines.ats.subject import Unprintable, subject_of_document, subject_of_file
from curricle.engines.render import Options, render
from curricle.engines.resume import Document, sample
from tests.engines.ats.check.resumes import TODAY, document

POSTING = "Staff Engineer\n\nRequirements\n- Python and Kubernetes\n- 5+ years of experience\n"
ORDER = {"today": "2026-11-20"}


def pdf(made: Document) -> bytes:
    data = render(made, "pdf", Options()).data
    assert data is not None
    return data


def test_both_scores_have_parts_that_add_up() -> None:
    scores = score(subject_of_document(sample("engineer")), read_posting(POSTING), today=TODAY)
    values = scores.as_dict()
    assert set(values) == {"readiness", "match", "weights_version"}
    for name in ("readiness", "match"):
        assert round(sum(part["points"] for part in values[name]["parts"]), 6) == values[name]["score"]
    assert score(subject_of_document(sample("engineer")), today=TODAY).match is None


def test_a_child_process_answers_everything_at_once() -> None:
    order = json.dumps({**ORDER, "posting": POSTING, "profile": "software", "title": "Staff Engineer"})
    one, two = (score_json(pdf(sample("engineer")), "a.pdf", order) for _ in range(2))
    assert one == two
    answer = json.loads(one)
    assert answer["scores"]["readiness"]["profile"] == "software"
    assert answer["scores"]["match"]["score"] > 0
    assert answer["posting"]["skills"]
    assert answer["reading"]["fields"]
    assert answer["document"]["content"]["basics"]["name"] == sample("engineer").content.basics.name
    short = json.loads(score_json(pdf(document()), "a.pdf", json.dumps({**ORDER, "with_reading": False})))
    assert short["reading"] is None
    assert short["posting"] is None


def test_a_document_is_exported_and_read_back() -> None:
    order = json.dumps({**ORDER, "kind": "document"})
    answer = json.loads(score_json(document().model_dump_json().encode(), "", order))
    assert answer["scores"]["readiness"]["score"] > 95
    broken = json.loads(score_json(b"{", "", order))
    assert broken["scores"] is None
    assert broken["problems"]


def test_an_order_that_nobody_knows_is_refused() -> None:
    with pytest.raises(ValueError, match="unknown in this order: colour"):
        score_json(b"", "a.txt", json.dumps({**ORDER, "colour": "red"}))


def test_hostile_files_are_answered() -> None:
    for data in (b"", b"%PDF-1.7", b"\0" * 1000, b"PK\x03\x04" + b"x" * 100, " ".join("a" * 3000).encode()):
        answer = json.loads(score_json(data, "a.pdf", json.dumps(ORDER)))
        assert answer["scores"]["readiness"]["score"] <= 10


def test_a_letter_is_not_scored() -> None:
    order = json.dumps({**ORDER, "kind": "document"})
    answer = json.loads(score_json(sample("letter").model_dump_json().encode(), "", order))
    assert answer["scores"] is None
    assert answer["problems"][0]["code"] == "resume.letter_not_scored"


def test_a_document_that_makes_no_pdf_is_read_as_text() -> None:
    half = document(lambda values: values["content"]["basics"].update({"url": "javascript:alert(1)"}))
    subject = subject_of_document(half)
    assert subject.reading.pages.layout.kind in ("pdf", "text")
    assert score(subject, today=TODAY).readiness.score > 80


def test_what_cannot_be_printed_says_why() -> None:
    def endless(values: dict[str, object]) -> None:
        content = values["content"]
        assert isinstance(content, dict)
        text = "word " * 1900
        for number in range(100):
            items = [{"id": f"i{number}-{one}", "text": text} for one in range(5)]
            content["sections"].append({"id": f"s{number}", "type": "summary", "items": items})

    with pytest.raises(Unprintable):
        subject_of_document(document(endless))


def test_a_file_and_the_document_imported_from_it_agree() -> None:
    reading = read(pdf(document()), "a.pdf")
    of_file = score(subject_of_file(reading), today=TODAY).readiness.score
    imported = score(subject_of_document(reading.document), today=TODAY).readiness.score
    assert abs(of_file - imported) <= 2

"""RenderCV's files: what each entry becomes, and what is said of the rest."""

from typing import Any

import pytest

from curricle.engines.resume import Document, from_rendercv, validate
from curricle.engines.resume.rendercv import EXTRAS_KEY

CV: dict[str, Any] = {
    "cv": {
        "name": "Jo **Doe**",
        "headline": "Engineer",
        "location": "Cork, Ireland",
        "email": ["jo@example.com", "doe@example.com"],
        "phone": "tel:+353-21-555-0100",
        "website": "https://jo.example.com",
        "photo": "me.jpg",
        "social_networks": [
            {"network": "GitHub", "username": "jo"},
            {"network": "Elsewhere", "username": "jo"},
        ],
        "sections": {
            "summary": ["First *thought*.", "Second."],
            "experience": [
                {
                    "company": "Tern",
                    "position": "Lead",
                    "start_date": "2020-01",
                    "end_date": "present",
                    "location": "Cork",
                    "highlights": ["Built **it**."],
                    "team": 5,
                },
                {"company": "Tern", "position": "Junior", "start_date": "2018-06", "end_date": "2019-12"},
                {"company": "Ox", "position": "Intern", "date": "Summer 2017"},
            ],
            "education": [{"institution": "UCC", "area": "Physics", "degree": "BSc", "start_date": 2014}],
            "Selected Projects": [
                {"name": "[Ledger](https://l.example.com)", "summary": "Counts.", "date": "2021"}
            ],
            "skills": [{"label": "Code", "details": "Rust, **Go**, C"}],
            "languages": [{"label": "Irish", "details": "native"}],
            "awards_and_honours": [{"bullet": "A prize."}, {"bullet": "Another."}],
            "publications": [
                {
                    "title": "On Ledgers",
                    "authors": ["*J. Doe*", "A. Roe"],
                    "journal": "ACM",
                    "date": "2022-03",
                    "doi": "10.1/2",
                }
            ],
            "strange": [{"what": 1}, 7],
        },
    },
    "design": {"theme": "classic"},
    "locale": {"language": "german"},
}


def read() -> tuple[Document, list[str]]:
    document, findings = from_rendercv(CV)
    assert document is not None
    assert all(finding.severity == "warning" for finding in findings)
    return document, [finding.pointer for finding in findings]


def items(document: Document, at: int) -> list[dict[str, Any]]:
    return [
        item.model_dump(exclude_none=True, exclude={"id"}) for item in document.content.sections[at].items
    ]


def test_who_it_is() -> None:
    document, _ = read()
    basics = document.content.basics
    assert (basics.name, basics.label, basics.email) == ("Jo Doe", "Engineer", "jo@example.com")
    assert basics.phone == "+353-21-555-0100"
    assert basics.url == "https://jo.example.com"
    assert basics.location is not None
    assert basics.location.city == "Cork, Ireland"
    assert [profile.url for profile in basics.profiles] == ["https://github.com/jo", None]
    assert [detail.value for detail in basics.details] == ["doe@example.com"]
    assert document.locale == "de"
    assert document.meta.source == "RenderCV"


def test_every_kind_of_entry_has_its_place() -> None:
    document, _ = read()
    sections = [(section.type, section.title) for section in document.content.sections]
    assert sections == [
        ("summary", "Summary"),
        ("work", "Experience"),
        ("education", "Education"),
        ("projects", "Selected Projects"),
        ("skills", "Skills"),
        ("languages", "Languages"),
        ("custom", "Awards and honours"),
        ("publications", "Publications"),
    ]
    assert [item["text"] for item in items(document, 0)] == ["First *thought*.", "Second."]
    tern, ox = items(document, 1)
    assert [role["position"] for role in tern["roles"]] == ["Lead", "Junior"]
    assert tern["roles"][0]["period"] == {"start": {"value": "2020-01"}, "present": True}
    assert tern["roles"][0]["highlights"][0]["text"] == "Built **it**."
    assert ox["roles"][0]["period"]["end"] == {"raw": "Summer 2017"}
    assert items(document, 2)[0]["study_type"] == "BSc"
    assert items(document, 3)[0]["name"] == "Ledger"
    assert items(document, 4)[0]["keywords"] == ["Rust", "Go", "C"]
    assert items(document, 5)[0]["fluency"] == "native"
    assert [line["text"] for line in items(document, 6)[0]["highlights"]] == ["A prize.", "Another."]
    paper = items(document, 7)[0]
    assert paper["authors"] == ["J. Doe", "A. Roe"]
    assert paper["date"] == {"value": "2022-03"}


def test_what_has_no_place_is_reported_and_kept() -> None:
    document, pointers = read()
    assert set(pointers) >= {
        "/design",
        "/locale",
        "/cv/photo",
        "/cv/sections/experience/0/team",
        "/cv/sections/strange/0",
        "/cv/sections/strange/1",
    }
    kept = document.meta.extras[EXTRAS_KEY]
    assert kept["design"] == {"theme": "classic"}
    assert kept["cv/sections/experience/0/team"] == 5
    assert not [finding for finding in validate(document, max_sections=50) if finding.severity == "error"]


@pytest.mark.parametrize(
    "cv",
    [
        {},
        {"name": 7, "sections": []},
        {"name": ["x"], "email": {}, "phone": [[]]},
        {"sections": {"a": "b", "c": [None, [], {}]}},
        {"sections": {"experience": [{"company": "x" * 400, "highlights": ["y" * 20_000, 3, None]}]}},
        {"social_networks": ["x", {"network": None}]},
        {"sections": {"s": [{"label": "L", "details": "d" * 400}]}},
        {"sections": {"languages": [{"label": "L", "details": "d" * 400}]}},
        {"sections": {"skills": [{"label": "L", "details": "d" * 400}]}},
        {"sections": {"volunteering": [{"name": "N", "start_date": "2020", "end_date": "2021"}]}},
        {"sections": {"more": [{"name": "N", "url": "https://n.example.com"}, {"number": "x"}]}},
    ],
)
def test_any_file_becomes_a_document_with_findings(cv: dict[str, Any]) -> None:
    document, findings = from_rendercv({"cv": cv})
    assert document is not None, findings
    assert all(finding.pointer and finding.message for finding in findings)


def test_what_no_file_can_hold_is_findings() -> None:
    document, findings = from_rendercv({"cv": {"name": "\x00"}})
    assert document is None
    assert findings

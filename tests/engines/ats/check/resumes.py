"""Resumes to be judged: a sound one of our own writing, and ways to break it."""

from collections.abc import Callable
from copy import deepcopy
from datetime import date
from typing import Any

from curricle.engines.ats.check.readiness import readiness
from curricle.engines.ats.check.result import Readiness, ScoreFinding
from curricle.engines.ats.read.page import Layout, Line, Pages
from curricle.engines.ats.read.reading import ResumeReading
from curricle.engines.ats.subject import Subject
from curricle.engines.render import Options, render
from curricle.engines.resume import Document

TODAY = date(2026, 11, 20)

Change = Callable[[dict[str, Any]], None]

POINTS = (
    "Cut the time of a release from nine days to two by splitting one pipeline into four.",
    "Led six engineers through the move of 41 services to one cluster without downtime.",
    "Wrote the guide on incidents that all nine teams of the company have used since.",
)
EARLIER = (
    "Built the billing service that sends 30,000 invoices each month to shops in three countries.",
    "Reduced failed payments by 18 % with a retry plan agreed with two banks.",
    "Reviewed the code of eleven colleagues and ran a weekly hour for their questions.",
)


def points(name: str, texts: tuple[str, ...]) -> list[dict[str, Any]]:
    return [{"id": f"{name}-{number}", "text": text} for number, text in enumerate(texts)]


SOUND: dict[str, Any] = {
    "locale": "en",
    "content": {
        "basics": {
            "name": "Imre Castellane",
            "label": "Platform Engineer",
            "email": "imre.castellane@example.org",
            "phone": "+353 1 555 0142",
            "location": {"city": "Dublin", "country_code": "IE"},
            "profiles": [{"id": "p1", "network": "Code", "url": "https://code.example.org/imre"}],
        },
        "sections": [
            {
                "id": "s-summary",
                "type": "summary",
                "items": [
                    {
                        "id": "sum",
                        "text": "Platform engineer with nine years in payments and retail. I like quiet "
                        "nights and short runbooks, and I look for a team that owns what it builds and "
                        "runs. Before that I kept small shops online.",
                    }
                ],
            },
            {
                "id": "s-work",
                "type": "work",
                "items": [
                    {
                        "id": "w1",
                        "employer": "Quaystone Payments",
                        "roles": [
                            {
                                "id": "r1",
                                "position": "Senior Platform Engineer",
                                "period": {"start": {"value": "2021-03"}, "present": True},
                                "highlights": points("a", POINTS),
                            }
                        ],
                    },
                    {
                        "id": "w2",
                        "employer": "Ferrow Retail",
                        "roles": [
                            {
                                "id": "r2",
                                "position": "Software Engineer",
                                "period": {"start": {"value": "2017-09"}, "end": {"value": "2021-02"}},
                                "highlights": points("b", EARLIER),
                            }
                        ],
                    },
                ],
            },
            {
                "id": "s-education",
                "type": "education",
                "items": [
                    {
                        "id": "e1",
                        "institution": "Liffeyside University",
                        "study_type": "BSc",
                        "area": "Computer Science",
                        "period": {"start": {"value": "2013-09"}, "end": {"value": "2017-06"}},
                    }
                ],
            },
            {
                "id": "s-skills",
                "type": "skills",
                "items": [
                    {"id": "k1", "name": "Platforms", "keywords": ["Kubernetes", "Terraform", "PostgreSQL"]},
                    {"id": "k2", "name": "Languages", "keywords": ["Go", "Python", "SQL"]},
                ],
            },
        ],
    },
}


def sections(values: dict[str, Any], kind: str) -> dict[str, Any]:
    found: dict[str, Any] = next(one for one in values["content"]["sections"] if one["type"] == kind)
    return found


def roles(values: dict[str, Any]) -> list[dict[str, Any]]:
    return [role for item in sections(values, "work")["items"] for role in item["roles"]]


def say(values: dict[str, Any], text: str, place: int = 0) -> None:
    """Put a text where a point of the present role stands."""
    roles(values)[0]["highlights"][place]["text"] = text


def document(change: Change | None = None) -> Document:
    values = deepcopy(SOUND)
    if change is not None:
        change(values)
    return Document.model_validate(values)


def subject(made: Document, lines: list[Line] | None = None, **layout: Any) -> Subject:
    """A document of ours, and a reading of its text that lost nothing."""
    if lines is None:
        data = render(made, "text", Options()).data or b""
        texts = data.decode().splitlines()
        lines = [Line(text, 0, (0.0, 12.0 * row, 400.0, 12.0 * row + 10)) for row, text in enumerate(texts)]
    facts = {"kind": "pdf", "size_bytes": 50_000, "pages": 1, **layout}
    pages = Pages(tuple(lines), Layout(**facts))
    return Subject(made, ResumeReading(made, (), (), (), made.locale, 1.0, pages), "document")


def judged(change: Change | None = None, profile: str = "general", **layout: Any) -> Readiness:
    return readiness(subject(document(change), **layout), profile=profile, today=TODAY)


def found(result: Readiness, code: str) -> list[ScoreFinding]:
    return [finding for finding in result.findings if finding.code == code]


def points_of(result: Readiness, code: str) -> float:
    return next(check.points for part in result.parts for check in part.checks if check.code == code)

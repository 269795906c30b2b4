"""Resumes for the tests of matching: documents by hand, with a reading that says nothing more."""

from datetime import date
from typing import Any

from curricle.engines.ats.match import Match, match, read_posting
from curricle.engines.ats.read.page import Pages
from curricle.engines.ats.read.reading import ResumeReading
from curricle.engines.ats.read.resume import read
from curricle.engines.ats.subject import Subject
from curricle.engines.resume import Document, from_json_resume

TODAY = date(2026, 11, 20)
NO_PAGES = read(b"", "resume.txt").pages

POSTING = """Data Engineer

Requirements
- 3+ years of experience with Python
- PostgreSQL and Kafka
- Kubernetes
- Bachelor's degree in computer science
- Strong communication skills

Nice to have
- Terraform
- Fluent German

Responsibilities
- Build pipelines that the whole company reads its figures from
- Watch over quality and cost of what runs every night
"""


def document(**parts: Any) -> Document:
    """A resume from the few things that a test speaks of."""
    value: dict[str, Any] = {
        "basics": {"name": "Ada Example", "label": parts.get("label", "Data Engineer")},
        "work": [
            {
                "name": "Harbour Works",
                "position": parts.get("position", "Data Engineer"),
                "startDate": parts.get("start", "2020-01"),
                "endDate": parts.get("end", "2024-12"),
                "highlights": parts.get("highlights", ["Built pipelines in Python for nightly reports"]),
            }
        ],
        "education": [{"institution": "Northern University", "studyType": "BSc", "area": "Computer Science"}],
        "skills": [{"name": name} for name in parts.get("skills", ["Postgres"])],
    }
    return from_json_resume(value)[0]


def subject(made: Document, pages: Pages = NO_PAGES) -> Subject:
    """Somebody whose file says nothing more than the document."""
    return Subject(made, ResumeReading(made, (), (), (), "en", 1.0, pages), "document")


def matched(posting: str = POSTING, **parts: Any) -> Match:
    """The match of such a resume."""
    return match(read_posting(posting), subject(document(**parts)), today=TODAY)

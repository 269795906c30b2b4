"""What was read from a file: the document, how sure each field is and where it stands, and the rest."""

from dataclasses import dataclass
from typing import Any

from curricle.engines.ats.read.page import Box, Pages
from curricle.engines.finding import Finding
from curricle.engines.resume.model import Document


@dataclass(frozen=True, slots=True)
class Evidence:
    """A place in the file that says something."""

    page: int
    box: Box
    text: str

    def as_dict(self) -> dict[str, Any]:
        """The place as JSON shows it."""
        return {"page": self.page, "box": [round(side, 1) for side in self.box], "text": self.text}


@dataclass(frozen=True, slots=True)
class FieldRead:
    """One value of the document: how sure it is, and what in the file says so."""

    pointer: str
    confidence: float
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class SectionRead:
    """One section as the file has it; without a pointer it brought nothing into the document."""

    pointer: str | None
    type: str
    heading: str
    confidence: float
    evidence: Evidence | None = None
    standard: bool = False

    def as_dict(self) -> dict[str, Any]:
        """The section as JSON shows it."""
        return {
            "pointer": self.pointer,
            "type": self.type,
            "heading": self.heading,
            "confidence": self.confidence,
            "evidence": self.evidence.as_dict() if self.evidence else None,
            "standard": self.standard,
        }


@dataclass(frozen=True, slots=True)
class Leftover:
    """Something of the file that found no place in the document, and why."""

    text: str
    page: int
    box: Box
    why: str

    def as_dict(self) -> dict[str, Any]:
        """The rest as JSON shows it."""
        return {
            "text": self.text,
            "page": self.page,
            "box": [round(side, 1) for side in self.box],
            "why": self.why,
        }


@dataclass(frozen=True, slots=True)
class ResumeReading:
    """A file read as a resume."""

    document: Document
    fields: tuple[FieldRead, ...]
    sections: tuple[SectionRead, ...]
    leftover: tuple[Leftover, ...]
    language: str
    confidence: float
    pages: Pages
    findings: tuple[Finding, ...] = ()

    def field(self, pointer: str) -> FieldRead | None:
        """What is known of one value."""
        return next((one for one in self.fields if one.pointer == pointer), None)

    def as_dict(self) -> dict[str, Any]:
        """All as JSON: the document, `confidence` by pointer, the fields with their places, and the rest."""
        document = self.document.model_dump(mode="json", exclude_none=True)
        return {
            "kind": self.pages.layout.kind,
            "pages": self.pages.layout.pages,
            "language": self.language,
            "document": document,
            "confidence": {one.pointer: one.confidence for one in self.fields},
            "overall": self.confidence,
            "fields": [
                {
                    "pointer": one.pointer,
                    "value": value_at(document, one.pointer),
                    "confidence": one.confidence,
                    "evidence": [place.as_dict() for place in one.evidence],
                }
                for one in self.fields
            ],
            "sections": [one.as_dict() for one in self.sections],
            "leftover": [one.as_dict() for one in self.leftover],
            "layout": self.pages.layout.as_dict(),
            "findings": [one.as_dict() for one in self.findings],
            "lines": [line.as_dict() for line in self.pages.lines],
        }


def value_at(document: Any, pointer: str) -> Any:
    """What a document in JSON has at a pointer; nothing where there is no such place."""
    value = document
    for step in pointer.split("/")[1:]:
        if isinstance(value, list):
            value = value[int(step)] if step.isdigit() and int(step) < len(value) else None
        elif isinstance(value, dict):
            value = value.get(step.replace("~1", "/").replace("~0", "~"))
        else:
            return None
    return value

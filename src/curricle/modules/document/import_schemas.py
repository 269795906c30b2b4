"""What comes out of the import door."""

from typing import Any

from pydantic import BaseModel, Field

from curricle.engines.resume import Document
from curricle.modules.document.schemas import FindingOut


class ImportEvidence(BaseModel):
    """A place in the file."""

    page: int = Field(description="From 0.")
    box: list[float] = Field(
        description="Left, top, right and bottom in points from the top left of the page."
    )
    text: str


class ImportField(BaseModel):
    """How sure one value of the document is, and where it stands in the file."""

    pointer: str = Field(examples=["/content/sections/0/items/0/roles/0/position"])
    value: Any = None
    confidence: float = Field(ge=0, le=1)
    evidence: list[ImportEvidence] = Field(default_factory=list)


class ImportSection(BaseModel):
    """One section as the file has it; without a pointer it brought nothing into the document."""

    pointer: str | None = None
    type: str
    heading: str
    confidence: float
    evidence: ImportEvidence | None = None
    standard: bool = False


class ImportLeftover(BaseModel):
    """Something of the file that found no place: of a page its text and place, of data its path and value."""

    why: str
    text: str | None = None
    page: int | None = None
    box: list[float] | None = None
    path: str | None = None
    value: Any = None


class ImportLine(BaseModel):
    """One line of a page, where it stands."""

    text: str
    page: int
    box: list[float]
    size: float = 0.0
    bold: bool = False
    bullet: str | None = None
    level: int | None = None
    zone: str = "body"
    column: int = 0
    block: int = 0


class ImportOut(BaseModel):
    """A file as it was read. Nothing of it is kept until it is sent to `POST /resumes`."""

    kind: str = Field(
        description="`pdf`, `docx`, `odt`, `rtf`, `html`, `markdown`, `text`, `latex`, `curricle`, "
        "`jsonresume`, `rendercv`, `reactive-resume-v4`, `reactive-resume-v5`, `yamlresume`, `linkedin` or "
        "`europass`.",
        examples=["pdf"],
    )
    document: Document
    confidence: float = Field(description="Of the whole; 1 for data, which says what is what.")
    fields: list[ImportField] = Field(description="Empty for data.")
    sections: list[ImportSection]
    leftover: list[ImportLeftover]
    findings: list[FindingOut] = Field(description="Also what has to be mended before it can be saved.")
    lines: list[ImportLine] = Field(description="Of files with pages.")
    layout: dict[str, Any] = Field(description="Of files with pages: their number, their size, and more.")
    text: str = Field(description="The source, where it is text.")

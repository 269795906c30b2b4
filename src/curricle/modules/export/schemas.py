"""What goes in and out of the export doors."""

from datetime import datetime
from typing import Any, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

from curricle.engines.render.formats import Format
from curricle.engines.resume import Presentation
from curricle.modules.document.schemas import FindingOut, RawAnyDocument, RawDocument
from curricle.modules.export.models import Asked, Status

PageSize = Literal["a4", "letter"]
REDACTED = "Without name, contacts, photo and links, and without those words in any text."
FITTED = "Draw the page together, as little as needed, until it has at most so many pages."
TemplateId = Field(default=None, pattern=r"^[a-z][a-z0-9-]{0,63}$", examples=["modern"])


class ExportWish(BaseModel):
    """The file to be made."""

    model_config = ConfigDict(extra="forbid", json_schema_extra={"examples": [{"format": "pdf"}]})

    format: Asked = "pdf"
    redact: bool = Field(default=False, description=REDACTED)
    fit: int | None = Field(default=None, ge=1, le=50, description=FITTED)


class SettingChange(BaseModel):
    """A setting that was changed so that a document fits."""

    key: str = Field(examples=["font_size"])
    title: str = Field(examples=["Font size"])
    before: float
    after: float


class FitOrder(BaseModel):
    """A document, and how many pages it shall have at most."""

    model_config = ConfigDict(extra="forbid")

    document: RawDocument
    pages: int = Field(ge=1, le=50)


class FitOut(BaseModel):
    """The presentation that fits. Where none does it is as it was, and a finding says by how much."""

    presentation: Presentation
    changes: list[SettingChange]
    findings: list[FindingOut]


class ProofMark(BaseModel):
    """Whether machines read in a file what the document says."""

    equal: bool
    readers: list[str] = Field(examples=[["pdfium", "pdfminer"]])


class ExportOut(BaseModel):
    """A file that was asked for, and what has become of it."""

    id: UUID
    resume_id: UUID
    format: Format
    filename: str
    status: Status
    progress: float = Field(ge=0, le=1)
    size_bytes: int | None
    page_count: int | None
    is_redacted: bool
    fit_pages: int | None
    changes: list[SettingChange] = Field(description="What was changed so that it fits.")
    proof: ProofMark | None = Field(description="For PDF and DOCX, once they are made.")
    error: str | None
    created_at: datetime
    finished_at: datetime | None
    expires_at: datetime
    download_url: str | None


class ExportList(BaseModel):
    """The exports of a resume, the newest first."""

    items: list[ExportOut]


class Difference(BaseModel):
    """One thing that a reader got wrong."""

    kind: str = Field(examples=["missing"])
    where: str
    expected: str
    read: str


class ReadingOut(BaseModel):
    """A file as one reader sees it."""

    name: str
    equal: bool
    text: str
    differences: list[Difference]
    notes: list[str] = Field(description="What is true of the reader and no fault of the file.")
    links: list[str]


class ProofOut(BaseModel):
    """What machines read in a file: as it was found when the file was made."""

    export_id: UUID
    equal: bool | None = Field(description="Nothing before the file is made, and for formats without proof.")
    readers: list[ReadingOut]


class TextWish(BaseModel):
    """A document of which the reader's text is wanted."""

    model_config = ConfigDict(extra="forbid")

    document: RawDocument


class TextOut(BaseModel):
    """What a machine reads on the pages now."""

    reader: str
    pages: list[str]
    links: list[str]


class FileWish(BaseModel):
    """A file to be made at once, of the document that is sent or of a resume that is kept."""

    model_config = ConfigDict(extra="forbid")

    document: RawAnyDocument = None
    resume_id: UUID | None = None
    template: str | None = TemplateId
    config: dict[str, Any] | None = Field(default=None, description="Takes the place of the document's own.")
    page_size: PageSize | None = None
    redact: bool = Field(default=False, description=REDACTED)
    fit: int | None = Field(default=None, ge=1, le=50, description=FITTED)
    page: int | None = Field(default=None, ge=1, le=50, description="One page only: for PNG and SVG.")
    ppi: int = Field(default=144, ge=36, le=300, description="The sharpness of PNG pages.")


class PreviewWish(BaseModel):
    """A document to be drawn at once. Pages whose hash is known come back without their picture."""

    model_config = ConfigDict(extra="forbid")

    document: RawDocument
    format: Literal["svg", "png"] = "svg"
    known: list[str] = Field(default_factory=list, max_length=100)
    template: str | None = TemplateId
    config: dict[str, Any] | None = Field(default=None, description="Takes the place of the document's own.")
    page_size: PageSize | None = None


class CardWish(BaseModel):
    """A document to be shown in a template, small."""

    model_config = ConfigDict(extra="forbid")

    document: RawDocument
    config: dict[str, Any] | None = Field(default=None, description="Takes the place of what is preferred.")


class PreviewPage(BaseModel):
    """One page: its hash, its size in points, and its picture unless the caller has it."""

    hash: str
    width: float
    height: float
    svg: str | None = None
    png: str | None = Field(default=None, description="Base64.")


class Overflow(BaseModel):
    """A few lines that stand alone on the last page."""

    lines: int
    pages: int = Field(description="How many pages there would be without them.")


class Preview(BaseModel):
    """The pages as the export will show them, and what is to be said of the document."""

    pages: list[PreviewPage]
    page_count: int
    overflow: Overflow | None = None
    findings: list[FindingOut]

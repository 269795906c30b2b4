"""What goes in and out of the export doors."""

from datetime import datetime
from typing import Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

from curricle.modules.document.schemas import FindingOut, RawDocument
from curricle.modules.export.models import Format, Status


class ExportWish(BaseModel):
    """The file to be made."""

    model_config = ConfigDict(extra="forbid", json_schema_extra={"examples": [{"format": "pdf"}]})

    format: Format = "pdf"


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
    error: str | None
    created_at: datetime
    finished_at: datetime | None
    expires_at: datetime
    download_url: str | None


class ExportList(BaseModel):
    """The exports of a resume, the newest first."""

    items: list[ExportOut]


class PreviewWish(BaseModel):
    """A document to be drawn at once. Pages whose hash is known come back without their picture."""

    model_config = ConfigDict(extra="forbid")

    document: RawDocument
    format: Literal["svg", "png"] = "svg"
    known: list[str] = Field(default_factory=list, max_length=100)


class PreviewPage(BaseModel):
    """One page: its hash, its size in points, and its picture unless the caller has it."""

    hash: str
    width: float
    height: float
    svg: str | None = None
    png: str | None = Field(default=None, description="Base64.")


class Preview(BaseModel):
    """The pages as the export will show them, and what is to be said of the document."""

    pages: list[PreviewPage]
    page_count: int
    findings: list[FindingOut]

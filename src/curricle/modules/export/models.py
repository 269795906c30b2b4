"""What a row of this module is, and the formats that it makes."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final, Literal
from uuid import UUID

Format = Literal["pdf", "png", "svg", "text"]
Status = Literal["pending", "processing", "completed", "failed", "cancelled"]


@dataclass(frozen=True, slots=True)
class FileKind:
    """How files of a format are named and served."""

    extension: str
    content_type: str


FILE_KINDS: Final[dict[Format, FileKind]] = {
    "pdf": FileKind("pdf", "application/pdf"),
    "png": FileKind("png", "image/png"),
    "svg": FileKind("svg", "image/svg+xml"),
    "text": FileKind("txt", "text/plain; charset=utf-8"),
}
ARCHIVE: Final = FileKind("zip", "application/zip")


@dataclass(frozen=True, slots=True)
class Export:
    """One file that was asked for, and what has become of it."""

    id: UUID
    resume_id: UUID
    format: Format
    filename: str
    status: Status
    progress: float
    content_type: str | None
    size_bytes: int | None
    page_count: int | None
    error: str | None
    created_at: datetime
    finished_at: datetime | None
    expires_at: datetime


@dataclass(frozen=True, slots=True)
class Work:
    """What the worker needs to make the file."""

    id: UUID
    owner_id: UUID
    format: Format
    filename: str
    document: str


@dataclass(frozen=True, slots=True)
class StoredFile:
    """A finished file: where it lies and how it is served."""

    storage_key: str
    filename: str
    content_type: str


@dataclass(frozen=True, slots=True)
class MadeFile:
    """A file as it was made, before it is stored."""

    data: bytes
    kind: FileKind
    page_count: int


@dataclass(frozen=True, slots=True)
class Expired:
    """An export whose time is over."""

    id: UUID
    storage_key: str | None


@dataclass(frozen=True, slots=True)
class FileLink:
    """An address where the storage itself hands out a file."""

    url: str

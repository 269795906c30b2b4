"""What a row of this module is, and the formats that it makes."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Final, Literal
from uuid import UUID

from curricle.engines.render.formats import Format

Status = Literal["pending", "processing", "completed", "failed", "cancelled"]
# What callers may write: the formats, and the endings by which people know some of them.
Asked = Literal[
    "pdf",
    "docx",
    "html",
    "text",
    "txt",
    "markdown",
    "md",
    "latex",
    "tex",
    "json",
    "jsonresume",
    "png",
    "svg",
]
# What is read back by machines before it is handed out.
PROVEN: Final[frozenset[Format]] = frozenset({"pdf", "docx"})


def format_of(asked: Asked) -> Format:
    """The format that a word stands for."""
    match asked:
        case "txt":
            return "text"
        case "md":
            return "markdown"
        case "tex":
            return "latex"
        case _:
            return asked


@dataclass(frozen=True, slots=True)
class Export:
    """One file that was asked for, and what has become of it."""

    id: UUID
    resume_id: UUID
    format: Format
    filename: str
    is_redacted: bool
    fit_pages: int | None
    status: Status
    progress: float
    content_type: str | None
    size_bytes: int | None
    page_count: int | None
    changes: str | None
    is_proven: bool | None
    readers: str | None
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
    is_redacted: bool
    fit_pages: int | None
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
    extension: str
    content_type: str
    page_count: int | None
    # What was changed so that it fits, and what machines read in it.
    changes: list[dict[str, Any]] = field(default_factory=list)
    proof: dict[str, Any] | None = None


@dataclass(frozen=True, slots=True)
class Expired:
    """An export whose time is over."""

    id: UUID
    storage_key: str | None


@dataclass(frozen=True, slots=True)
class FileLink:
    """An address where the storage itself hands out a file."""

    url: str

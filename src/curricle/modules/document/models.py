"""What a row of this module is."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final
from uuid import UUID

LATEX: Final = "latex"


@dataclass(frozen=True, slots=True)
class ResumeSummary:
    """A resume as listings show it."""

    id: UUID
    title: str
    kind: str
    template: str
    is_default: bool
    is_favourite: bool
    revision: int
    created_at: datetime
    updated_at: datetime


@dataclass(frozen=True, slots=True)
class Resume:
    """A resume whole; the document is the JSON text that the database keeps."""

    id: UUID
    title: str
    kind: str
    template: str
    is_default: bool
    is_favourite: bool
    revision: int
    created_at: datetime
    updated_at: datetime
    document: str

    @property
    def is_latex(self) -> bool:
        """Whether its document is LaTeX source."""
        return self.kind == LATEX


@dataclass(frozen=True, slots=True)
class Place:
    """Where a listing goes on: the sort value and id of the last row that was shown."""

    value: str
    id: UUID


@dataclass(frozen=True, slots=True)
class Photo:
    """A picture of the person, kept beside a resume."""

    id: UUID
    resume_id: UUID
    storage_key: str
    content_type: str
    width: int
    height: int
    size_bytes: int
    created_at: datetime


@dataclass(frozen=True, slots=True)
class LeftOver:
    """A photo that no resume has any more; a shared file serves a copy of that resume still."""

    id: UUID
    storage_key: str
    is_shared: bool

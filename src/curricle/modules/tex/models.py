"""What a row of this module is, and what is kept of a compilation."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Literal
from uuid import UUID

from curricle.engines.resume import LatexEngine

State = Literal["queued", "running", "succeeded", "failed", "cancelled"]


@dataclass(frozen=True, slots=True)
class Compilation:
    """A run of an engine and what came of it; the files lie in the storage."""

    id: UUID
    owner_id: UUID | None
    resume_id: UUID | None
    is_live: bool
    engine: LatexEngine
    state: State
    stem: str
    has_pdf: bool
    has_synctex: bool
    pages: int | None
    passes: int | None
    is_warm: bool | None
    milliseconds: int | None
    diagnostics: str
    created_at: datetime
    finished_at: datetime | None
    expires_at: datetime


@dataclass(frozen=True, slots=True)
class Kept:
    """A finished compilation with its files, as this process still holds it."""

    row: Compilation
    pdf: bytes | None
    synctex: bytes | None
    # The source, from which columns are told; only the process that compiled it has that.
    texts: Mapping[str, bytes] = field(default_factory=dict)
    # It stands for those that it has replaced before they were stored, too.
    count: int = 1
    milliseconds: int = 0

    @property
    def size(self) -> int:
        """How much memory it takes, roughly."""
        files = (self.pdf or b"", self.synctex or b"", *self.texts.values())
        return sum(map(len, files)) + len(self.row.diagnostics) + 1000


@dataclass(frozen=True, slots=True)
class Asset:
    """A file beside a LaTeX resume."""

    id: UUID
    asset_id: UUID
    resume_id: UUID
    name: str
    media_type: str
    size_bytes: int
    sha256: str
    storage_key: str
    created_at: datetime


@dataclass(frozen=True, slots=True)
class LeftOver:
    """A file that no resume has any more; a shared one serves a copy of that resume still."""

    id: UUID
    storage_key: str
    is_shared: bool


@dataclass(frozen=True, slots=True)
class Files:
    """A compilation whose files shall go."""

    id: UUID
    stem: str


@dataclass(frozen=True, slots=True)
class Extent:
    """How many files there are beside a resume, and how large they are together."""

    count: int
    size_bytes: int


@dataclass(frozen=True, slots=True)
class Picture:
    """The first page of a resume as it was when its source had this mark."""

    mark: str
    png: bytes


@dataclass(frozen=True, slots=True)
class Order:
    """What somebody wants compiled: files of their own, or a resume of theirs, or that with other files."""

    files: Mapping[str, bytes] | None = None
    main: str | None = None
    engine: LatexEngine | None = None
    resume_id: UUID | None = None
    # Files that were uploaded before, by the name that they have in the project.
    assets: Mapping[str, UUID] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a compilation ended, for whoever waited for it."""

    row: Compilation
    pdf: bytes | None
    errors: list[dict[str, Any]]
    warnings: list[dict[str, Any]]
    log: str
    stopped: str | None

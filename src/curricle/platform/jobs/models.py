"""A job as its owner sees it."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal
from uuid import UUID

State = Literal["pending", "processing", "completed", "failed", "cancelled"]


@dataclass(frozen=True, slots=True)
class Job:
    """One piece of background work, from the moment it was asked for until its result expires."""

    id: UUID
    owner_id: UUID | None
    type: str
    subject_id: UUID | None
    queue: str
    state: State
    payload: str
    attempts: int
    max_attempts: int
    weight: int
    progress: float
    correlation_id: str | None
    error_code: str | None
    error_message: str | None
    created_at: datetime
    started_at: datetime | None
    finished_at: datetime | None
    result_expires_at: datetime | None


@dataclass(frozen=True, slots=True)
class Place:
    """Where a job stands in its line, and the line."""

    id: UUID
    type: str
    queue: str
    place: int

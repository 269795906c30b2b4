"""A job as it goes out."""

from datetime import datetime
from typing import Literal
from uuid import UUID

from pydantic import BaseModel, Field

State = Literal["pending", "processing", "completed", "failed", "cancelled"]


class JobError(BaseModel):
    """Why it failed, for a program and for a person."""

    code: str = Field(examples=["job.timed_out"])
    message: str = Field(examples=["The work took too long and was stopped."])


class JobOut(BaseModel):
    """A piece of background work."""

    id: UUID
    type: str = Field(description="What kind of work it is.", examples=["export.render"])
    subject_id: UUID | None = Field(description="What it is about, e.g. an export.")
    state: State
    progress: float = Field(ge=0, le=1, examples=[0.8])
    priority: Literal["high", "normal", "low"]
    attempts: int = Field(description="How often it was tried.", examples=[1])
    max_attempts: int = Field(description="After so many it stays failed.", examples=[5])
    error: JobError | None = Field(description="What went wrong at the last attempt.")
    correlation_id: str | None = Field(description="The request that asked for it, as in the log.")
    created_at: datetime
    started_at: datetime | None
    finished_at: datetime | None
    duration_seconds: float | None = Field(description="From its first start to its end.", examples=[0.42])
    result_expires_at: datetime | None = Field(description="When it disappears from the list.")


class JobPage(BaseModel):
    """Some of the caller's jobs, the newest first."""

    items: list[JobOut]
    next_cursor: UUID | None = Field(description="Where the next page begins; nothing on the last one.")

"""What goes in and out of the doors of rankings: many files against one posting."""

from datetime import datetime
from typing import Annotated
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

from curricle.modules.scoring.models import RankingState
from curricle.modules.scoring.schemas.analysis import PostingText, Profile


class RankingOrder(BaseModel):
    """Resumes that are kept, to be ranked against a posting."""

    model_config = ConfigDict(extra="forbid")

    resume_ids: Annotated[list[UUID], Field(min_length=1, max_length=500)]
    posting_id: UUID | None = None
    posting_text: PostingText | None = None
    profile: Profile = "general"


class RankingAsked(BaseModel):
    """A ranking that is on its way."""

    id: UUID
    job_id: UUID


class ItemError(BaseModel):
    """Why a file could not be ranked."""

    code: str
    message: str


class RankedOut(BaseModel):
    """One file in its place. What is not ranked yet, or could not be, has no rank."""

    rank: int | None
    name: str
    resume_id: UUID | None
    analysis_id: UUID | None
    fit: float | None = Field(description="What the order goes by: nearness of the text and the match.")
    match: float | None
    readiness: float | None
    reasons: list[str]
    error: ItemError | None


class RankedPosting(BaseModel):
    """The posting that was ranked against."""

    id: UUID | None
    title: str


class RankingHead(BaseModel):
    """How far a ranking is, and what of."""

    id: UUID
    state: RankingState
    progress: float = Field(ge=0, le=1)
    posting: RankedPosting
    profile: str
    weights_version: str
    files: int = Field(description="How many there are.")
    error: str | None = Field(description="Why it stopped, where it did.")
    created_at: datetime
    finished_at: datetime | None


class RankingLine(RankingHead):
    """A ranking as listings show it."""

    unread: int = Field(description="How many of the files could not be read.")


class RankingPage(BaseModel):
    """A part of a listing, and where the next part begins."""

    items: list[RankingLine]
    next_cursor: UUID | None


class RankingOut(RankingHead):
    """A ranking as far as it is."""

    ranking: list[RankedOut]

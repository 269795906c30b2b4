"""What goes in and out of the doors of postings."""

from datetime import datetime
from typing import Annotated
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

from curricle.modules.scoring.schemas.analysis import PostingText
from curricle.modules.scoring.schemas.reading import PostingReadingOut

PostingTitle = Annotated[
    str, Field(min_length=1, max_length=200, pattern=r"^[^\x00-\x1f\x7f]*\S[^\x00-\x1f\x7f]*$")
]


class PostingOrder(BaseModel):
    """A posting to be kept: its text, or the address of its page."""

    model_config = ConfigDict(
        extra="forbid", json_schema_extra={"examples": [{"text": "We are looking for a data engineer …"}]}
    )

    text: PostingText | None = None
    url: Annotated[str, Field(min_length=1, max_length=2000)] | None = None
    title: PostingTitle | None = None


class PostingChange(BaseModel):
    """What can be changed of a posting."""

    model_config = ConfigDict(extra="forbid")

    title: PostingTitle


class PostingToRead(BaseModel):
    """The text of a posting that shall be read and not kept."""

    model_config = ConfigDict(extra="forbid")

    text: PostingText


class PostingLine(BaseModel):
    """A posting as listings show it."""

    id: UUID
    title: str
    company: str | None
    url: str | None
    created_at: datetime


class PostingHead(PostingLine):
    """A posting and its words."""

    text: str


class PostingOut(PostingHead):
    """A posting whole."""

    reading: PostingReadingOut


class PostingPage(BaseModel):
    """A part of a listing, and where the next part begins."""

    items: list[PostingLine]
    next_cursor: UUID | None

"""What goes in and out of the resume doors."""

from datetime import datetime
from typing import Annotated, Any
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, core_schema

from curricle.engines.resume import Document


class _ReadByTheEngine:
    """In the schema it is the document, but the engine reads it and finds all problems at once."""

    @classmethod
    def __get_pydantic_core_schema__(cls, _source: Any, _handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.any_schema()

    @classmethod
    def __get_pydantic_json_schema__(
        cls, _schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        return handler(Document.__pydantic_core_schema__)


RawDocument = Annotated[Any, _ReadByTheEngine]
Title = Annotated[str, Field(min_length=1, max_length=200, pattern=r"^[^\x00-\x1f\x7f]*\S[^\x00-\x1f\x7f]*$")]


class NewResume(BaseModel):
    """A resume to be made; without a document it starts empty."""

    model_config = ConfigDict(
        extra="forbid", json_schema_extra={"examples": [{"title": "Platform engineer"}]}
    )

    title: Title
    document: RawDocument = None


class ResumeChange(BaseModel):
    """The whole resume as it shall be."""

    model_config = ConfigDict(extra="forbid")

    title: Title
    document: RawDocument


class FavouriteMark(BaseModel):
    """Whether the resume is one of the caller's favourites."""

    model_config = ConfigDict(extra="forbid", json_schema_extra={"examples": [{"is_favourite": True}]})

    is_favourite: Annotated[bool, Field(strict=True)]


class Checked(BaseModel):
    """A document to look at without keeping it."""

    model_config = ConfigDict(extra="forbid")

    document: RawDocument


class ResumeSummaryOut(BaseModel):
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


class ResumeOut(ResumeSummaryOut):
    """A resume whole."""

    document: Document


class ResumePage(BaseModel):
    """A part of a listing, and where the next part begins."""

    items: list[ResumeSummaryOut]
    next_cursor: str | None


class FindingOut(BaseModel):
    """One thing to mend in a document."""

    code: str = Field(examples=["resume.date_invalid"])
    severity: str = Field(examples=["error"])
    pointer: str = Field(examples=["/content/sections/0/items/0/roles/0/period/start/value"])
    message: str = Field(examples=["2024-13 is not a date: there is no month 13."])
    params: dict[str, str | int | float | bool | None] = Field(default_factory=dict)


class FindingsOut(BaseModel):
    """All that is to be said of a document."""

    findings: list[FindingOut]


class SampleOut(BaseModel):
    """A sample that one can start from."""

    name: str
    title: str

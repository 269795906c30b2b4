"""What goes in and out of the resume doors."""

from datetime import datetime
from typing import Annotated, Any
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, core_schema

from curricle.engines.resume import Document, LatexDocument
from curricle.modules.document.models import Resume


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


class _OfAnyKind(_ReadByTheEngine):
    """The same for doors that take LaTeX as well."""

    @classmethod
    def __get_pydantic_json_schema__(
        cls, _schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        kinds = (Document, LatexDocument)
        # Only what stands in a list of definitions becomes a named part of the schema.
        named = [core_schema.definitions_schema(kind.__pydantic_core_schema__, []) for kind in kinds]
        return {"anyOf": [handler(one) for one in named]}


RawDocument = Annotated[Any, _ReadByTheEngine]
RawAnyDocument = Annotated[Any, _OfAnyKind]
Title = Annotated[str, Field(min_length=1, max_length=200, pattern=r"^[^\x00-\x1f\x7f]*\S[^\x00-\x1f\x7f]*$")]


class NewResume(BaseModel):
    """A resume to be made; without a document it starts empty."""

    model_config = ConfigDict(
        extra="forbid", json_schema_extra={"examples": [{"title": "Platform engineer"}]}
    )

    title: Title
    document: RawAnyDocument = None


class ResumeChange(BaseModel):
    """The whole resume as it shall be."""

    model_config = ConfigDict(extra="forbid")

    title: Title
    document: RawAnyDocument


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

    document: Document | LatexDocument


def whole(resume: Resume) -> str:
    """A resume as JSON. The stored document is passed through, not read and written again."""
    head = ResumeSummaryOut.model_validate(resume, from_attributes=True).model_dump_json()
    return f'{head[:-1]},"document":{resume.document}}}'


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


class UpgradeOffer(BaseModel):
    """A newer version of the template that a resume uses, or the news that there is none."""

    is_offered: bool
    template: str
    from_version: str | None = Field(description="What the resume is pinned to.")
    to_version: str | None
    changes: str = Field(description="What the change log says of the way there, in Markdown.")
    before_url: str | None = Field(description="The first page as it is, a picture.")
    after_url: str | None = Field(description="The first page as it would be.")


class PhotoOut(BaseModel):
    """A photo that is kept beside a resume."""

    url: str = Field(description="To be named in the document as `basics.image.url`.")
    content_type: str
    width: int
    height: int
    size_bytes: int


class Supports(BaseModel):
    """What a template can do."""

    photo: bool
    columns: list[int]
    page_sizes: list[str]


class TemplateOut(BaseModel):
    """A template as the gallery shows it."""

    id: str = Field(examples=["modern"])
    name: str = Field(examples=["Modern"])
    version: str = Field(examples=["1.0.0"])
    category: str
    description: str
    required_sections: list[str]
    optional_sections: list[str]
    fonts: list[str]
    supports: Supports
    is_active: bool
    picture_url: str


class TemplateChange(BaseModel):
    """What came with a version."""

    version: str
    notes: str = Field(description="Markdown.")


class TemplateDetail(TemplateOut):
    """A template whole."""

    configuration: dict[str, Any] = Field(description="The JSON Schema of its settings.")
    defaults: dict[str, Any]
    versions: list[str] = Field(description="All that still render, the newest first.")
    change_log: list[TemplateChange]
    preferences: dict[str, Any] | None = Field(description="The caller's own settings, if any are kept.")


class PreferencesIn(BaseModel):
    """Settings of a template that shall be used by default."""

    model_config = ConfigDict(
        extra="forbid", json_schema_extra={"examples": [{"config": {"accent": "#0b6e4f"}}]}
    )

    config: dict[str, Any]


class PreferencesOut(BaseModel):
    """The settings that are kept."""

    template: str
    config: dict[str, Any]


class SampleOut(BaseModel):
    """A sample that one can start from."""

    name: str
    title: str

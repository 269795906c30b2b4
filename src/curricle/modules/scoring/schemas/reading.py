"""What a machine read, as it goes out: of a resume's file, and of a posting."""

from typing import Any, Literal

from pydantic import BaseModel, Field

from curricle.modules.document.schemas import FindingOut

Box = tuple[float, float, float, float]
Span = tuple[int, int]
Need = Literal["required", "preferred"]
SkillKind = Literal["hard", "soft"]


class EvidenceOut(BaseModel):
    """A place in a file that says something. The box is left, top, right, bottom, in points."""

    page: int = Field(description="From 0.")
    box: Box
    text: str


class FieldReadOut(BaseModel):
    """One value that was read."""

    pointer: str = Field(examples=["/content/basics/email"])
    value: Any = None
    confidence: float = Field(ge=0, le=1)
    evidence: list[EvidenceOut]


class SectionReadOut(BaseModel):
    """One section as the file has it."""

    pointer: str | None = Field(description="Where it stands in the document; nothing where it brought none.")
    type: str
    heading: str
    confidence: float
    evidence: EvidenceOut | None
    standard: bool = Field(description="Whether the heading is one that parsers know.")


class LeftoverOut(BaseModel):
    """Something that found no place in the document."""

    text: str
    page: int
    box: Box
    why: str


class LineOut(BaseModel):
    """One line as a machine sees it."""

    text: str
    page: int
    box: Box
    column: int
    zone: str
    bullet: str | None


class LayoutOut(BaseModel):
    """What the file is made of, apart from its words."""

    kind: str
    size_bytes: int
    pages: int
    page_size: tuple[float, float] | None
    columns: int
    tables: int
    images: int
    textboxes: int
    fonts: list[str]
    body_size: float
    margins: Box | None
    scanned: bool = Field(description="Whether there are pictures and no text.")
    undecodable: float
    glued: float
    hidden: list[str] = Field(description="Text that nobody sees.")
    row_order_intact: float
    reader: str
    tagged: bool
    truncated: bool = Field(description="Whether a limit cut something off.")


class FileReadingOut(BaseModel):
    """What a machine reads in a file. The shape of the page is given in points."""

    kind: str = Field(examples=["pdf"])
    pages: int
    language: str = Field(examples=["en"])
    confidence: float
    sections: list[SectionReadOut]
    fields: list[FieldReadOut]
    leftover: list[LeftoverOut]
    layout: LayoutOut
    findings: list[FindingOut]
    lines: list[LineOut]


class AlternativeOut(BaseModel):
    """One of several skills of which any is enough."""

    name: str
    concept: str | None


class WantedOut(BaseModel):
    """A skill that a posting asks for, and where it does; of several, any may be enough."""

    name: str
    concept: str | None
    need: Need
    kind: SkillKind
    spans: list[Span]
    confidence: float
    alternatives: list[AlternativeOut] = Field(
        default=[], description="The skills of which any is enough; the name says all of them."
    )


class YearsOut(BaseModel):
    """How many years are asked for, of one skill or of work at all."""

    minimum: int
    maximum: int | None
    need: Need
    spans: list[Span]
    skill: str | None
    concept: str | None
    alternatives: list[AlternativeOut] = Field(
        default=[], description="The skills of which years of any are enough."
    )


class SchoolingOut(BaseModel):
    """The lowest degree that is asked for."""

    level: str
    need: Need
    or_experience: bool
    spans: list[Span]
    fields: list[str]


class SpokenOut(BaseModel):
    """A language that is asked for."""

    code: str
    name: str
    need: Need
    spans: list[Span]


class PostingSectionOut(BaseModel):
    """A part of a posting."""

    kind: str
    heading: str
    start: int
    end: int


class PostingReadingOut(BaseModel):
    """What a machine reads in a posting; spans are places in its text, counted in characters."""

    title: str | None
    company: str | None
    seniority: str | None
    years: YearsOut | None
    skill_years: list[YearsOut]
    education: SchoolingOut | None
    location: str | None
    remote: str | None
    employment: str | None
    language: str
    languages: list[SpokenOut]
    sections: list[PostingSectionOut]
    skills: list[WantedOut]
    findings: list[FindingOut]

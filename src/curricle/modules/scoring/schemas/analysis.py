"""What goes in and out of the doors of analyses."""

from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

from curricle.engines.resume.operations import Operation
from curricle.modules.document.schemas import RawDocument
from curricle.modules.scoring.models import OUTCOMES, Outcome, SourceKind
from curricle.modules.scoring.schemas.reading import (
    EvidenceOut,
    FileReadingOut,
    Need,
    SkillKind,
    Span,
)

POSTING_LONGEST = 60_000
Profile = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_-]{0,39}$", examples=["general"])]
PostingText = Annotated[str, Field(min_length=1, max_length=POSTING_LONGEST, pattern=r"\S")]
Score = Annotated[float, Field(ge=0, le=100)]


class _Against(BaseModel):
    """With which posting and by which profile something is scored."""

    model_config = ConfigDict(extra="forbid")

    posting_id: UUID | None = None
    posting_text: PostingText | None = None
    profile: Profile = "general"


class AnalysisOrder(_Against):
    """A resume that shall be read and scored: one that is kept, or a document that is sent."""

    resume_id: UUID | None = None
    document: RawDocument = None


class LiveOrder(_Against):
    """A document as it is now, of which nothing is kept."""

    document: RawDocument


class CheckOut(BaseModel):
    """What one check gave."""

    code: str
    label: str
    points: float
    of: float
    note: str | None = Field(default=None, description="Why it could not be judged, where it could not.")


class PartOut(BaseModel):
    """A part of a score. The points of all parts add up to it."""

    code: str
    label: str
    points: float
    of: float
    checks: list[CheckOut]


class ScoreFindingOut(BaseModel):
    """One thing to mend: what, where, why it matters, how, and what mending it would give."""

    code: str = Field(examples=["bullet.no_number"])
    part: str
    severity: Literal["error", "warning", "info"]
    pointer: str
    evidence: list[EvidenceOut]
    message: str
    why: str
    fix: str
    points: float
    operations: list[Operation] = Field(
        description="Changes of the document that mend it; none where it is not mechanical."
    )
    judgement: bool = Field(description="Whether its weight is a judgement, and not a measured figure.")


class ReadinessOut(BaseModel):
    """How well machines and people can read it, without any posting."""

    score: Score
    gate: str | None = Field(description="What caps the score, if anything does.")
    confidence: float = Field(default=1, ge=0, le=1, description="How sure the reading is that was judged.")
    parts: list[PartOut]
    findings: list[ScoreFindingOut]


class MatchedWordsOut(BaseModel):
    """A place in a text of the document."""

    pointer: str
    start: int
    end: int
    text: str


class AlternativeMatchOut(BaseModel):
    """One of several skills of which any is enough, and whether the resume has it."""

    name: str
    concept: str | None
    state: Literal["matched", "partly", "missing"]


class SkillMatchOut(BaseModel):
    """A skill that the posting asks for, and where the resume has it; of several, any may be enough."""

    name: str
    concept: str | None
    need: Need
    kind: SkillKind
    state: Literal["matched", "partly", "missing"]
    how: Literal["exact", "synonym", "stem", "related"] | None
    spans: list[Span] = Field(description="Places in the posting's text.")
    evidence: list[MatchedWordsOut]
    points: float
    of: float
    alternatives: list[AlternativeMatchOut] = Field(
        default=[], description="The skills of which any is enough; the name says all of them."
    )


class ComparisonOut(BaseModel):
    """Something else that was asked for, beside what was found."""

    asked: str
    found: str | None
    state: Literal["matched", "partly", "missing", "unknown"] = Field(
        description="`unknown` where it cannot be judged."
    )
    evidence: list[MatchedWordsOut]


class MatchOut(BaseModel):
    """How a resume matches a posting. What it does not ask for is null."""

    score: Score
    parts: list[PartOut]
    skills: list[SkillMatchOut]
    title: ComparisonOut | None
    years: ComparisonOut | None
    education: ComparisonOut | None
    location: ComparisonOut | None
    language: ComparisonOut | None
    relevance: float
    fit: float | None = Field(default=None, description="What a ranking goes by, from 0 to 100.")
    stuffing: list[ScoreFindingOut]
    findings: list[ScoreFindingOut]


class SourceOut(BaseModel):
    """What was analysed."""

    kind: SourceKind
    name: str
    revision: int | None


class ChangeOut(BaseModel):
    """The difference to the last analysis of the same resume, posting and weights."""

    readiness: float
    match: float | None


class ResultOut(BaseModel):
    """What was found: both scores with their reasons, and what was read."""

    readiness: ReadinessOut
    match: MatchOut | None
    reading: FileReadingOut


class LiveHead(BaseModel):
    """By what something was scored."""

    profile: str
    weights_version: str


class LiveOut(LiveHead, ResultOut):
    """An analysis of which nothing is kept."""


class AnalysisHead(LiveHead):
    """What was analysed, when, and by what."""

    id: UUID
    resume_id: UUID | None
    posting_id: UUID | None
    source: SourceOut
    created_at: datetime
    change: ChangeOut | None


class AnalysisOut(AnalysisHead, ResultOut):
    """An analysis whole."""


class AnalysisLine(BaseModel):
    """An analysis as listings show it."""

    id: UUID
    resume_id: UUID | None
    posting_id: UUID | None
    posting_title: str | None = Field(description="As it is called now; nothing where it is gone.")
    name: str
    source: SourceKind
    profile: str
    weights_version: str
    readiness: float
    match: float | None
    created_at: datetime
    change: ChangeOut | None
    outcomes: list[Outcome] = Field(description="What became of the application, as far as it was told.")


class AnalysisPage(BaseModel):
    """A part of a listing, and where the next part begins."""

    items: list[AnalysisLine]
    next_cursor: UUID | None


class OutcomeOrder(BaseModel):
    """What became of an application with this resume."""

    model_config = ConfigDict(extra="forbid", json_schema_extra={"examples": [{"outcome": "interview"}]})

    outcome: Outcome


class OutcomesOrder(BaseModel):
    """All that became of an application with this resume; empty where nothing is to be told of it."""

    model_config = ConfigDict(
        extra="forbid", json_schema_extra={"examples": [{"outcomes": ["applied", "interview"]}]}
    )

    outcomes: Annotated[list[Outcome], Field(max_length=len(OUTCOMES))]


class OutcomeLine(BaseModel):
    """What became of it, and when that was told."""

    outcome: Outcome
    recorded_at: datetime


class OutcomesOut(BaseModel):
    """All that was told of one analysis."""

    analysis_id: UUID
    outcomes: list[OutcomeLine]


class BenchmarkOut(BaseModel):
    """How a resume compares with others for the same role; nothing is said of fewer than `minimum`."""

    group: str | None = Field(description="The role, as it was normalised.", examples=["software engineer"])
    size: int = Field(description="How many people there are in it; 0 where there are too few to tell.")
    minimum: int = Field(examples=[20])
    percentile: int | None = Field(ge=0, le=100, description="In steps of five.")

"""What the rows of scoring are."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final, Literal
from uuid import UUID

SourceKind = Literal["resume", "file"]
Outcome = Literal["applied", "interview", "offer", "rejected", "no_answer"]
RankingState = Literal["pending", "processing", "completed", "failed", "cancelled"]
ItemState = Literal["waiting", "done", "failed"]
OUTCOMES: Final[tuple[Outcome, ...]] = ("applied", "interview", "offer", "rejected", "no_answer")
# Fewer people than this are nobody's company: nothing is said of them.
FEWEST_COMPARED: Final = 20


@dataclass(frozen=True, slots=True)
class Posting:
    """A posting whole; what was read in it is the JSON text that the database keeps."""

    id: UUID
    title: str
    company: str | None
    text: str
    url: str | None
    reading: str
    created_at: datetime


@dataclass(frozen=True, slots=True)
class PostingSummary:
    """A posting as listings show it."""

    id: UUID
    title: str
    company: str | None
    url: str | None
    created_at: datetime


@dataclass(frozen=True, slots=True)
class AnalysisSummary:
    """An analysis as listings show it, with what its owner has told of the application."""

    id: UUID
    resume_id: UUID | None
    posting_id: UUID | None
    posting_title: str | None
    source: SourceKind
    name: str
    revision: int | None
    profile: str
    weights_version: str
    readiness: float
    match: float | None
    readiness_change: float | None
    match_change: float | None
    created_at: datetime
    outcomes: list[Outcome]


@dataclass(frozen=True, slots=True)
class Analysis:
    """An analysis whole; what was found is the JSON text that the database keeps."""

    id: UUID
    resume_id: UUID | None
    posting_id: UUID | None
    source: SourceKind
    name: str
    revision: int | None
    profile: str
    weights_version: str
    role_group: str | None
    role_title: str | None
    readiness: float
    match: float | None
    readiness_change: float | None
    match_change: float | None
    created_at: datetime
    result: str


@dataclass(frozen=True, slots=True)
class NewAnalysis:
    """An analysis before it is kept."""

    id: UUID
    resume_id: UUID | None
    posting_id: UUID | None
    ranking_id: UUID | None
    source: SourceKind
    name: str
    revision: int | None
    profile: str
    weights_version: str
    posting_mark: str
    role_group: str | None
    role_title: str | None
    readiness: float
    match: float | None
    result: str
    document: str | None
    created_at: datetime


@dataclass(frozen=True, slots=True)
class ToldOutcome:
    """What became of an application, and when that was told."""

    outcome: Outcome
    recorded_at: datetime


@dataclass(frozen=True, slots=True)
class Standing:
    """Where an analysis stands among the newest ones of other people with the same role."""

    size: int
    below: int
    equal: int
    others: int


@dataclass(frozen=True, slots=True)
class Ranking:
    """Many files against one posting, and how far that is."""

    id: UUID
    owner_id: UUID | None
    posting_id: UUID | None
    posting_title: str
    posting_text: str
    profile: str
    weights_version: str
    state: RankingState
    error: str | None
    stem: str
    created_at: datetime
    finished_at: datetime | None


@dataclass(frozen=True, slots=True)
class RankingSummary:
    """A ranking as listings show it: how many files there are, wait, and could not be read."""

    id: UUID
    posting_id: UUID | None
    posting_title: str
    profile: str
    weights_version: str
    state: RankingState
    error: str | None
    files: int
    waiting: int
    unread: int
    created_at: datetime
    finished_at: datetime | None


@dataclass(frozen=True, slots=True)
class RankingItem:
    """One file or resume of a ranking."""

    number: int
    name: str
    resume_id: UUID | None
    storage_key: str | None
    state: ItemState
    analysis_id: UUID | None
    readiness: float | None
    match: float | None
    fit: float | None
    reasons: str
    error_code: str | None
    error_message: str | None


@dataclass(frozen=True, slots=True)
class NewItem:
    """One file or resume that shall be ranked."""

    number: int
    name: str
    resume_id: UUID | None
    storage_key: str | None


@dataclass(frozen=True, slots=True)
class LeftOver:
    """A ranking whose files shall go."""

    id: UUID
    stem: str


@dataclass(frozen=True, slots=True)
class StoredFile:
    """Where a file of a ranking lies until it is read."""

    storage_key: str


@dataclass(frozen=True, slots=True)
class ArmFigures:
    """What was seen with one version of the weights."""

    weights_version: str
    owners: int
    analyses: int
    mean_readiness: float | None
    mean_match: float | None


@dataclass(frozen=True, slots=True)
class ArmOutcome:
    """How often one outcome was told with one version of the weights."""

    weights_version: str
    outcome: Outcome
    count: int


@dataclass(frozen=True, slots=True)
class ArmApplications:
    """Of how many applications something was told with one version of the weights."""

    weights_version: str
    count: int

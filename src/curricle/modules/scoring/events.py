"""What happened to an analysis, told upward."""

from dataclasses import dataclass
from uuid import UUID

from curricle.platform.events import Event


@dataclass(frozen=True, slots=True)
class AnalysisCompleted(Event):
    """A resume or a file was read and scored, and what was found is kept."""

    analysis_id: UUID
    owner_id: UUID
    resume_id: UUID | None

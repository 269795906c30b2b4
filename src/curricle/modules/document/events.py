"""What happened to a resume, told upward."""

from dataclasses import dataclass
from uuid import UUID

from curricle.platform.events import Event


@dataclass(frozen=True, slots=True)
class ResumeCopied(Event):
    """A resume was duplicated: what others keep beside the first, they keep beside its copy too."""

    resume_id: UUID
    copy_id: UUID

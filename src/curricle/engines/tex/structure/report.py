"""What was read from a LaTeX resume, and what was not."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Left:
    """Something of the source that found no place in the structured resume."""

    file: str
    line: int
    text: str
    reason: str


@dataclass(frozen=True, slots=True)
class Report:
    """For the review before somebody goes on with the structured resume."""

    read: tuple[str, ...] = ()
    left: tuple[Left, ...] = field(default=())

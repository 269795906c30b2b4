"""What the engine complained of, as it stands in the log: not yet understood, but put together and placed."""

from dataclasses import dataclass, field
from typing import Literal

Kind = Literal["error", "warning", "box", "glyph", "remark"]


@dataclass(slots=True)
class Complaint:
    """One message with all that was printed around it."""

    kind: Kind
    text: str
    # As the project names it; None when it is not the project's own.
    file: str | None = None
    line: int | None = None
    # The file that the engine named, when it is not the project's: a package, or something it made itself.
    foreign: str | None = None
    # What was being read of the line, before and behind the point where the engine stopped.
    before: str = ""
    after: str = ""
    # Where in the expansion of commands it happened, innermost first: the text up to the stop.
    contexts: list[str] = field(default_factory=list)
    runaway: str = ""
    help: str = ""
    original: str = ""

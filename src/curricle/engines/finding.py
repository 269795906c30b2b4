"""What an engine says about something that its user can mend."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

Severity = Literal["error", "warning", "info"]
Param = str | int | float | bool | None


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to mend: a stable code, the place as a JSON pointer, and the values its message needs."""

    code: str
    severity: Severity
    pointer: str
    message: str
    params: Mapping[str, Param] = field(default_factory=dict)

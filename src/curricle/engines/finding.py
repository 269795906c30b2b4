"""What an engine says about something that its user can mend."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

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

    def as_dict(self) -> dict[str, Any]:
        """The finding as JSON shows it."""
        return {
            "code": self.code,
            "severity": self.severity,
            "pointer": self.pointer,
            "message": self.message,
            "params": dict(self.params),
        }


def has_errors(findings: Iterable[Finding]) -> bool:
    """Whether something must be mended, and not only may be."""
    return any(finding.severity == "error" for finding in findings)

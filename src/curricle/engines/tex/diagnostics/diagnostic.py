"""What the engine says about a LaTeX document, in words for the person who wrote it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal, Protocol

Severity = Literal["error", "warning", "info"]
Param = str | int | float | bool | None


class Sources(Protocol):
    """The files that were compiled: all that this part needs to know of a project."""

    @property
    def main(self) -> str: ...

    @property
    def files(self) -> Mapping[str, bytes]: ...


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One thing to mend: where it is, what is wrong in plain words, and what to do about it.

    Lines and columns count from 1. `package` is the Debian package that brings a missing file; `original`
    is what the engine itself printed. An error that only follows from an earlier one is of severity
    "info" and names its cause in `params["follows"]`.
    """

    severity: Severity
    code: str
    message: str
    file: str | None = None
    line: int | None = None
    column: int | None = None
    hint: str | None = None
    package: str | None = None
    original: str = ""
    params: Mapping[str, Param] = field(default_factory=dict)

    def as_dict(self) -> dict[str, Any]:
        """The diagnostic as JSON shows it."""
        return {
            "severity": self.severity,
            "code": self.code,
            "file": self.file,
            "line": self.line,
            "column": self.column,
            "message": self.message,
            "hint": self.hint,
            "package": self.package,
            "original": self.original,
        }

"""A rule turns one kind of complaint into plain words; a case is one complaint on its way through it."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from curricle.engines.tex.diagnostics.complaint import Complaint
from curricle.engines.tex.diagnostics.diagnostic import Diagnostic, Param, Severity
from curricle.engines.tex.diagnostics.known import Known
from curricle.engines.tex.diagnostics.sources import Sheets

# Where the first, second … group of the pattern goes; braces and dollars mean something in LaTeX.
GAP = re.compile(r"<([1-9])>")


@dataclass(slots=True)
class Case:
    """One complaint with what has been found out about it."""

    complaint: Complaint
    match: re.Match[str]
    sheets: Sheets
    known: Known
    code: str
    severity: Severity
    message: str
    hint: str
    # A weak complaint beside another one in the same line is taken for its consequence.
    weak: bool = False
    file: str | None = None
    line: int | None = None
    column: int | None = None
    package: str | None = None
    params: dict[str, Param] = field(default_factory=dict)

    def move(self, place: tuple[str, int, int] | None) -> bool:
        """Point to a better place than the engine did, where there is one."""
        if place is None:
            return False
        self.file, self.line, self.column = place
        return True

    def diagnostic(self) -> Diagnostic:
        """The case closed."""
        return Diagnostic(
            severity=self.severity,
            code=self.code,
            file=self.file,
            line=self.line,
            column=self.column,
            message=self.message,
            hint=self.hint or None,
            package=self.package,
            original=self.complaint.original,
            params=self.params,
        )


@dataclass(frozen=True, slots=True)
class Rule:
    """What a complaint looks like, and what it means."""

    code: str
    pattern: re.Pattern[str]
    message: str
    hint: str
    severity: Severity = "error"
    weak: bool = False
    refine: Callable[[Case], None] | None = None


def rule(code: str, pattern: str, message: str, hint: str) -> Rule:
    """An error by its pattern."""
    return Rule(f"tex.{code}", re.compile(pattern), message, hint)


def fill(template: str, match: re.Match[str]) -> str:
    """A message with the words of the log in its gaps."""
    groups = match.groups()
    return GAP.sub(lambda gap: _group(groups, int(gap[1])), template)


def _group(groups: tuple[str | None, ...], number: int) -> str:
    return (groups[number - 1] or "").strip() if number <= len(groups) else ""

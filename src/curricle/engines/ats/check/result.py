"""What a score says: its parts, their checks, and each finding with its reason and its fix."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from curricle.engines.finding import Severity

if TYPE_CHECKING:
    from curricle.engines.ats.read.reading import Evidence
    from curricle.engines.resume.operations import Operation


@dataclass(frozen=True, slots=True)
class ScoreFinding:
    """One thing to mend: where it stands, why it matters, how it is mended, and what that would give."""

    code: str
    part: str
    severity: Severity
    pointer: str
    evidence: "tuple[Evidence, ...]"
    message: str
    why: str
    fix: str
    points: float
    operations: "tuple[Operation, ...]" = ()
    judgement: bool = True

    def as_dict(self) -> dict[str, Any]:
        """The finding as JSON shows it."""
        return {
            "code": self.code,
            "part": self.part,
            "severity": self.severity,
            "pointer": self.pointer,
            "evidence": [
                {"page": one.page, "box": [round(side, 2) for side in one.box], "text": one.text}
                for one in self.evidence
            ],
            "message": self.message,
            "why": self.why,
            "fix": self.fix,
            "points": self.points,
            "operations": [operation.model_dump(mode="json") for operation in self.operations],
            "judgement": self.judgement,
        }


@dataclass(frozen=True, slots=True)
class CheckResult:
    """What one check gave, of what it could give; ``note`` says so where it could not be judged."""

    code: str
    label: str
    points: float
    of: float
    note: str | None = None

    def as_dict(self) -> dict[str, Any]:
        """The check as JSON shows it."""
        return {
            "code": self.code,
            "label": self.label,
            "points": self.points,
            "of": self.of,
            "note": self.note,
        }


@dataclass(frozen=True, slots=True)
class ScorePart:
    """A labelled part of a score: the sum of its checks."""

    code: str
    label: str
    points: float
    of: float
    checks: tuple[CheckResult, ...] = ()

    def as_dict(self) -> dict[str, Any]:
        """The part as JSON shows it."""
        return {
            "code": self.code,
            "label": self.label,
            "points": self.points,
            "of": self.of,
            "checks": [check.as_dict() for check in self.checks],
        }


@dataclass(frozen=True, slots=True)
class Readiness:
    """How ready a resume is to be read: parts that add up to the score, and what would raise it."""

    score: float
    parts: tuple[ScorePart, ...]
    findings: tuple[ScoreFinding, ...]
    gate: str | None
    profile: str
    weights_version: str
    confidence: float

    def as_dict(self) -> dict[str, Any]:
        """The score as JSON shows it."""
        return {
            "score": self.score,
            "gate": self.gate,
            "profile": self.profile,
            "confidence": self.confidence,
            "parts": [part.as_dict() for part in self.parts],
            "findings": [finding.as_dict() for finding in self.findings],
        }

"""How ready a resume is to be read: the catalogue of checks, its weights, and the score."""

from curricle.engines.ats.check.readiness import readiness
from curricle.engines.ats.check.repair import repair
from curricle.engines.ats.check.result import CheckResult, Readiness, ScoreFinding, ScorePart
from curricle.engines.ats.check.weights import UnknownWeights, Weights, versions

__all__ = [
    "CheckResult",
    "Readiness",
    "ScoreFinding",
    "ScorePart",
    "UnknownWeights",
    "Weights",
    "readiness",
    "repair",
    "versions",
]

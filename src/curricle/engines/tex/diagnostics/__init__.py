"""A LaTeX log as a list of things to mend."""

from curricle.engines.tex.diagnostics.diagnosing import Stopped, diagnose
from curricle.engines.tex.diagnostics.diagnostic import Diagnostic, Severity

__all__ = ["Diagnostic", "Severity", "Stopped", "diagnose"]

"""A LaTeX log as a list of things to mend."""

from curricle.engines.tex.diagnostics.diagnostic import Diagnostic, Severity
from curricle.engines.tex.diagnostics.diagnosing import Stopped, diagnose

__all__ = ["Diagnostic", "Severity", "Stopped", "diagnose"]

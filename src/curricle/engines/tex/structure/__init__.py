"""A LaTeX resume read into a structured one, as far as it can be read, with a report of the rest."""

from curricle.engines.tex.structure.report import Left, Report
from curricle.engines.tex.structure.structuring import to_structure

__all__ = ["Left", "Report", "to_structure"]

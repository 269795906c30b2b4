"""LaTeX source that compiles as it is."""

from curricle.engines.render.formats.latex.document import write_latex

__all__ = ["write_latex"]

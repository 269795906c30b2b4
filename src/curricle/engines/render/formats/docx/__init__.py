"""Word documents, written part by part."""

from curricle.engines.render.formats.docx.package import write_docx

__all__ = ["write_docx"]

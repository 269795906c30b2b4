"""Formats: one document tree, and a writer for each kind of file."""

from curricle.engines.render.formats.file import FORMATS, File, FileKind, Format
from curricle.engines.render.formats.writing import export_json, write

__all__ = ["FORMATS", "File", "FileKind", "Format", "export_json", "write"]

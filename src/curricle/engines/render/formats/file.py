"""The formats that a document can be had in, and what a writer hands back."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

from curricle.engines.finding import Finding

Format = Literal["pdf", "docx", "html", "text", "markdown", "latex", "json", "jsonresume", "png", "svg"]


@dataclass(frozen=True, slots=True)
class FileKind:
    """How files of a format are named and served."""

    name: str
    extension: str
    media_type: str


_DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
FORMATS: Mapping[Format, FileKind] = MappingProxyType(
    {
        "pdf": FileKind("PDF", "pdf", "application/pdf"),
        "docx": FileKind("Word", "docx", _DOCX),
        "html": FileKind("Web page", "html", "text/html; charset=utf-8"),
        "text": FileKind("Plain text", "txt", "text/plain; charset=utf-8"),
        "markdown": FileKind("Markdown", "md", "text/markdown; charset=utf-8"),
        "latex": FileKind("LaTeX source", "tex", "application/x-tex; charset=utf-8"),
        "json": FileKind("Curricle JSON", "json", "application/json"),
        "jsonresume": FileKind("JSON Resume", "json", "application/json"),
        "png": FileKind("PNG pictures", "png", "image/png"),
        "svg": FileKind("SVG pictures", "svg", "image/svg+xml"),
    }
)
# Pictures of more than one page travel together.
ARCHIVE = FileKind("Archive", "zip", "application/zip")


@dataclass(frozen=True, slots=True)
class File:
    """A finished file, or nothing and the findings that say why."""

    data: bytes | None
    media_type: str
    extension: str
    page_count: int | None
    findings: tuple[Finding, ...]

    @property
    def ok(self) -> bool:
        """Whether nothing stands against handing this out."""
        return self.data is not None and not any(finding.severity == "error" for finding in self.findings)

"""A LaTeX resume: its source files as a document of its own kind, beside the structured one."""

import json
import re
from typing import Annotated, Any, Final, Literal

from pydantic import Field

from curricle.engines.finding import Finding, has_errors
from curricle.engines.resume.model import SCHEMA_VERSION, Document, Meta
from curricle.engines.resume.part import Part
from curricle.engines.resume.source import Report, read_json
from curricle.engines.resume.structure import build, parse

LATEX: Final = "latex"
# Far more than any resume, and little enough to be sent and kept whole at every save.
FILE_BYTES: Final = 1024 * 1024
TOTAL_BYTES: Final = 2 * FILE_BYTES
MOST_FILES: Final = 200
# Every part of a path begins with a letter, a digit or an underscore: nothing hidden, above, or an option.
FILE_NAME: Final = r"^\w[\w .,+=@()&-]*(/\w[\w .,+=@()&-]*)*$"
START: Final = r"""\documentclass[11pt,a4paper]{article}
\usepackage[T1]{fontenc}
\usepackage[margin=2cm]{geometry}
\begin{document}
\section*{Your Name}

\end{document}
"""

LatexEngine = Literal["pdflatex", "xelatex", "lualatex"]
FileName = Annotated[
    str,
    Field(
        pattern=FILE_NAME,
        max_length=200,
        description="A path below the project's folder.",
        examples=["main.tex"],
    ),
]


class LatexFile(Part):
    """A file of the project: its text, or a binary file that is kept beside the resume."""

    name: FileName
    text: str | None = Field(default=None, description="What is in it, where it is text.")
    asset_id: str | None = Field(
        default=None,
        pattern=r"^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$",
        description="The id of an uploaded file, where it is none.",
    )


def _first_files() -> list[LatexFile]:
    return [LatexFile(name="main.tex", text=START)]


class LatexContent(Part):
    """The source: which engine sets it, which file it begins with, and all files."""

    engine: LatexEngine = "pdflatex"
    main: FileName = "main.tex"
    files: list[LatexFile] = Field(default_factory=_first_files, max_length=MOST_FILES)


class LatexDocument(Part):
    """A resume that its owner writes in LaTeX."""

    schema_version: Literal[1] = SCHEMA_VERSION
    kind: Literal["latex"]
    locale: str = Field(
        default="en",
        pattern=r"^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$",
        max_length=35,
        description="The language that the document is written in (BCP 47).",
        examples=["en", "de-AT"],
    )
    content: LatexContent = Field(default_factory=LatexContent)
    meta: Meta = Field(default_factory=Meta)

    @property
    def asset_ids(self) -> frozenset[str]:
        """The uploaded files that it names."""
        return frozenset(file.asset_id for file in self.content.files if file.asset_id is not None)


AnyDocument = Document | LatexDocument


def parse_any(raw: bytes | str | dict[str, Any]) -> tuple[AnyDocument | None, list[Finding]]:
    """A document of whatever kind it says it is, or all that is wrong with its structure. Never raises."""
    value = _object_of(raw)
    if value is not None and value.get("kind") == LATEX:
        return _parse_latex(value)
    return parse(raw)


def is_latex(raw: Any) -> bool:
    """Whether what was sent says that it is LaTeX; it may be broken all the same."""
    return isinstance(raw, dict) and raw.get("kind") == LATEX


def _object_of(raw: bytes | str | dict[str, Any]) -> dict[str, Any] | None:
    """The object, if it may be a LaTeX document; what is wrong with any other, its own reader says."""
    if isinstance(raw, dict):
        return raw
    if not isinstance(raw, bytes | str) or len(raw) > 3 * TOTAL_BYTES:
        return None
    if (LATEX.encode() not in raw) if isinstance(raw, bytes) else (LATEX not in raw):
        return None
    try:
        value = json.loads(raw)
    except (ValueError, RecursionError):
        return None
    return value if isinstance(value, dict) else None


def _parse_latex(value: dict[str, Any]) -> tuple[LatexDocument | None, list[Finding]]:
    """Source may hold what no printed text may, so only what stands around it is read as usual."""
    _, findings = read_json({key: part for key, part in value.items() if key != "content"})
    report = Report()
    report.take(findings)
    document = build(LatexDocument, value, report)
    if document is not None:
        _check_files(document.content, report)
    return (None if has_errors(report.findings) else document), report.close()


def _check_files(content: LatexContent, report: Report) -> None:
    seen: dict[str, int] = {}
    total = 0
    for index, file in enumerate(content.files):
        path = ("content", "files", index)
        folded = file.name.casefold()
        if folded in seen:
            report.add(
                "duplicate_file", (*path, "name"), f"There are two files “{file.name}”.", name=file.name
            )
        seen[folded] = index
        if (file.text is None) == (file.asset_id is None):
            report.add("file_unclear", path, "A file has either a text or the id of an uploaded file.")
        total += _check_text(file, index, report)
    if total > TOTAL_BYTES:
        message = f"All texts together have {total:,} bytes; at most {TOTAL_BYTES:,} are kept."
        report.add("too_large", ("content", "files"), message, limit=TOTAL_BYTES, count=total)
    main = next((file for file in content.files if file.name == content.main), None)
    if main is None or main.text is None:
        message = f"There is no file “{content.main}” to begin with."
        report.add("main_missing", ("content", "main"), message, name=content.main)


def _check_text(file: LatexFile, index: int, report: Report) -> int:
    """How many bytes the text has."""
    path = ("content", "files", index, "text")
    text = file.text or ""
    if re.search("[\x00\ud800-\udfff]", text):
        report.add("unprintable", path, "This text holds a character that no file of text can hold.")
        return 0
    size = len(text.encode())
    if size > FILE_BYTES:
        message = f"“{file.name}” has {size:,} bytes; at most {FILE_BYTES:,} are kept of a file."
        report.add("too_large", path, message, limit=FILE_BYTES, count=size)
    return size

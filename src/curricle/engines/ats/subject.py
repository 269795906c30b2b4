"""Whom the scores judge: a document, and what a machine reads in the file that holds it."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from curricle.engines.resume.model import Document

if TYPE_CHECKING:
    from curricle.engines.ats.read.reading import ResumeReading

Source = Literal["document", "file"]


@dataclass(frozen=True, slots=True)
class Subject:
    """A resume to be judged: what its owner wrote, or what was read in a file, and the reading itself."""

    document: Document
    reading: "ResumeReading"
    source: Source


class Unprintable(Exception):
    """A document of which nothing can be printed, so that there is nothing to read back."""


def subject_of_file(reading: "ResumeReading") -> Subject:
    """A file that somebody brought: what was read in it is all that is known."""
    return Subject(reading.document, reading, "file")


def subject_of_document(document: Document, reading: "ResumeReading | None" = None) -> Subject:
    """A document of ours; without a reading, its PDF is made with its own template and read back.

    Pictures are left out: no parser reads them. While something in the document keeps a PDF from being made,
    its text is read instead. ``Unprintable`` says why where there is not even that.
    """
    return Subject(document, reading or _read_back(document), "document")


def _read_back(document: Document) -> "ResumeReading":
    from curricle.engines.ats.read.resume import read
    from curricle.engines.render import Options, render

    rendered = render(document, "pdf", Options())
    if rendered.data is not None:
        return read(rendered.data, "resume.pdf")
    written = render(document, "text", Options())
    if written.data is None:
        reasons = [finding.message for finding in rendered.findings if finding.severity == "error"]
        raise Unprintable(" ".join(reasons) or "No page could be made of this document.")
    return read(written.data, "resume.txt")

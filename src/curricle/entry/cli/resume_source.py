"""What the scoring commands are given: a resume of any kind, a posting, and the day."""

import argparse
import json
import sys
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from curricle.entry.cli.file import Unreadable, read_bounded

if TYPE_CHECKING:
    from collections.abc import Iterable

    from curricle.engines.ats import ResumeReading, Subject
    from curricle.engines.ats.match.posting import Posting
    from curricle.engines.finding import Finding

# One byte more than the reader takes, so that it says itself that a file is too large.
FILE_LIMIT = 25_000_001
# Files that can only be data, so that what is wrong with them is told.
_DATA = (".json", ".yaml", ".yml")
# Endings of files that can hold a resume.
ENDINGS = frozenset(
    (*_DATA, ".pdf", ".docx", ".odt", ".rtf", ".html", ".htm", ".xhtml", ".md", ".markdown", ".txt", ".text")
) | {".tex", ".latex", ".ltx"}


class Unsound(Exception):
    """A resume that was found and is none, with what is wrong as lines."""


def day(text: str) -> date:
    """A day, for ``type=`` of an argument."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text} is not a day: write it like 2026-05-31") from None


def today() -> date:
    """The day as the clock of this machine has it."""
    return datetime.now().astimezone().date()


def add_weighing(parser: argparse.ArgumentParser) -> None:
    """The arguments that say how scores are weighed."""
    parser.add_argument(
        "--profile", default="general", metavar="NAME", help="the field of work (%(default)s)"
    )
    parser.add_argument("--weights", metavar="VERSION", help="another version of the weights")
    parser.add_argument("--today", type=day, metavar="DAY", help="the day to judge by, such as 2026-05-31")


def read_file(name: str) -> "ResumeReading":
    """A file as a machine reads it; ``Unreadable`` and ``Unsound`` say why not."""
    return _reading(name, read_bounded(name, FILE_LIMIT))


def read_subject(name: str) -> "Subject":
    """Whom to score: data is exported as a page and read back, any other file is read as it is."""
    from curricle.engines.ats import Unprintable, subject_of_document, subject_of_file
    from curricle.engines.resume.reading import read_any, read_if_data

    raw = read_bounded(name, FILE_LIMIT)
    found = read_any(raw) if name.lower().endswith(_DATA) else read_if_data(raw)
    if found is None:
        return subject_of_file(_reading(name, raw))
    if found.document is None:
        raise Unsound("\n".join(_lines(found.findings)) or "this is not a document")
    if found.document.kind == "cover_letter":
        raise Unsound("a cover letter is not scored, only a resume")
    try:
        return subject_of_document(found.document)
    except Unprintable as problem:
        raise Unsound(str(problem)) from None


def _reading(name: str, raw: bytes) -> "ResumeReading":
    from curricle.engines.ats.read.resume import read
    from curricle.engines.finding import has_errors

    reading = read(raw, "" if name == "-" else Path(name).name)
    if not reading.pages.lines and has_errors((*reading.findings, *reading.pages.findings)):
        findings = dict.fromkeys(_lines((*reading.findings, *reading.pages.findings)))
        raise Unsound("\n".join(findings))
    return reading


def read_posting_file(name: str) -> "Posting":
    """A posting: plain text, or any file that can be read."""
    from curricle.engines.ats import kind_of, read_lines
    from curricle.engines.ats.match import read_posting

    raw = read_bounded(name, FILE_LIMIT)
    if not raw.strip():
        raise Unreadable(f"{name} is empty: a posting is expected")
    if kind_of(raw, "" if name == "-" else name) in (None, "text", "markdown"):
        return read_posting(raw.decode("utf-8-sig", "replace"))
    return read_posting(read_lines(raw, name).text)


def _lines(findings: "Iterable[Finding]") -> list[str]:
    return [f"{finding.message} [{finding.code}]" for finding in findings if finding.severity != "info"]


def show_json(value: object) -> None:
    """A value on standard output, as all commands write JSON."""
    json.dump(value, sys.stdout, ensure_ascii=False, indent=2)
    sys.stdout.write("\n")

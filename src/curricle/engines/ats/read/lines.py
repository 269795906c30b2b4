"""A file becomes lines, whatever its kind; what is in the way of that is a finding, never an exception."""

import logging
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from importlib import import_module

from curricle.engines.ats.read import finding
from curricle.engines.ats.read.deadline import Deadline
from curricle.engines.ats.read.kind import is_old_word, kind_of
from curricle.engines.ats.read.page import DEFAULT_LIMITS, Draft, FileKind, Layout, Line, Pages, ReadLimits
from curricle.engines.finding import Finding

__all__ = ["kind_of", "read_lines"]

# Findings that say already that not all was read.
_TOLD = {"file.truncated", "file.too_many_pages"}

# So much of what nobody sees is kept.
_MOST_HIDDEN, _LONGEST = 100, 1_000

Reader = Callable[[bytes, ReadLimits, Deadline], Draft]

# Each reader is imported when a file of its kind comes.
_READERS: dict[FileKind, str] = {
    "pdf": "pdf.reading:read_pdf",
    "docx": "docx:read_docx",
    "odt": "odt:read_odt",
    "rtf": "rtf:read_rtf",
    "html": "html:read_html",
    "markdown": "markdown:read_markdown",
    "text": "text:read_text",
    "latex": "latex:read_latex",
}


def read_lines(data: bytes, name: str = "", limits: ReadLimits = DEFAULT_LIMITS) -> Pages:
    """The lines of a file in reading order, in bounded time and memory; nothing in a file makes it fail."""
    if len(data) > limits.bytes:
        return _nothing(data, kind_of(data[:65_536], name), [finding.too_large(len(data), limits.bytes)])
    kind = kind_of(data, name)
    if kind is None:
        problem = finding.old_word() if is_old_word(data) else finding.unknown_kind()
        return _nothing(data, None, [problem if data else finding.empty()])
    try:
        draft = _reader(kind)(data, limits, Deadline(limits.seconds))
    except Exception as error:
        # Broken files surprise every reader in their own ways, and none of them may reach the caller. What
        # surprised it may be words of the person, so only its kind is noted.
        logging.getLogger(__name__).warning("a %s file could not be read: %s", kind, type(error).__name__)
        return _nothing(data, kind, [finding.broken(kind)])
    lines, cut = _bounded(draft.lines, limits.characters)
    layout = Layout(kind, len(data), **draft.layout)
    layout = replace(layout, hidden=tuple(text[:_LONGEST] for text in layout.hidden[:_MOST_HIDDEN]))
    layout = replace(layout, truncated=layout.truncated or cut)
    findings = tuple(draft.findings)
    if layout.truncated and not {one.code for one in findings} & _TOLD:
        findings = (*findings, finding.truncated())
    if not layout.body_size:
        layout = replace(layout, body_size=_body_size(lines))
    if not lines and not findings:
        findings = (finding.empty(),)
    return Pages(tuple(lines), layout, findings)


def _reader(kind: FileKind) -> Reader:
    module, function = _READERS[kind].split(":")
    reader: Reader = getattr(import_module(f"curricle.engines.ats.read.{module}"), function)
    return reader


def _nothing(data: bytes, kind: FileKind | None, findings: list[Finding]) -> Pages:
    return Pages((), Layout(kind or "text", len(data)), tuple(findings))


def _bounded(lines: list[Line], most: int) -> tuple[list[Line], bool]:
    """The lines as far as the limit reaches, and whether there were more."""
    left = most
    for number, line in enumerate(lines):
        left -= len(line.text)
        if left < 0:
            return lines[:number], True
    return lines, False


def _body_size(lines: list[Line]) -> float:
    """The size in which most letters are set."""
    sizes: Counter[float] = Counter()
    for line in lines:
        if line.size:
            sizes[round(line.size * 2) / 2] += len(line.text)
    return sizes.most_common(1)[0][0] if sizes else 0.0

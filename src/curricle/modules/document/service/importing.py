"""From a file of any kind to a document that its owner looks over; nothing is kept of it."""

import asyncio
import json
import logging
from dataclasses import dataclass, field
from typing import Any, Final

from curricle.engines import tex
from curricle.engines.finding import Finding
from curricle.engines.resume import Document
from curricle.modules.document.errors import (
    ImportBroken,
    ImportEmpty,
    ImportEncrypted,
    ImportScanned,
    ImportTooLarge,
    ImportUnknown,
    ImportUnread,
)
from curricle.modules.document.service.checking import describe_all, review
from curricle.platform.errors import AppError
from curricle.platform.processes import ProcessDied, ProcessFailed, ProcessPool, ProcessTimedOut

log = logging.getLogger(__name__)

READ_DATA: Final = "curricle.engines.resume.handing:read_data_json"
READ_FILE: Final = "curricle.engines.ats.read.resume:read_json"
READ_LATEX: Final = "curricle.engines.tex.structure:to_structure"
SECONDS: Final = 20.0
MOST_NAME: Final = 200
_LATEX_ENDINGS: Final = (".tex", ".ltx", ".tar.gz", ".tgz")
# What keeps a file from being read at all, by the end of the finding's code.
_REFUSALS: Final[dict[str, type[AppError]]] = {
    "encrypted": ImportEncrypted,
    "scanned": ImportScanned,
    "broken": ImportBroken,
    "archive_broken": ImportBroken,
    "archive_bomb": ImportTooLarge,
    "bomb": ImportTooLarge,
    "too_large": ImportTooLarge,
    "unknown_kind": ImportUnknown,
    "empty": ImportEmpty,
}


@dataclass(frozen=True, slots=True)
class Imported:
    """A file as it was read: the document, how sure each field is, and what is left over."""

    kind: str
    document: dict[str, Any]
    leftover: list[dict[str, Any]]
    findings: list[dict[str, Any]]
    text: str = ""
    fields: list[dict[str, Any]] = field(default_factory=list)
    sections: list[dict[str, Any]] = field(default_factory=list)
    lines: list[dict[str, Any]] = field(default_factory=list)
    layout: dict[str, Any] = field(default_factory=dict)
    confidence: float = 1.0


async def import_file(processes: ProcessPool, *, data: bytes, name: str, max_sections: int) -> Imported:
    """Reads a file. Whatever it may be, it is read where it can be killed."""
    if not data.strip():
        raise ImportEmpty
    name = name[-MOST_NAME:]
    read = await _read(processes, data, name)
    document = Document.model_validate(read.document)
    checked = describe_all(review(document, max_sections=max_sections))
    seen = {(one["code"], one["pointer"]) for one in checked}
    before = [one for one in read.findings if (one["code"], one["pointer"]) not in seen]
    return Imported(
        kind=read.kind,
        document=document.model_dump(mode="json", exclude_none=True),
        leftover=read.leftover,
        findings=[*before, *checked],
        text=read.text,
        fields=read.fields,
        sections=read.sections,
        lines=read.lines,
        layout=read.layout,
        confidence=read.confidence,
    )


async def _read(processes: ProcessPool, data: bytes, name: str) -> Imported:
    if _is_latex(data, name):
        return await _read_latex(processes, data, name)
    told = await _compute(processes, READ_DATA, data)
    if told is not None:
        return _of_data(json.loads(told))
    if data.startswith(b"PK") and _names_latex(data):
        return await _read_latex(processes, data, name)
    told = await _compute(processes, READ_FILE, data, name)
    return _of_file(json.loads(told))


def _is_latex(data: bytes, name: str) -> bool:
    if name.lower().endswith(_LATEX_ENDINGS):
        return True
    return not data.startswith((b"%PDF-", b"PK")) and b"\\documentclass" in data[:20_000]


def _names_latex(data: bytes) -> bool:
    """Whether a zip holds LaTeX: the names of its files stand at its end."""
    return b".tex" in data[-200_000:]


def _of_data(read: dict[str, Any]) -> Imported:
    findings = read["findings"]
    if read["document"] is None:
        raise _refusal(findings)
    return Imported(read["kind"], read["document"], read["leftover"], findings, read["text"])


def _of_file(read: dict[str, Any]) -> Imported:
    findings = read["findings"]
    if any(one["severity"] == "error" and _end(one) in _REFUSALS for one in findings):
        raise _refusal(findings)
    content = read["document"]["content"]
    if not read["lines"] or not (
        content.get("sections") or any(content["basics"].values()) or read["leftover"]
    ):
        raise ImportEmpty
    return Imported(
        kind=read["kind"],
        document=read["document"],
        leftover=read["leftover"],
        findings=findings,
        fields=read["fields"],
        sections=read["sections"],
        lines=read["lines"],
        layout=read["layout"],
        confidence=read["overall"],
    )


async def _read_latex(processes: ProcessPool, data: bytes, name: str) -> Imported:
    """A project of LaTeX, as far as its structure can be told."""
    project, findings = await asyncio.to_thread(tex.read_project, data, name)
    if project is None:
        raise _refusal(describe_all(findings))
    document, report = await _compute(processes, READ_LATEX, project)
    left = [
        {"path": f"{one.file}:{one.line}" if one.file else "", "value": one.text[:2000], "why": one.reason}
        for one in report.left
    ]
    if document is None:
        raise ImportUnread(errors=describe_all([_nothing_read(left)]))
    source = project.files[project.main].decode("utf-8", "replace")[:200_000]
    values = document.model_dump(mode="json", exclude_none=True)
    return Imported("latex", values, left, describe_all(findings), source)


def _nothing_read(left: list[dict[str, Any]]) -> Finding:
    message = " ".join(one["why"] for one in left[:3]) or "There is no text in it."
    return Finding("import.unread", "error", "", message)


def _refusal(findings: list[dict[str, Any]]) -> AppError:
    """The error that fits best, with all that was found beside it."""
    errors = [one for one in findings if one["severity"] == "error"]
    for one in errors:
        kind = _REFUSALS.get(_end(one))
        if kind is not None:
            return kind(one["message"], errors=errors)
    detail = errors[0]["message"] if errors else None
    return ImportUnread(detail, errors=errors)


def _end(finding: dict[str, Any]) -> str:
    code = str(finding["code"])
    return code.rpartition(".")[2].removeprefix("project_")


async def _compute(processes: ProcessPool, function: str, *arguments: Any) -> Any:
    try:
        return await processes.call(function, *arguments, timeout=SECONDS)
    except (ProcessDied, ProcessTimedOut) as error:
        raise ImportUnread(
            "The file could not be read in time. It may be damaged, or far too large."
        ) from error
    except ProcessFailed as error:
        log.error("import.failed", exc_info=error)
        raise ImportUnread from error

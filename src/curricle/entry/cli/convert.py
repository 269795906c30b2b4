"""``curricle convert``: from the files of many programs to Curricle's own documents, and to JSON Resume."""

import argparse
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from curricle.entry.cli.command import Subparsers, fail

if TYPE_CHECKING:
    from curricle.engines.resume import Document, Reading

FORMATS = ("jsonresume", "curricle")
LATEX = "latex"
# The KINDS of the reader, written out: its import would make the help of every command wait.
DATA = (
    "curricle",
    "jsonresume",
    "rendercv",
    "reactive-resume-v4",
    "reactive-resume-v5",
    "yamlresume",
    "linkedin",
    "europass",
)
# Files that can only be LaTeX, or a project of it; a .zip may be something else.
LATEX_ENDINGS = (".tex", ".ltx", ".tar.gz", ".tgz")
MOST_BYTES = 64_000_000


def register(subparsers: Subparsers) -> None:
    """Adds the command to the command line."""
    parser = subparsers.add_parser(
        "convert",
        help="convert between document formats",
        description="Convert a document. What could not be placed is told on standard error. "
        "PDF, Word and other pages are for curricle read.",
    )
    parser.add_argument(
        "--from",
        dest="source",
        choices=(*DATA, LATEX),
        help="what the file is, where it is not found out by what it holds",
    )
    parser.add_argument(
        "--to",
        dest="target",
        choices=FORMATS,
        help="what it shall become (curricle, unless it is that already)",
    )
    parser.add_argument("--main", metavar="NAME", help="the file to begin with, in a LaTeX folder or archive")
    parser.add_argument(
        "--plain", action="store_true", help="leave out what only Curricle reads (with --to jsonresume)"
    )
    parser.add_argument(
        "--json",
        action="store_true",
        help="tell what is left over as JSON: on standard output with -o, else on standard error",
    )
    parser.add_argument("file", metavar="IN", help="the file or folder to read; - reads standard input")
    parser.add_argument(
        "-o", dest="output", metavar="OUT", default="-", help="the file to write; - is standard output"
    )
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Converts the file; where it cannot be read nothing is written."""
    from curricle.entry.cli.file import Unreadable, read_bounded

    if arguments.source == LATEX or (arguments.source is None and _is_latex(arguments.file)):
        return _run_latex(arguments)
    try:
        raw = read_bounded(arguments.file, MOST_BYTES)
    except Unreadable as error:
        return fail(str(error), 2)
    reading = _read(raw, arguments.source)
    if reading is None:
        if arguments.source is None and raw.startswith(b"PK"):
            return _run_latex(arguments)
        return fail("say what the file is with --from; pages such as PDF are read by curricle read", 2)
    return _finish(arguments, reading)


def _is_latex(name: str) -> bool:
    return name != "-" and (name.lower().endswith(LATEX_ENDINGS) or Path(name).is_dir())


def _read(raw: bytes, source: str | None) -> "Reading | None":
    """The reading of a file; nothing where it is not seen what it is."""
    from curricle.engines.resume import Reading, from_json_resume, parse, read_any, read_if_data

    if source == "jsonresume":
        document, findings = from_json_resume(raw)
        found = read_any(raw)
        leftover = found.leftover if found.kind == "jsonresume" else ()
        return Reading(document, "jsonresume", tuple(findings), leftover)
    if source == "curricle":
        own, findings = parse(raw)
        return Reading(own, "curricle", tuple(findings))
    if source is not None:
        return read_any(raw)
    reading = read_if_data(raw)
    if reading is None or reading.kind != "curricle" or reading.document is None:
        return reading
    content = reading.document.content
    return reading if content.basics.name or content.sections else None


def _finish(arguments: argparse.Namespace, reading: "Reading") -> int:
    """The report goes to standard error, and the document to its file."""
    from curricle.engines.finding import has_errors
    from curricle.entry.cli.validate import show

    if arguments.source not in {None, reading.kind}:
        return fail(f"this is {reading.kind}, and not {arguments.source}", 2)
    if arguments.target is None and reading.kind == "curricle":
        return fail("say what it shall become with --to: it is a document of Curricle already", 2)
    if arguments.json:
        _tell(
            arguments,
            reading.kind,
            [one.as_dict() for one in reading.findings],
            [one.as_dict() for one in reading.leftover],
        )
    else:
        show(list(reading.findings))
    if reading.document is None or has_errors(reading.findings):
        return 1
    return _write(arguments, reading.document)


def _tell(
    arguments: argparse.Namespace,
    kind: str,
    findings: list[dict[str, Any]],
    leftover: list[dict[str, Any]],
) -> None:
    report = {"kind": kind, "findings": findings, "leftover": leftover}
    stream = sys.stderr if arguments.output == "-" else sys.stdout
    print(json.dumps(report, ensure_ascii=False, indent=2), file=stream)


def _run_latex(arguments: argparse.Namespace) -> int:
    """What was read goes to the file, the report to standard error; notes are no failure."""
    from curricle.engines.tex.structure import to_structure
    from curricle.entry.cli.tex_source import Unusable, read_source

    try:
        project, _ = read_source(arguments.file, arguments.main)
    except (Unusable, ValueError) as problem:
        return fail(str(problem), 2)
    document, report = to_structure(project)
    left = [
        (f"{one.file}:{one.line}" if one.file else arguments.file, one.text, one.reason)
        for one in report.left
    ]
    if arguments.json:
        _tell(arguments, LATEX, [], [{"path": path, "value": text, "why": why} for path, text, why in left])
    else:
        for line in report.read:
            print(f"read: {line}", file=sys.stderr)
        for path, text, why in left:
            print(f"{path}: note: {': '.join(part for part in (text, why) if part)}", file=sys.stderr)
    return 1 if document is None else _write(arguments, document)


def _write(arguments: argparse.Namespace, document: "Document") -> int:
    from curricle.entry.cli.file import write_whole

    values = _values(document, arguments.target or "curricle", arguments.plain)
    try:
        write_whole(arguments.output, json.dumps(values, ensure_ascii=False, indent=2) + "\n")
    except OSError as error:
        return fail(f"{arguments.output} cannot be written: {error.strerror}", 2)
    return 0


def _values(document: "Document", target: str, is_plain: bool) -> Any:
    from curricle.engines.resume import to_json_resume, to_plain_json_resume

    if target == "curricle":
        return document.model_dump(mode="json", exclude_none=True)
    return (to_plain_json_resume if is_plain else to_json_resume)(document)

"""``curricle convert``: from JSON Resume or LaTeX to Curricle's own documents, and back to JSON Resume."""

import argparse
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from curricle.entry.cli.command import Subparsers, fail

if TYPE_CHECKING:
    from curricle.engines.finding import Finding
    from curricle.engines.resume import Document

FORMATS = ("jsonresume", "curricle")
LATEX = "latex"
# Files that can only be LaTeX, or a project of it.
LATEX_ENDINGS = (".tex", ".ltx", ".zip", ".tar.gz", ".tgz")


def register(subparsers: Subparsers) -> None:
    """Adds the command to the command line."""
    parser = subparsers.add_parser(
        "convert",
        help="convert between document formats",
        description="Convert a document. What could not be placed is told on standard error.",
    )
    parser.add_argument(
        "--from",
        dest="source",
        choices=(*FORMATS, LATEX),
        help="what the file is; a .tex, a .zip or a folder is LaTeX",
    )
    parser.add_argument(
        "--to", dest="target", choices=FORMATS, help="what it shall become (curricle, where LaTeX is read)"
    )
    parser.add_argument("--main", metavar="NAME", help="the file to begin with, in a LaTeX folder or archive")
    parser.add_argument(
        "--plain", action="store_true", help="leave out what only Curricle reads (with --to jsonresume)"
    )
    parser.add_argument("file", metavar="IN", help="the file or folder to read; - reads standard input")
    parser.add_argument(
        "-o", dest="output", metavar="OUT", default="-", help="the file to write; - is standard output"
    )
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Converts the file; nothing is written where it cannot be read whole, or read at all if it is LaTeX."""
    if arguments.source == LATEX or (arguments.source is None and _is_latex(arguments.file)):
        return _run_latex(arguments)
    if arguments.source is None or arguments.target is None:
        return fail("say what the file is with --from, and what it shall become with --to", 2)
    from curricle.engines.finding import has_errors
    from curricle.entry.cli.file import Unreadable, read_bounded
    from curricle.entry.cli.validate import show

    try:
        raw = read_bounded(arguments.file)
    except Unreadable as error:
        return fail(str(error), 2)
    document, findings = _read(raw, arguments.source)
    show(findings)
    if document is None or has_errors(findings):
        return 1
    return _write(arguments, document)


def _is_latex(name: str) -> bool:
    return name != "-" and (name.lower().endswith(LATEX_ENDINGS) or Path(name).is_dir())


def _run_latex(arguments: argparse.Namespace) -> int:
    """What was read goes to the file, the report to standard error; notes are no failure."""
    from curricle.engines.tex.structure import to_structure
    from curricle.entry.cli.tex_source import Unusable, read_source

    try:
        project, _ = read_source(arguments.file, arguments.main)
    except (Unusable, ValueError) as problem:
        return fail(str(problem), 2)
    document, report = to_structure(project)
    for line in report.read:
        print(f"read: {line}", file=sys.stderr)
    for left in report.left:
        place = f"{left.file}:{left.line}" if left.file else arguments.file
        print(
            f"{place}: note: {': '.join(part for part in (left.text, left.reason) if part)}", file=sys.stderr
        )
    return 1 if document is None else _write(arguments, document)


def _write(arguments: argparse.Namespace, document: "Document") -> int:
    from curricle.entry.cli.file import write_whole

    values = _values(document, arguments.target or "curricle", arguments.plain)
    try:
        write_whole(arguments.output, json.dumps(values, ensure_ascii=False, indent=2) + "\n")
    except OSError as error:
        return fail(f"{arguments.output} cannot be written: {error.strerror}", 2)
    return 0


def _read(raw: bytes, source: str) -> "tuple[Document | None, list[Finding]]":
    from curricle.engines.resume import from_json_resume, parse

    return from_json_resume(raw) if source == "jsonresume" else parse(raw)


def _values(document: "Document", target: str, is_plain: bool) -> Any:
    from curricle.engines.resume import to_json_resume, to_plain_json_resume

    if target == "curricle":
        return document.model_dump(mode="json", exclude_none=True)
    return (to_plain_json_resume if is_plain else to_json_resume)(document)

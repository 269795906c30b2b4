"""``curricle convert``: between JSON Resume and Curricle's own documents."""

import argparse
import json
from typing import TYPE_CHECKING, Any

from curricle.entry.cli.command import Subparsers, fail

if TYPE_CHECKING:
    from curricle.engines.finding import Finding

FORMATS = ("jsonresume", "curricle")


def register(subparsers: Subparsers) -> None:
    """Adds the command to the command line."""
    parser = subparsers.add_parser(
        "convert",
        help="convert between document formats",
        description="Convert a document. What could not be placed is told on standard error.",
    )
    parser.add_argument("--from", dest="source", choices=FORMATS, required=True, help="what the file is")
    parser.add_argument("--to", dest="target", choices=FORMATS, required=True, help="what it shall become")
    parser.add_argument(
        "--plain", action="store_true", help="leave out what only Curricle reads (with --to jsonresume)"
    )
    parser.add_argument("file", metavar="IN", help="the file to read; - reads standard input")
    parser.add_argument(
        "-o", dest="output", metavar="OUT", default="-", help="the file to write; - is standard output"
    )
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Converts the file; nothing is written where it cannot be read whole."""
    from curricle.engines.finding import has_errors
    from curricle.entry.cli.file import Unreadable, read_bounded, write_whole
    from curricle.entry.cli.validate import show

    try:
        raw = read_bounded(arguments.file)
    except Unreadable as error:
        return fail(str(error), 2)
    values, findings = _convert(raw, arguments.source, arguments.target, arguments.plain)
    show(findings)
    if has_errors(findings):
        return 1
    try:
        write_whole(arguments.output, json.dumps(values, ensure_ascii=False, indent=2) + "\n")
    except OSError as error:
        return fail(f"{arguments.output} cannot be written: {error.strerror}", 2)
    return 0


def _convert(raw: bytes, source: str, target: str, is_plain: bool) -> tuple[Any, "list[Finding]"]:
    from curricle.engines.resume import (
        Document,
        from_json_resume,
        parse,
        to_json_resume,
        to_plain_json_resume,
    )

    document: Document | None
    document, findings = from_json_resume(raw) if source == "jsonresume" else parse(raw)
    if document is None:
        return None, findings
    if target == "curricle":
        return document.model_dump(mode="json", exclude_none=True), findings
    return (to_plain_json_resume if is_plain else to_json_resume)(document), findings

"""``curricle validate``: what is wrong with a document, each finding with its place."""

import argparse
import json
import sys
from typing import TYPE_CHECKING

from curricle.entry.cli.command import Subparsers, fail

if TYPE_CHECKING:
    from curricle.engines.finding import Finding

# The same as the server allows by default.
DEFAULT_MAX_SECTIONS = 50


def register(subparsers: Subparsers) -> None:
    """Adds the command to the command line."""
    parser = subparsers.add_parser(
        "validate",
        help="check a document",
        description="Check a document. Exits with 1 where something must be mended, with 2 where the file "
        "cannot be read.",
    )
    parser.add_argument("file", metavar="FILE", help="a document as JSON; - reads standard input")
    parser.add_argument("--json", action="store_true", help="print the findings as JSON on standard output")
    parser.add_argument(
        "--max-sections",
        type=int,
        default=DEFAULT_MAX_SECTIONS,
        metavar="N",
        help="how many sections a document may have (%(default)s)",
    )
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Checks the document and shows everything that was found at once."""
    from curricle.engines.finding import has_errors
    from curricle.engines.resume import parse, validate
    from curricle.entry.cli.file import Unreadable, read_bounded

    try:
        raw = read_bounded(arguments.file)
    except Unreadable as error:
        return fail(str(error), 2)
    document, findings = parse(raw)
    if document is not None:
        findings = [*findings, *validate(document, max_sections=arguments.max_sections)]
    if arguments.json:
        print(json.dumps([finding.as_dict() for finding in findings], ensure_ascii=False, indent=2))
    else:
        show(findings)
    return 1 if has_errors(findings) else 0


def show(findings: "list[Finding]") -> None:
    """One line on standard error for each finding."""
    for finding in findings:
        place = finding.pointer or "/"
        weight = "" if finding.severity == "error" else f"{finding.severity}: "
        print(f"{place}: {weight}{finding.message} [{finding.code}]", file=sys.stderr)

"""``curricle read``: what a machine reads in a file, as a document."""

import argparse
import json
import sys

from curricle.entry.cli.command import Subparsers, fail


def register(subparsers: Subparsers) -> None:
    """Adds the command to the command line."""
    parser = subparsers.add_parser(
        "read",
        help="read a PDF, DOCX or other file as a document",
        description="Reads a file and writes what was understood: the document, how sure each field is "
        "(confidence, by JSON pointer), and what found no place in it (leftover). Exits with 1 where nothing "
        "can be read, with 2 where the file cannot be found.",
    )
    parser.add_argument(
        "file",
        metavar="FILE",
        help="PDF, DOCX, ODT, RTF, HTML, Markdown, text or LaTeX; - reads standard input",
    )
    parser.add_argument(
        "-o", dest="output", metavar="OUT", default="-", help="the file to write; - is standard output"
    )
    parser.add_argument(
        "--evidence", action="store_true", help="also the fields with their places, the sections, the lines"
    )
    parser.set_defaults(run=run, brief=True)


def run(arguments: argparse.Namespace) -> int:
    """Reads the file; what is left over is told in a line."""
    from curricle.entry.cli.file import Unreadable, write_whole
    from curricle.entry.cli.resume_source import Unsound, read_file

    try:
        reading = read_file(arguments.file)
    except Unreadable as problem:
        return fail(str(problem), 2)
    except Unsound as problem:
        return fail(f"{arguments.file} is not read: {problem}")
    everything = reading.as_dict()
    values = {
        **everything["document"],
        "confidence": everything["confidence"],
        "leftover": everything["leftover"],
    }
    if arguments.evidence:
        kept = ("fields", "sections", "layout", "findings", "lines", "language")
        values |= {name: everything[name] for name in kept}
    for finding in dict.fromkeys(finding.message for finding in (*reading.findings, *reading.pages.findings)):
        print(f"note: {finding}", file=sys.stderr)
    if reading.leftover:
        count = len(reading.leftover)
        told = "1 text found" if count == 1 else f"{count} texts found"
        print(f"note: {told} no place in the document; see leftover.", file=sys.stderr)
    try:
        write_whole(arguments.output, json.dumps(values, ensure_ascii=False, indent=2) + "\n")
    except OSError as error:
        return fail(f"{arguments.output} cannot be written: {error.strerror}", 2)
    return 0

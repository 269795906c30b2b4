"""``curricle render``: a document as PDF, pictures or text."""

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from curricle.entry.cli.command import Subparsers, fail

if TYPE_CHECKING:
    from curricle.engines.finding import Finding
    from curricle.engines.render import Rendered, Target

TARGETS: "dict[str, Target]" = {".pdf": "pdf", ".png": "png", ".svg": "svg", ".txt": "text"}
# A file may hold what the server would refuse by number; the pages are bounded by the engine.
_ANY_NUMBER = 1_000_000


def register(subparsers: Subparsers) -> None:
    """Adds the command to the command line."""
    parser = subparsers.add_parser(
        "render",
        help="typeset a document: PDF, PNG, SVG or text",
        description="Typesets a Curricle document. The ending of the output decides the format; "
        "several PNG or SVG pages are numbered: out-1.png, out-2.png.",
    )
    parser.add_argument("file", metavar="FILE.json", help="the document; - reads standard input")
    parser.add_argument("-o", "--output", required=True, metavar="OUT", help="out.pdf, .png, .svg or .txt")
    parser.add_argument("--template", metavar="NAME", help="another template than the document names")
    parser.add_argument("--page", type=int, metavar="N", help="only this page (PNG, SVG)")
    parser.add_argument("--ppi", type=_ppi, default=144, metavar="N", help="sharpness of PNG (144)")
    parser.set_defaults(run=run)


class Misuse(Exception):
    """A file or an argument that cannot be used; the text is the one line that says why."""


def run(arguments: argparse.Namespace) -> int:
    """Renders; 1 where the document is at fault, 2 where a file or an argument is."""
    try:
        output = Path(arguments.output)
        target = _target(output, arguments.page)
        rendered = _render(_read(arguments.file), target, arguments)
        _show(rendered.findings)
        if not rendered.ok:
            return 1
        for path, data in _files(rendered, output, arguments.page):
            path.write_bytes(data)
    except Misuse as misuse:
        return fail(str(misuse), 2)
    except OSError as error:
        return fail(f"{error.filename}: {error.strerror}", 2)
    return 0


def _target(output: Path, page: int | None) -> "Target":
    target = TARGETS.get(output.suffix.lower())
    if target is None:
        raise Misuse(f"{output}: the output must end in one of {', '.join(TARGETS)}")
    if page is not None and target not in {"png", "svg"}:
        raise Misuse(f"--page chooses a picture of a page, and {output.suffix} has none")
    return target


def _read(name: str) -> bytes:
    return sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()


def _render(raw: bytes, target: "Target", arguments: argparse.Namespace) -> "Rendered":
    from curricle.engines.render import Options, Rendered, render
    from curricle.engines.resume import parse, validate

    document, findings = parse(raw)
    if document is None:
        return Rendered(target, None, (), 0, tuple(findings))
    findings += validate(document, max_sections=_ANY_NUMBER)
    options = Options(ppi=arguments.ppi, template=arguments.template)
    rendered = render(document, target, options)
    return Rendered(
        target, rendered.data, rendered.pages, rendered.page_count, (*findings, *rendered.findings)
    )


def _files(rendered: "Rendered", output: Path, page: int | None) -> list[tuple[Path, bytes]]:
    if rendered.data is not None:
        return [(output, rendered.data)]
    pages = [(found.number, found.data) for found in rendered.pages if found.data is not None]
    if page is not None:
        if not 1 <= page <= rendered.page_count:
            raise Misuse(f"there is no page {page}; the document has {rendered.page_count}")
        return [(output, data) for number, data in pages if number == page]
    if len(pages) == 1:
        return [(output, pages[0][1])]
    return [(output.with_stem(f"{output.stem}-{number}"), data) for number, data in pages]


def _show(findings: "tuple[Finding, ...]") -> None:
    for finding in findings:
        if finding.severity != "info":
            place = f"{finding.pointer}: " if finding.pointer else ""
            print(f"{finding.severity}: {place}{finding.message} [{finding.code}]", file=sys.stderr)


def _ppi(text: str) -> float:
    ppi = float(text) if text.replace(".", "", 1).isdigit() else 0.0
    if not 10 <= ppi <= 600:
        raise argparse.ArgumentTypeError("choose a sharpness from 10 to 600")
    return ppi

"""``curricle score``: how ready a resume is to be read, and how it matches a posting."""

import argparse
import json
import sys
from typing import TYPE_CHECKING

from curricle.entry.cli.command import Subparsers, fail

if TYPE_CHECKING:
    from collections.abc import Sequence

    from curricle.engines.ats import ScoreFinding, ScorePart, Subject, Weights
    from curricle.engines.ats.score import Scores

_BAR = 24
_SHOWN = 12
_LABEL = 32


def register(subparsers: Subparsers) -> None:
    """Adds the command to the command line."""
    from curricle.entry.cli.resume_source import add_weighing

    parser = subparsers.add_parser(
        "score",
        help="score a resume, alone or against a posting",
        description="Scores a resume: how ready it is to be read, by machines and people, and how it matches "
        "a posting. A document of Curricle, JSON Resume or RenderCV is exported first, and what is read in "
        "the exported page is judged. Exits with 1 where the resume cannot be read, with 2 where a file or a "
        "name cannot be found. The points are a judgement of how a resume is written, not of a person.",
    )
    parser.add_argument(
        "file",
        metavar="RESUME",
        help="PDF, DOCX, ODT, RTF, HTML, Markdown, text, LaTeX, or a document as JSON or YAML; "
        "- reads standard input",
    )
    parser.add_argument("--job", metavar="FILE", help="the posting to compare with; - reads standard input")
    add_weighing(parser)
    parser.add_argument("--json", action="store_true", help="print both scores as JSON")
    parser.add_argument("--all", action="store_true", help=f"show all findings, not only the first {_SHOWN}")
    parser.add_argument(
        "--apply",
        metavar="OUT",
        help="write the document as JSON with every fix that needs no judgement; - is standard output",
    )
    parser.set_defaults(run=run, brief=True)


def run(arguments: argparse.Namespace) -> int:
    """Scores the file and shows what was found."""
    from curricle.engines.ats import UnknownWeights, Weights
    from curricle.engines.ats.score import score
    from curricle.entry.cli.file import Unreadable
    from curricle.entry.cli.resume_source import Unsound, read_posting_file, read_subject, today

    if arguments.file == "-" and arguments.job == "-":
        return fail("only one of the resume and the posting can come from standard input", 2)
    try:
        weights = Weights.load(arguments.weights) if arguments.weights else Weights.load()
        weights.profile(arguments.profile)
        subject = read_subject(arguments.file)
        posting = read_posting_file(arguments.job) if arguments.job else None
    except (Unreadable, UnknownWeights) as problem:
        return fail(str(problem), 2)
    except Unsound as problem:
        return fail(f"{arguments.file} is not read: {problem}")
    when = arguments.today or today()
    scores = score(subject, posting, profile=arguments.profile, weights=weights, today=when)
    if arguments.apply:
        code = _apply(arguments, subject, weights)
        if code or arguments.apply == "-":
            return code
    if arguments.json:
        from curricle.entry.cli.resume_source import show_json

        show_json(scores.as_dict())
    else:
        show(scores, subject, is_all=arguments.all)
    return 0


def _apply(arguments: argparse.Namespace, subject: "Subject", weights: "Weights") -> int:
    from curricle.engines.ats import repair
    from curricle.entry.cli.file import write_whole
    from curricle.entry.cli.resume_source import today

    when = arguments.today or today()
    document, mended = repair(subject, profile=arguments.profile, weights=weights, today=when)
    for finding in mended:
        print(f"mended: {finding.message}", file=sys.stderr)
    values = document.model_dump(mode="json", exclude_none=True)
    try:
        write_whole(arguments.apply, json.dumps(values, ensure_ascii=False, indent=2) + "\n")
    except OSError as error:
        return fail(f"{arguments.apply} cannot be written: {error.strerror}", 2)
    return 0


def show(scores: "Scores", subject: "Subject", *, is_all: bool) -> None:
    """Both scores for people: parts as bars, then what would raise them."""
    ready = scores.readiness
    layout = subject.reading.pages.layout
    pages = f", {layout.pages} page{'s' if layout.pages != 1 else ''}" if layout.pages else ""
    origin = "your document, exported" if subject.source == "document" else "the file as it is"
    print(f"Read: {origin} ({layout.kind}{pages})")
    print(f"\nReadiness {ready.score:.0f} of 100   profile {ready.profile}, weights {ready.weights_version}")
    _show_parts(ready.parts)
    if ready.gate:
        print(f"  {ready.gate}")
    for check in (check for part in ready.parts for check in part.checks):
        if check.note:
            print(f"  {check.label}: {check.note}")
    findings: Sequence[ScoreFinding] = ready.findings
    match = scores.match
    if match is not None:
        print(f"\nMatch {match.score:.0f} of 100")
        _show_parts(match.parts)
        for state, label in (("matched", "Found"), ("partly", "Partly"), ("missing", "Missing")):
            names = [skill.wanted.name for skill in match.skills if skill.state == state]
            if names:
                print(f"  {label + ':':<9}{', '.join(names)}")
        findings = (*match.findings, *match.stuffing, *findings)
    _show_findings(findings, is_all=is_all)


def _show_parts(parts: "Sequence[ScorePart]") -> None:
    for part in parts:
        if part.of:
            filled = round(_BAR * part.points / part.of)
            bar = "#" * filled + "." * (_BAR - filled)
            print(f"  {part.label:<{_LABEL}} {bar} {part.points:5.1f} of {part.of:g}")


def _show_findings(findings: "Sequence[ScoreFinding]", *, is_all: bool) -> None:
    if not findings:
        print("\nNothing to mend was found.")
        return
    print("\nWhat to look at, and the points that it gives")
    shown = findings if is_all else findings[:_SHOWN]
    for finding in shown:
        where = f"page {finding.evidence[0].page + 1}, " if finding.evidence else ""
        print(f"\n  +{finding.points:.2f}  {finding.message} [{finding.code}]")
        print(f"         where: {where}{finding.pointer or 'the file'}")
        print(f"         why:   {finding.why}")
        print(f"         fix:   {finding.fix}{' (--apply does it)' if finding.operations else ''}")
    if len(findings) > len(shown):
        print(f"\n  {len(findings) - len(shown)} more: --all shows them.")
    print("\nThe points are our judgement of how a resume is written. No score says who will be invited.")

"""``curricle rank``: the resumes of a folder against one posting, the best first, with reasons."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Any

from curricle.entry.cli.command import Subparsers, fail

if TYPE_CHECKING:
    from curricle.engines.ats import Subject

_REASONS = 3


def register(subparsers: Subparsers) -> None:
    """Adds the command to the command line."""
    from curricle.entry.cli.resume_source import add_weighing

    parser = subparsers.add_parser(
        "rank",
        help="rank the resumes of a folder against a posting",
        description="Ranks all resumes of a folder by how they fit a posting, with reasons. The fit joins "
        "how near the text is with the match of single demands. Files that cannot be read, and those of "
        "other kinds, are listed with why. The posting itself is left out. Exits with 1 where no resume was "
        "read. A rank is a help for reading on, and never a reason to leave somebody unread.",
    )
    parser.add_argument("folder", metavar="DIR", help="a folder with resumes of any kind")
    parser.add_argument("--job", metavar="FILE", required=True, help="the posting; - reads standard input")
    add_weighing(parser)
    parser.add_argument("--json", action="store_true", help="print the ranking as JSON")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Reads every file, compares each with the posting and prints them in order."""
    from curricle.engines.ats import UnknownWeights, Weights
    from curricle.entry.cli.file import Unreadable
    from curricle.entry.cli.resume_source import read_posting_file

    folder = Path(arguments.folder)
    if not folder.is_dir():
        return fail(f"{arguments.folder} is not a folder", 2)
    try:
        weights = Weights.load(arguments.weights) if arguments.weights else Weights.load()
        weights.profile(arguments.profile)
        posting = read_posting_file(arguments.job)
    except (Unreadable, UnknownWeights) as problem:
        return fail(str(problem), 2)
    names, left_out = _sorted_out(folder, arguments.job)
    subjects, unread = _read_all(folder, names)
    ranking = _ranked(arguments, posting, subjects, weights)
    if arguments.json:
        from curricle.entry.cli.resume_source import show_json

        show_json(
            {
                "ranking": ranking,
                "unread": unread,
                "left_out": left_out,
                "weights_version": weights.version,
            }
        )
    else:
        _show(ranking, unread, left_out)
    return 0 if ranking else 1


def _sorted_out(folder: Path, job: str) -> tuple[list[str], list[dict[str, str]]]:
    """The names of the files that can be resumes, and the others with why they are not read."""
    from curricle.entry.cli.resume_source import ENDINGS

    names: list[str] = []
    left_out: list[dict[str, str]] = []
    posting = None if job == "-" else Path(job).resolve()
    for path in sorted(folder.iterdir()):
        if not path.is_file() or path.name[0] == ".":
            continue
        if path.resolve() == posting:
            left_out.append({"name": path.name, "reason": "this is the posting"})
        elif path.suffix.lower() in ENDINGS:
            names.append(path.name)
        else:
            reason = "files of this kind are not read as resumes"
            left_out.append({"name": path.name, "reason": reason})
    return names, left_out


def _read_all(folder: Path, names: list[str]) -> "tuple[dict[str, Subject], list[dict[str, str]]]":
    from curricle.entry.cli.file import Unreadable
    from curricle.entry.cli.resume_source import Unsound, read_subject

    subjects: dict[str, Subject] = {}
    unread: list[dict[str, str]] = []
    for name in names:
        try:
            subjects[name] = read_subject(str(folder / name))
        except (Unreadable, Unsound) as problem:
            unread.append({"name": name, "reason": str(problem)})
    return subjects, unread


def _ranked(
    arguments: argparse.Namespace, posting: Any, subjects: "dict[str, Subject]", weights: Any
) -> list[dict[str, Any]]:
    from curricle.engines.ats import readiness
    from curricle.engines.ats.match import rank
    from curricle.entry.cli.resume_source import today

    when = arguments.today or today()
    names = list(subjects)
    ranking = []
    for place, ranked in enumerate(rank(posting, list(subjects.values()), weights=weights, today=when), 1):
        name = names[ranked.index]
        ready = readiness(subjects[name], profile=arguments.profile, weights=weights, today=when)
        ranking.append(
            {
                "rank": place,
                "name": name,
                "fit": ranked.score,
                "match": ranked.match.score,
                "readiness": ready.score,
                "reasons": list(ranked.reasons),
            }
        )
    return ranking


def _show(
    ranking: list[dict[str, Any]], unread: list[dict[str, str]], left_out: list[dict[str, str]]
) -> None:
    if ranking:
        print("rank    fit  match  readiness  resume")
    for entry in ranking:
        figures = f"{entry['fit']:5.1f}  {entry['match']:5.1f}  {entry['readiness']:9.1f}"
        print(f"{entry['rank']:>4}  {figures}  {entry['name']}")
        for reason in entry["reasons"][:_REASONS]:
            print(f"{'':31}{reason}")
    for entry in unread:
        print(f"not read: {entry['name']}: {entry['reason']}")
    for entry in left_out:
        print(f"left out: {entry['name']}: {entry['reason']}")

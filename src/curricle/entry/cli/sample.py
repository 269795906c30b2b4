"""``curricle sample``: prints a document to begin with."""

import argparse
import json

from curricle.entry.cli.command import Subparsers, fail


def register(subparsers: Subparsers) -> None:
    """Adds the command to the command line."""
    parser = subparsers.add_parser(
        "sample", help="print a sample document", description="Print a sample document as JSON."
    )
    parser.add_argument("name", metavar="NAME", nargs="?", help="which one; see --list")
    parser.add_argument("--list", action="store_true", help="print the names of all samples")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Prints the sample, or the names of all."""
    from curricle.engines.resume import DEFAULT_SAMPLE, SAMPLE_TITLES, sample

    if arguments.list:
        for name, title in SAMPLE_TITLES.items():
            print(f"{name:<14}{title}")
        return 0
    name = DEFAULT_SAMPLE if arguments.name is None else arguments.name
    if name not in SAMPLE_TITLES:
        names = ", ".join(SAMPLE_TITLES)
        return fail(f"there is no sample “{name}”; there are {names}", 2)
    values = sample(name).model_dump(mode="json", exclude_none=True)
    print(json.dumps(values, ensure_ascii=False, indent=2))
    return 0

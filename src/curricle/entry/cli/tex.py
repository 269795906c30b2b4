"""``curricle tex``: what of LaTeX is on this machine."""

import argparse
import json

from curricle.entry.cli.command import Subparsers


def register(subparsers: Subparsers) -> None:
    """Adds the command to the command line."""
    parser = subparsers.add_parser("tex", help="LaTeX on this machine")
    actions = parser.add_subparsers(metavar="ACTION", required=True)
    doctor = actions.add_parser(
        "doctor",
        help="say what is installed, what is missing and how to get it",
        description="Says which engines and packages are there, whether the sealed box can be made, and what "
        "to install. 0 if LaTeX can be typeset here in the box, else 1.",
    )
    doctor.add_argument("--json", action="store_true", help="print it as JSON")
    doctor.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Looks, and tells."""
    from curricle.engines.tex import inspect

    found = inspect(afresh=True)
    healthy = found.available and found.sandbox.ok
    if arguments.json:
        about = {
            "available": found.available,
            "engines": dict(found.engines),
            "sandbox": {
                "ok": found.sandbox.ok,
                "reason": found.sandbox.reason,
                "how_to": found.sandbox.how_to,
            },
            "packages": dict(found.packages),
            "install": found.install_line,
            "comfortable": found.comfortable_line,
        }
        print(json.dumps(about, indent=2))
        return 0 if healthy else 1
    print("Engines")
    for name, version in found.engines.items():
        print(f"  {name:<28}{version or 'missing'}")
    print("Sealed box")
    print(f"  {'bubblewrap and namespaces':<28}{'works' if found.sandbox.ok else found.sandbox.reason}")
    if found.sandbox.how_to:
        print(f"  {found.sandbox.how_to}")
    print("Packages")
    for name, there in found.packages.items():
        print(f"  {name:<28}{'there' if there else 'missing'}")
    if not all(found.engines.values()):
        print(f"\nWhat a resume needs at least:\n  {found.install_line}")
    if not all(found.packages.values()):
        print(f"\nThe comfortable set, with the fonts of most templates:\n  {found.comfortable_line}")
    return 0 if healthy else 1

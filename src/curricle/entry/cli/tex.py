"""``curricle tex``: what of LaTeX is on this machine."""

import argparse
import json
from collections.abc import Mapping

from curricle.entry.cli import tex_install
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
    doctor.set_defaults(run=examine)
    install = actions.add_parser(
        "install",
        help="install TeX Live and the sealed box by apt",
        description="Installs what a resume needs by apt, which takes a few minutes; as root, or by sudo "
        "where that asks for no password.",
    )
    install.add_argument(
        "--set",
        choices=("minimal", "full"),
        default="minimal",
        help="minimal: half a gigabyte; full: two, with the fonts of most templates",
    )
    install.set_defaults(run=tex_install.run)


def examine(arguments: argparse.Namespace) -> int:
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
    _show("Engines", {name: version or "missing" for name, version in found.engines.items()})
    _show("Sealed box", {"bubblewrap and namespaces": "works" if found.sandbox.ok else found.sandbox.reason})
    if found.sandbox.how_to:
        print(f"  {found.sandbox.how_to}")
    _show("Packages", {name: "there" if is_there else "missing" for name, is_there in found.packages.items()})
    if not all(found.engines.values()):
        print(f"\nWhat a resume needs at least:\n  {found.install_line}")
    if not all(found.packages.values()):
        print(f"\nThe comfortable set, with the fonts of most templates:\n  {found.comfortable_line}")
    return 0 if healthy else 1


def _show(title: str, rows: Mapping[str, str]) -> None:
    print(title)
    for name, state in rows.items():
        print(f"  {name:<28}{state}")

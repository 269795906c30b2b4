"""``curricle openapi``: prints the schema of the HTTP interface."""

import argparse
import json
import sys

from curricle.entry.cli.command import Subparsers, needs_server


def register(subparsers: Subparsers) -> None:
    """Adds the command."""
    parser = subparsers.add_parser("openapi", help="print the schema of the HTTP interface")
    parser.set_defaults(run=needs_server(run))


def run(_: argparse.Namespace) -> int:
    """Prints it, always in the same order, so that two prints can be compared."""
    from curricle.entry.api import create_app

    json.dump(create_app().openapi(), sys.stdout, indent=2, ensure_ascii=False)
    print()
    return 0

"""``curricle migrate``: brings the database to the schema of this version."""

import argparse

from curricle.entry.cli.command import Subparsers, needs_server


def register(subparsers: Subparsers) -> None:
    """Adds the command."""
    parser = subparsers.add_parser(
        "migrate", help="bring the database of DATABASE_URL to this version's schema"
    )
    parser.set_defaults(run=needs_server(run))


def run(_: argparse.Namespace) -> int:
    """Migrates, and says whether there was anything to do."""
    from curricle.entry.single import run_migrations

    return run_migrations()

"""``curricle worker``: only the jobs, for many hosts on one database."""

import argparse

from curricle.entry.cli.command import Subparsers, comma_list, needs_server


def register(subparsers: Subparsers) -> None:
    """Adds the command."""
    parser = subparsers.add_parser("worker", help="run one worker on DATABASE_URL")
    parser.add_argument(
        "--queues", type=comma_list, help="only these queues, divided by commas (default: all)"
    )
    parser.set_defaults(run=needs_server(run))


def run(arguments: argparse.Namespace) -> int:
    """Works until a signal ends it."""
    from curricle.entry.single import run_worker

    return run_worker(arguments.queues)

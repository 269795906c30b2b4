"""``curricle web``: only the web server, for many hosts on one database."""

import argparse

from curricle.entry.cli.command import Subparsers, needs_server, port_number


def register(subparsers: Subparsers) -> None:
    """Adds the command."""
    parser = subparsers.add_parser("web", help="run one web server on DATABASE_URL")
    parser.add_argument("--host", default="127.0.0.1", help="address to listen on (default: %(default)s)")
    parser.add_argument("--port", type=port_number, default=8000, help="port (default: %(default)s)")
    parser.set_defaults(run=needs_server(run))


def run(arguments: argparse.Namespace) -> int:
    """Serves until a signal ends it."""
    from curricle.entry.single import run_web

    return run_web(arguments.host, arguments.port)

"""``curricle up``: the whole product in one process group."""

import argparse
from pathlib import Path

from curricle.entry.cli.command import Subparsers, needs_server, port_number


def register(subparsers: Subparsers) -> None:
    """Adds the command."""
    parser = subparsers.add_parser("up", help="run web, worker and database together, until Ctrl-C")
    parser.add_argument("--host", default="127.0.0.1", help="address to listen on (default: %(default)s)")
    parser.add_argument("--port", type=port_number, default=8000, help="port (default: %(default)s)")
    parser.add_argument(
        "--data-dir", type=Path, help="folder of all that is kept (default: CURRICLE_DATA_DIR)"
    )
    parser.add_argument(
        "--tex",
        choices=("none", "minimal", "full"),
        default="none",
        help="what of LaTeX to install by apt once the product runs (default: %(default)s)",
    )
    parser.set_defaults(run=needs_server(run))


def run(arguments: argparse.Namespace) -> int:
    """Runs until a signal ends it."""
    from curricle.entry.up import up

    return up(arguments.host, arguments.port, arguments.data_dir, tex=arguments.tex)

"""The command line. Each command is a module of this folder with ``register(subparsers)``.

A command's module is imported to show its help, so it imports what it works with only when it runs.
"""

import argparse
import importlib
import os
import sys
from collections.abc import Sequence

COMMANDS = (
    "up",
    "web",
    "worker",
    "migrate",
    "openapi",
    "render",
    "templates",
    "validate",
    "sample",
    "convert",
    "fonts",
    "compile",
    "tex",
)


class ShowVersion(argparse.Action):
    """Reads the version only when it is asked for: the reading costs more than the whole help."""

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> None:
        import importlib.metadata

        print(f"curricle {importlib.metadata.version('curricle')}")
        parser.exit()


def build_parser(only: str | None = None) -> argparse.ArgumentParser:
    """The whole command line as argparse sees it; where a command is named, with no other one."""
    parser = argparse.ArgumentParser(
        prog="curricle", description="The resume workshop that you can run yourself."
    )
    parser.add_argument("--version", action=ShowVersion, nargs=0, help="show the version and exit")
    subparsers = parser.add_subparsers(metavar="COMMAND", required=True)
    for name in (only,) if only in COMMANDS else COMMANDS:
        importlib.import_module(f"curricle.entry.cli.{name}").register(subparsers)
    return parser


def main(words: Sequence[str] | None = None) -> None:
    """Runs the command that was asked for. Each ``run`` takes the arguments and gives the exit code."""
    words = sys.argv[1:] if words is None else words
    # Pydantic would read the metadata of all packages that are installed, to find plugins; none is used here.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    arguments = build_parser(words[0] if words else None).parse_args(words)
    try:
        code = arguments.run(arguments)
        sys.stdout.flush()
    except KeyboardInterrupt:
        code = 130
    except BrokenPipeError:
        # The reader of our output has gone (`| head`): say nothing more, not even at the end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        code = 141
    sys.exit(code)


if __name__ == "__main__":
    main()

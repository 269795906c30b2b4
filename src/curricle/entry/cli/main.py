"""The command line. Each command is a module of this folder with ``register(subparsers)``.

A command's module is imported to show its help, so it imports what it works with only when it runs.
"""

import argparse
import gc
import importlib
import os
import sys
from collections.abc import Sequence
from types import ModuleType

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
    "score",
    "read",
    "rank",
    "weights",
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
    # Without its name here, argparse formats a help text to find it out.
    subparsers = parser.add_subparsers(metavar="COMMAND", required=True, prog=parser.prog)
    for name in (only,) if only in COMMANDS else COMMANDS:
        importlib.import_module(f"curricle.entry.cli.{name}").register(subparsers)
    return parser


def forgo_plugins() -> None:
    """Pydantic would read the metadata of all installed packages to find plugins, and none is used here.

    What would look for them is not even loaded: it brings a library for mail to read that metadata with.
    """
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    loader = ModuleType("pydantic.plugin._loader")
    vars(loader)["get_plugins"] = tuple
    sys.modules.setdefault(loader.__name__, loader)


def main(words: Sequence[str] | None = None) -> None:
    """Runs the command that was asked for. Each ``run`` takes the arguments and gives the exit code.

    A command that is ``brief`` works once and is gone: its process neither looks for garbage nor tidies up.
    """
    is_own_process = words is None
    if is_own_process:
        gc.disable()
    words = sys.argv[1:] if words is None else words
    forgo_plugins()
    arguments = build_parser(words[0] if words else None).parse_args(words)
    is_brief = is_own_process and getattr(arguments, "brief", False)
    if is_own_process and not is_brief:
        gc.enable()
    try:
        code = arguments.run(arguments)
        sys.stdout.flush()
    except KeyboardInterrupt:
        code = 130
    except BrokenPipeError:
        # The reader of our output has gone (`| head`): say nothing more, not even at the end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        code = 141
    if is_brief:
        # Taking the interpreter down in order is a fifth of the time of the whole command.
        sys.stderr.flush()
        os._exit(code)
    sys.exit(code)


if __name__ == "__main__":
    main()

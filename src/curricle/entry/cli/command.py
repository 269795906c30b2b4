"""What every command of the command line has in common."""

import argparse
import importlib.util
import sys
from collections.abc import Callable, Sequence
from typing import TypeAlias

Subparsers: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"
Run: TypeAlias = Callable[[argparse.Namespace], int]

# One package of each kind that only the server extra brings.
SERVER_PACKAGES = ("asyncpg", "fastapi", "pgqueuer", "pydantic_settings", "uvicorn")


def fail(message: str, code: int = 1) -> int:
    """Says in one line what went wrong, and gives the exit code."""
    print(f"curricle: {message}", file=sys.stderr)
    return code


def needs_server(run: Run) -> Run:
    """Wraps a command that only the server extra can do; without it, one line says how to get it."""

    def guarded(arguments: argparse.Namespace) -> int:
        if any(importlib.util.find_spec(name) is None for name in SERVER_PACKAGES):
            return fail('this command needs the server: pip install "curricle[server]"', 2)
        return run(arguments)

    return guarded


def comma_list(text: str) -> Sequence[str]:
    """``a,b`` as two words, for ``type=`` of an argument."""
    words = [word.strip() for word in text.split(",")]
    if not all(words):
        raise argparse.ArgumentTypeError("names divided by commas are expected")
    return words


def port_number(text: str) -> int:
    """A TCP port, for ``type=`` of an argument."""
    try:
        port = int(text)
    except ValueError:
        port = -1
    if not 0 < port < 65536:
        raise argparse.ArgumentTypeError(f"{text} is not a port: choose a number from 1 to 65535")
    return port

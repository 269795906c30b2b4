"""How set-up talks: a line when something begins, and one clear line when it fails."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
TOOLS = ROOT / ".tools"
VENV = ROOT / ".venv"
LAST_LINES = 25


class SetupError(Exception):
    """What is missing and how to get it, in one line."""


def say(text: str) -> None:
    """One line of progress."""
    # One write for text and end: several threads talk.
    sys.stdout.write(f"  {text}\n")
    sys.stdout.flush()


@contextmanager
def step(what: str) -> Iterator[None]:
    """Says what begins, and how long it took."""
    say(f"{what} ...")
    began = time.monotonic()
    yield
    say(f"{what}: done in {time.monotonic() - began:.1f} s")


def run(
    command: Sequence[str | Path],
    *,
    trouble: str,
    cwd: Path = ROOT,
    environment: Mapping[str, str] | None = None,
) -> str:
    """Runs a program in silence; if it fails, shows the end of what it said and raises the trouble."""
    words = [str(word) for word in command]
    try:
        done = subprocess.run(
            words,
            cwd=cwd,
            env={**os.environ, **(environment or {})},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            errors="replace",
            check=False,
        )
    except OSError as error:
        raise SetupError(f"{trouble} ({words[0]}: {error.strerror})") from None
    if done.returncode != 0:
        for line in done.stdout.splitlines()[-LAST_LINES:]:
            print(f"    {line}", file=sys.stderr)
        raise SetupError(trouble)
    return done.stdout

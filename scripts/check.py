"""The checks of ``make check`` and ``make test``: each runs, whatever the others say; tests speak last."""

import os
import subprocess
import sys
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from scripts.progress import ROOT

WEB = ROOT / "web"
BINARIES = "node_modules/.bin"


@dataclass(frozen=True)
class Check:
    """One program whose exit code says yes or no."""

    name: str
    command: tuple[str, ...]
    cwd: Path = ROOT


PYTHON = (
    Check("format", ("ruff", "format", "--check", ".")),
    Check("lint", ("ruff", "check", ".")),
    Check("types", ("mypy",)),
    Check("walls", (sys.executable, "-m", "scripts.walls")),
)
FRONT_END = (
    Check("front end: format and lint", (f"{BINARIES}/biome", "ci", "--colors=off", "."), WEB),
    Check("front end: types", (f"{BINARIES}/tsc", "--noEmit"), WEB),
)
FRONT_END_TESTS = (Check("front end: tests", (f"{BINARIES}/vitest", "run"), WEB),)
HOUSE = (Check("house", ("pytest", "tests/house", "-m", "not slow")),)
BENCH = (Check("benchmarks, as a smoke test", (sys.executable, "-m", "bench", "--smoke")),)
MOST_WORKERS = 8
# One worker more than processors: some always wait, for a browser or a child. Each has a database server of
# its own. By file, so that what a module shares is made once; long files come first, by tests/order.py.
WORKERS = str(min(MOST_WORKERS, (os.cpu_count() or 1) + 1))
TESTS = ("pytest", "-n", WORKERS, "--dist", "loadfile", "--no-loadscope-reorder")


def passes(check: Check) -> bool:
    """Runs the check in silence; what it said is shown only when it fails."""
    began = time.monotonic()
    done = subprocess.run(
        check.command,
        cwd=check.cwd,
        env={**os.environ, "FORCE_COLOR": "0", "NO_COLOR": "1"},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
        check=False,
    )
    passed = done.returncode == 0
    verdict = "passed" if passed else "FAILED"
    sys.stdout.write(f"{check.name}: {verdict} ({time.monotonic() - began:.1f} s)\n")
    if not passed:
        sys.stdout.write(f"{done.stdout.rstrip()}\n")
    sys.stdout.flush()
    return passed


def failures(checks: Sequence[Check]) -> list[str]:
    """Names of those that fail, two at a time."""
    with ThreadPoolExecutor(2) as pool:
        verdicts = list(pool.map(passes, checks))
    return [check.name for check, passed in zip(checks, verdicts, strict=True) if not passed]


def start_tests(arguments: Sequence[str]) -> subprocess.Popen[bytes]:
    """The tests, beside the other checks; what they say waits until those have spoken."""
    colour = ("--color=yes",) if sys.stdout.isatty() else ()
    return subprocess.Popen([*TESTS, *colour, *arguments], cwd=ROOT, stdout=subprocess.PIPE)


def let_speak(tests: subprocess.Popen[bytes]) -> bool:
    """Hands on what the tests say, until they end; whether they passed."""
    assert tests.stdout is not None
    while said := os.read(tests.stdout.fileno(), 65536):
        sys.stdout.buffer.write(said)
        sys.stdout.flush()
    return tests.wait() == 0


def report(failed: Sequence[str]) -> bool:
    """Whether none failed; else their names."""
    if failed:
        print(f"failed: {', '.join(failed)}", flush=True)
    return not failed


def main() -> None:
    """``fast`` is everything but the tests; ``everything`` ends with pytest's own last line."""
    checks = [*PYTHON, *(FRONT_END if (WEB / "package.json").exists() else ())]
    if sys.argv[1:2] != ["everything"]:
        sys.exit(0 if report(failures([*checks, *HOUSE])) else 1)
    with start_tests(sys.argv[2:]) as tests:
        passed = report(failures([*checks, *FRONT_END_TESTS, *BENCH]))
        passed &= let_speak(tests)
    sys.exit(0 if passed else 1)


if __name__ == "__main__":
    main()

"""The checks of ``make check`` and ``make test``: each runs, whatever the others say; tests come last."""

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
# Two workers: each has a database server of its own. By file, so that what a module shares is made once.
TESTS = ("pytest", "-n", "2", "--dist", "loadfile")


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


def main() -> None:
    """``fast`` is everything but the tests; ``everything`` ends with pytest's own last line."""
    everything = sys.argv[1:2] == ["everything"]
    checks = [*PYTHON, *(FRONT_END if (WEB / "package.json").exists() else ())]
    checks += [*FRONT_END_TESTS, *BENCH] if everything else HOUSE
    failed = failures(checks)
    if failed:
        print(f"failed: {', '.join(failed)}", flush=True)
    if everything and subprocess.run([*TESTS, *sys.argv[2:]], cwd=ROOT, check=False).returncode != 0:
        failed.append("tests")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()

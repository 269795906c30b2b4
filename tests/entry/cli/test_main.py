"""The command line itself: quick to answer, and clear about what it does not know."""

import subprocess
import sys

import pytest

HEAVY = ("pydantic", "typst", "asyncio", "fastapi", "asyncpg", "uvicorn", "sqlalchemy")
HELP = """
import sys
from curricle.entry.cli.main import main
try:
    main(["--help"])
except SystemExit as end:
    print("code", end.code, "heavy", sorted(set(sys.modules) & set(sys.argv[1:])))
"""


def curricle(*words: str) -> subprocess.CompletedProcess[str]:
    """Runs the command line."""
    command = [sys.executable, "-m", "curricle.entry.cli.main", *words]
    return subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)


def test_the_help_imports_nothing_heavy() -> None:
    done = subprocess.run([sys.executable, "-c", HELP, *HEAVY], capture_output=True, text=True, check=False)
    assert done.stdout.splitlines()[-1] == "code 0 heavy []", done.stderr


@pytest.mark.parametrize(
    "command", ["up", "web", "worker", "migrate", "openapi", "render", "validate", "sample", "convert"]
)
def test_every_command_explains_itself(command: str) -> None:
    assert f"  {command} " in curricle("--help").stdout
    done = curricle(command, "--help")
    assert done.returncode == 0
    assert done.stdout.startswith(f"usage: curricle {command} ")


def test_an_unknown_command_is_refused() -> None:
    done = curricle("dance")
    assert done.returncode == 2
    assert "invalid choice: 'dance'" in done.stderr


@pytest.mark.parametrize("port", ["0", "65536", "http"])
def test_a_port_that_is_none_is_refused(port: str) -> None:
    done = curricle("up", "--port", port)
    assert done.returncode == 2
    assert f"{port} is not a port" in done.stderr


def test_a_reader_that_goes_away_is_no_failure() -> None:
    done = subprocess.run(
        f"{sys.executable} -m curricle.entry.cli.main openapi | head -c 1",
        shell=True,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stdout == "{"
    assert done.stderr == ""

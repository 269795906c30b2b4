"""A wheel in a virtual environment of its own, as somebody has it who never saw the sources."""

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from scripts.setup_python import uv_environment
from scripts.setup_uv import bring_uv

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Installation:
    """A virtual environment with the wheel in it, and nothing of this checkout or of Node in reach."""

    folder: Path
    home: Path

    @property
    def environment(self) -> dict[str, str]:
        """As somebody has it who never saw the sources: no Node, no settings of ours."""
        bare = {"PATH": str(self.folder / "bin"), "HOME": str(self.home), "LANG": "C.UTF-8"}
        return {**bare, **{name: os.environ[name] for name in ("TMPDIR",) if name in os.environ}}

    def run(self, *words: str, text: str | None = None) -> subprocess.CompletedProcess[str]:
        """Runs ``curricle``."""
        return subprocess.run(
            [self.folder / "bin" / "curricle", *words],
            input=text,
            capture_output=True,
            text=True,
            cwd=self.home,
            env=self.environment,
            timeout=60,
            check=False,
        )

    def python(self, program: str) -> subprocess.CompletedProcess[str]:
        """Runs a few lines of Python."""
        return subprocess.run(
            [self.folder / "bin" / "python", "-c", program],
            capture_output=True,
            text=True,
            cwd=self.home,
            env=self.environment,
            timeout=60,
            check=False,
        )


def uv(*words: str | Path) -> None:
    """Runs uv; a failure shows what it said."""
    done = subprocess.run(
        [bring_uv(), *words],
        capture_output=True,
        text=True,
        env={**os.environ, **uv_environment()},
        check=False,
    )
    assert done.returncode == 0, done.stderr


def install(folder: Path, wheel: Path, lock: str, extra: str) -> Installation:
    """A clean environment with exactly the locked packages and the wheel."""
    uv("venv", "--quiet", "--python", sys.executable, folder / "venv")
    python = folder / "venv" / "bin" / "python"
    uv("pip", "sync", "--quiet", "--python", python, "--require-hashes", ROOT / "requirements" / lock)
    uv("pip", "install", "--quiet", "--python", python, "--no-deps", f"curricle{extra} @ file://{wheel}")
    home = folder / "home"
    home.mkdir()
    return Installation(folder / "venv", home)

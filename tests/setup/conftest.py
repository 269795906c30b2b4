"""The wheel, built once for all tests that install it."""

import sys
from pathlib import Path

import pytest

from tests.setup.installation import ROOT, Installation, install, uv


@pytest.fixture(scope="session")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Built as ``make wheel`` builds it."""
    folder = tmp_path_factory.mktemp("wheel")
    constraints = ("--build-constraints", ROOT / "requirements" / "build.lock")
    uv("build", "--quiet", "--wheel", "--python", sys.executable, "--out-dir", folder, *constraints, ROOT)
    return next(folder.glob("*.whl"))


@pytest.fixture(scope="session")
def base(tmp_path_factory: pytest.TempPathFactory, wheel: Path) -> Installation:
    """``pip install curricle``: the engines and the command line."""
    return install(tmp_path_factory.mktemp("base"), wheel, "base.lock", "")


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory, wheel: Path) -> Installation:
    """``pip install "curricle[server]"``: all of it."""
    return install(tmp_path_factory.mktemp("server"), wheel, "server.lock", "[server]")

"""What tests of LaTeX stand on: the TeX of this machine and its boxes, or a word that they are missing."""

import pytest

from curricle.engines.tex import inspect


@pytest.fixture(autouse=True)
def _tex(request: pytest.FixtureRequest) -> None:
    """Tests marked `tex` are skipped only where they cannot be run at all."""
    if request.node.get_closest_marker("tex") is None:
        return
    found = inspect()
    if not found.available:
        pytest.skip(f"TeX is not installed: {found.install_line}")
    if not found.sandbox.ok:
        pytest.skip(f"no sealed box can be made here: {found.sandbox.reason} {found.sandbox.how_to}")

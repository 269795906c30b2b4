"""The faces of the engines: opened by the first name that is asked of them, and by nothing else."""

import importlib
import subprocess
import sys
from pathlib import Path

import pytest

PACKAGES = ("curricle.engines.render", "curricle.engines.resume")


@pytest.mark.parametrize("package", PACKAGES)
def test_a_face_has_what_it_lists_and_no_file_of_that_name(package: str) -> None:
    """Importing a file puts it into its package, in the place of whatever is called the same."""
    opened, face = importlib.import_module(package), importlib.import_module(f"{package}.face")
    for name in face.__all__:
        assert getattr(opened, name) is getattr(face, name)
    assert opened.__file__ is not None
    folder = Path(opened.__file__).parent
    files = {path.stem for path in folder.glob("*.py")}
    files |= {path.parent.name for path in folder.glob("*/__init__.py")}
    assert not files & set(face.__all__)


@pytest.mark.parametrize("package", PACKAGES)
def test_a_name_that_is_not_there_is_said(package: str) -> None:
    with pytest.raises(AttributeError, match="has no attribute 'nothing'"):
        importlib.import_module(package).nothing  # noqa: B018 - the asking is the test


@pytest.mark.parametrize(
    ("code", "is_open"),
    [
        ("import curricle.engines.resume, curricle.engines.render", False),
        ("from curricle.engines.resume import text, glance, rule", False),
        ("from curricle.engines.render import fitting, templates; templates()", True),
        ("from curricle.engines.render import rendering, fitting", False),
        ("from curricle.engines.resume import sample", True),
    ],
)
def test_the_models_come_with_the_face_and_not_with_the_files(code: str, is_open: bool) -> None:
    code += "; import sys; print('pydantic' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == str(is_open)

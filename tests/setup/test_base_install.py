"""The base install: the engines and the command line, with nothing of the server."""

import json

import pytest

from tests.setup.installation import Installation

pytestmark = [pytest.mark.slow]

ENGINES = """
import importlib, pkgutil, sys
import curricle.engines as floor
for found in pkgutil.walk_packages(floor.__path__, "curricle.engines."):
    importlib.import_module(found.name)
names = [name for name in sys.modules if name.startswith("curricle.engines.")]
assert len(names) > 10, names
unwanted = {"asyncio", "fastapi", "sqlalchemy", "asyncpg", "httpx2", "uvicorn", "curricle.platform"}
print(sorted(unwanted & set(sys.modules)))
"""


def test_every_engine_imports_without_a_server_package(base: Installation) -> None:
    done = base.python(ENGINES)
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip() == "[]"


def test_a_sample_is_valid_and_can_be_typeset(base: Installation) -> None:
    sample = base.run("sample")
    assert sample.returncode == 0, sample.stderr
    valid = base.run("validate", "-", text=sample.stdout)
    assert valid.returncode == 0, valid.stderr
    (base.home / "resume.json").write_text(sample.stdout)
    done = base.run("render", "resume.json", "-o", "resume.pdf")
    assert done.returncode == 0, done.stderr
    assert (base.home / "resume.pdf").read_bytes().startswith(b"%PDF-")


def test_what_is_wrong_with_a_document_is_told(base: Installation) -> None:
    done = base.run("validate", "-", text=json.dumps({"content": 7}))
    assert done.returncode == 1
    assert done.stderr


@pytest.mark.parametrize("command", ["up", "web", "worker", "migrate", "openapi"])
def test_a_server_command_says_how_to_get_the_server(base: Installation, command: str) -> None:
    done = base.run(command)
    assert done.returncode == 2
    assert done.stderr == 'curricle: this command needs the server: pip install "curricle[server]"\n'

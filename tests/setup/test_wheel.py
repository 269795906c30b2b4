"""The wheel by itself: everything that the product needs to run is inside."""

import signal
import socket
import subprocess
import time
import urllib.error
import urllib.request
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.patience import stretched
from tests.setup.installation import Installation

pytestmark = [pytest.mark.slow, pytest.mark.server]


def test_carries_the_pages_and_the_migrations_and_nothing_of_the_tests(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    for wanted in ("_web/app.html", "_web/index.html", "_web/index.html.br", "_migrations/env.py"):
        assert f"curricle/{wanted}" in names
    assert any(name.startswith("curricle/_migrations/versions/0001_") for name in names)
    assert any(name.startswith("curricle/_web/assets/") and name.endswith(".js.br") for name in names)
    strangers = [name for name in names if name.split("/")[0] not in ("curricle", names[-1].split("/")[0])]
    assert strangers == []
    assert not [name for name in names if "__pycache__" in name or "node_modules" in name]


@pytest.fixture(scope="module")
def address(server: Installation) -> Iterator[str]:
    """The product, started as the README says, from nothing but the wheel."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    process = subprocess.Popen(
        [server.folder / "bin" / "curricle", "up", "--port", str(port), "--data-dir", "data"],
        cwd=server.home,
        env=server.environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    assert process.stdout is not None
    said = ""
    for line in process.stdout:
        said += line
        if line.startswith("Open "):
            break
    assert f"http://127.0.0.1:{port}" in said, said
    yield f"http://127.0.0.1:{port}"
    began = time.monotonic()
    process.send_signal(signal.SIGINT)
    assert process.wait(stretched(10)) == 0
    assert time.monotonic() - began < stretched(5)


def status_of(url: str) -> tuple[int, bytes]:
    """What a GET answers."""
    try:
        with urllib.request.urlopen(url, timeout=10) as answer:
            return answer.status, answer.read()
    except urllib.error.HTTPError as error:
        return error.code, error.read()


@pytest.mark.parametrize("path", ["/ready", "/", "/app", "/api/v1/openapi.json"])
def test_up_serves_the_product_without_node_and_without_the_sources(address: str, path: str) -> None:
    status, body = status_of(address + path)
    assert status == 200, body
    assert len(body) > 10

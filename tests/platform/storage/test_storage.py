"""One contract for files, wherever they are kept: a folder, and a bucket of a real S3-speaking server."""

import asyncio
import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from uuid import uuid4

import pytest
from pydantic import SecretStr

from curricle.platform.settings import Settings
from curricle.platform.storage import FileMissing, KeyInvalid, Storage, open_storage

PDF = "application/pdf"
KEY_ID, SECRET = "key-of-the-tests", "secret-of-the-tests"


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as server:
        return int(server.getsockname()[1])


@pytest.fixture(scope="module")
def s3_endpoint() -> Iterator[str]:
    """An S3-speaking server on loopback, with one bucket."""
    port = free_port()
    address = f"http://127.0.0.1:{port}"
    command = [sys.executable, "-m", "moto.server", "-H", "127.0.0.1", "-p", str(port)]
    server = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        for _ in range(300):
            try:
                request = urllib.request.Request(f"{address}/curricle", method="PUT")
                urllib.request.urlopen(request, timeout=5).close()
                break
            except OSError:
                assert server.poll() is None
                time.sleep(0.1)
        yield address
    finally:
        server.kill()
        server.wait()


@pytest.fixture(params=["local", "s3"])
def storage(request: pytest.FixtureRequest, tmp_path: Path) -> Storage:
    """Each way of keeping files in turn, empty."""
    if request.param == "local":
        return open_storage(Settings(curricle_data_dir=tmp_path))
    return open_storage(
        Settings(
            curricle_data_dir=tmp_path,
            export_storage_driver="s3",
            s3_bucket="curricle",
            s3_endpoint=request.getfixturevalue("s3_endpoint"),
            s3_access_key_id=KEY_ID,
            s3_secret_access_key=SecretStr(SECRET),
            s3_prefix=f"tests/{uuid4()}",
        )
    )


async def test_what_was_put_is_got(storage: Storage) -> None:
    data = os.urandom(300_000)
    await storage.put("exports/1/resume.pdf", data, PDF)
    assert await storage.get("exports/1/resume.pdf") == data
    assert await storage.exists("exports/1/resume.pdf")


async def test_empty_file_is_a_file(storage: Storage) -> None:
    await storage.put("empty", b"", "text/plain")
    assert await storage.get("empty") == b""
    assert await storage.exists("empty")


async def test_second_put_replaces_the_first(storage: Storage) -> None:
    await storage.put("a/b", b"first, and longer", PDF)
    await storage.put("a/b", b"second", PDF)
    assert await storage.get("a/b") == b"second"


async def test_missing_file_is_said_so(storage: Storage) -> None:
    assert not await storage.exists("never/was")
    with pytest.raises(FileMissing):
        await storage.get("never/was")


async def test_deleting_twice_is_as_good_as_once(storage: Storage) -> None:
    await storage.put("gone/soon", b"x", PDF)
    await storage.delete("gone/soon")
    await storage.delete("gone/soon")
    assert not await storage.exists("gone/soon")


@pytest.mark.parametrize(
    "key",
    [
        *("", "/", "/etc/passwd", "..", "../up", "a/../b", "a//b", "a/", "x" * 600),
        *(".hidden", "a/.b", "A", "a b", "a\\b", "a\0b", "a%2fb", "ä"),
    ],
)
async def test_key_that_could_lead_elsewhere_is_refused(storage: Storage, key: str) -> None:
    with pytest.raises(KeyInvalid):
        await storage.put(key, b"x", PDF)
    with pytest.raises(KeyInvalid):
        await storage.get(key)
    with pytest.raises(KeyInvalid):
        await storage.delete(key)
    with pytest.raises(KeyInvalid):
        await storage.exists(key)
    with pytest.raises(KeyInvalid):
        await storage.link(key, timedelta(minutes=1), "x.pdf")


async def test_readers_never_see_a_part_of_a_file(storage: Storage) -> None:
    whole = [bytes([number]) * 400_000 for number in range(6)]
    await storage.put("busy", whole[0], PDF)

    async def read() -> set[bytes]:
        return {await storage.get("busy") for _ in range(20)}

    async def write() -> set[bytes]:
        for data in whole:
            await storage.put("busy", data, PDF)
        return set()

    seen = await asyncio.gather(read(), write(), read())
    assert set().union(*seen) <= set(whole)


async def test_link_is_of_the_bucket_only_and_ends(storage: Storage, request: pytest.FixtureRequest) -> None:
    await storage.put("exports/2/resume.pdf", b"%PDF-", PDF)
    link = await storage.link("exports/2/resume.pdf", timedelta(minutes=5), "My resume.pdf")
    if "local" in request.node.name:
        assert link is None
        return
    assert link is not None
    assert "X-Amz-Signature=" in link
    assert "X-Amz-Expires=300" in link
    assert SECRET not in link
    with await asyncio.to_thread(urllib.request.urlopen, link, timeout=5) as answer:
        assert answer.read() == b"%PDF-"
        assert answer.headers["Content-Type"] == PDF
        assert answer.headers["Content-Disposition"] == "attachment"


def test_folder_is_for_its_owner_only(tmp_path: Path) -> None:
    open_storage(Settings(curricle_data_dir=tmp_path))
    assert (tmp_path / "files").stat().st_mode & 0o077 == 0

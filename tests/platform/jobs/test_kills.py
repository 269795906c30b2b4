"""Workers are killed, databases go away: every job is completed, and its effect is there once."""

import asyncio
import os
import signal
import subprocess
import sys
import time
from collections.abc import AsyncIterator, Callable
from pathlib import Path
from typing import Any

import asyncpg
import pytest_asyncio

from curricle.platform.db.pool import Database
from curricle.platform.ids import new_id
from curricle.platform.jobs import enqueue
from tests.patience import stretched
from tests.platform.conftest import ask
from tests.platform.jobs.worker_process import WORK, Work

ROOT = Path(__file__).parents[3]
Start = Callable[..., subprocess.Popen[bytes]]


@pytest_asyncio.fixture
async def start(database_url: str, tmp_path: Path) -> AsyncIterator[Start]:
    """Starts worker processes on a database with the two tables that count."""
    await ask(database_url, "create table attempt (number int, pid int, at timestamptz default now())")
    await ask(database_url, "create table effect (number int)")
    started: list[subprocess.Popen[bytes]] = []

    def begin(**environment: str) -> subprocess.Popen[bytes]:
        process = subprocess.Popen(
            [sys.executable, "-m", "tests.platform.jobs.worker_process"],
            cwd=ROOT,
            env={
                **os.environ,
                "DATABASE_URL": database_url,
                "CURRICLE_DATA_DIR": str(tmp_path),
                "SECRET_KEY": "only-for-tests-0123456789-abcdefghijklmnop",
                **environment,
            },
        )
        started.append(process)
        return process

    yield begin
    for process in started:
        process.kill()
        process.wait()


async def queue(database: Database, *works: Work) -> None:
    async with database.writing() as session:
        for work in works:
            await enqueue(session, WORK, work, owner_id=new_id())


async def until(url: str, question: str, count: int, seconds: float = 30) -> list[Any]:
    """The answer, once it has that many rows."""
    deadline = time.monotonic() + stretched(seconds)
    while True:
        rows = await ask(url, question)
        if len(rows) >= count:
            return rows
        assert time.monotonic() < deadline, f"{len(rows)} of {count}: {question}"
        await asyncio.sleep(0.02)


async def all_done_once(url: str, count: int) -> None:
    states = await ask(url, "select state, count(*) as count from job group by state")
    assert {row["state"]: row["count"] for row in states} == {"completed": count}
    effects = await ask(url, "select number from effect order by number")
    assert [row["number"] for row in effects] == list(range(count))


async def test_job_of_a_killed_worker_is_running_again_within_ten_seconds(
    database: Database, database_url: str, start: Start
) -> None:
    await queue(database, Work(number=0, first_seconds=60))
    first = start()
    await until(database_url, "select * from attempt", 1)
    second = start()
    await asyncio.sleep(1)
    first.send_signal(signal.SIGKILL)
    killed = time.monotonic()
    attempts = await until(database_url, "select * from attempt order by at", 2)
    waited = time.monotonic() - killed
    print(f"\nrunning again {waited:.1f} s after SIGKILL")
    assert waited <= stretched(10)
    assert [row["pid"] for row in attempts] == [first.pid, second.pid]
    await until(database_url, "select * from job where state = 'completed'", 1)
    await all_done_once(database_url, 1)


async def test_fifty_jobs_outlive_kills_of_the_worker(
    database: Database, database_url: str, start: Start
) -> None:
    await queue(database, *(Work(number=number, first_seconds=0.2, seconds=0.05) for number in range(50)))
    for _ in range(3):
        worker = start()
        await until(database_url, f"select * from attempt where pid = {worker.pid}", 5)
        worker.send_signal(signal.SIGKILL)
        worker.wait()
    start()
    await until(database_url, "select * from job where state = 'completed'", 50, 60)
    await all_done_once(database_url, 50)


async def test_worker_that_is_asked_to_stop_hands_back_at_once(
    database: Database, database_url: str, start: Start
) -> None:
    await queue(database, Work(number=0, first_seconds=60), Work(number=1, first_seconds=0.6))
    first = start(TEST_GRACE="1")
    await until(database_url, "select * from attempt", 2)
    asked = time.monotonic()
    first.send_signal(signal.SIGTERM)
    assert await asyncio.to_thread(first.wait, stretched(10)) == 0
    assert time.monotonic() - asked < stretched(5)
    assert [row["number"] for row in await ask(database_url, "select * from effect")] == [1]
    back = await ask(database_url, "select state, attempts from job where state <> 'completed'")
    assert [(row["state"], row["attempts"]) for row in back] == [("pending", 0)]
    waiting = await ask(database_url, "select status::text, execute_after <= now() as is_due from pgqueuer")
    assert [(row["status"], row["is_due"]) for row in waiting] == [("queued", True)]
    await ask(database_url, "update job set payload = '{\"number\": 0}' where state = 'pending'")
    start()
    await until(database_url, "select * from effect", 2)
    await all_done_once(database_url, 2)


async def test_worker_outlives_the_loss_of_all_its_connections(
    database: Database, database_url: str, start: Start
) -> None:
    await queue(database, *(Work(number=number, first_seconds=0.3, seconds=0.1) for number in range(40)))
    worker = start()
    await until(database_url, "select * from attempt", 5)
    for _ in range(4):
        axe = await asyncpg.connect(database_url)
        await axe.execute(
            "select pg_terminate_backend(pid) from pg_stat_activity"
            " where datname = current_database() and pid <> pg_backend_pid()"
        )
        await axe.close()
        await asyncio.sleep(0.3)
    await until(database_url, "select * from job where state = 'completed'", 40, 60)
    await all_done_once(database_url, 40)
    assert worker.poll() is None


async def test_slow_worker_that_lost_its_job_changes_nothing(
    database: Database, database_url: str, start: Start
) -> None:
    await queue(database, Work(number=0, first_seconds=8, seconds=0))
    frozen = start(TEST_GRACE="20")
    await until(database_url, "select * from attempt", 1)
    frozen.send_signal(signal.SIGSTOP)
    start()
    await until(database_url, "select * from job where state = 'completed'", 1)
    frozen.send_signal(signal.SIGCONT)
    # The first attempt wakes up, comes to its end, and finds that the job is not its own any more.
    frozen.send_signal(signal.SIGTERM)
    assert await asyncio.to_thread(frozen.wait, stretched(20)) == 0
    await all_done_once(database_url, 1)
    assert len(await ask(database_url, "select * from attempt")) == 2

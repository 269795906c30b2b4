"""Workers are killed in the middle of a ranking: every file is there once, and none is left stored."""

import asyncio
import os
import signal
import subprocess
import sys
import time
from collections.abc import AsyncIterator, Callable
from pathlib import Path
from typing import Any

import pytest_asyncio

from tests.conftest import SECRET
from tests.modules.scoring.desk import POSTING, TEXT
from tests.patience import stretched

ROOT = Path(__file__).parents[3]
BULK = "/api/v1/analyses/bulk"
FILES = 24


@pytest_asyncio.fixture
async def start(settings: Any) -> AsyncIterator[Callable[[], subprocess.Popen[bytes]]]:
    """Starts workers on the same database and folder as the web process."""
    started: list[subprocess.Popen[bytes]] = []

    def begin() -> subprocess.Popen[bytes]:
        process = subprocess.Popen(
            [sys.executable, "-m", "tests.modules.scoring.worker_process"],
            cwd=ROOT,
            env={
                **os.environ,
                "DATABASE_URL": settings.database_url,
                "CURRICLE_DATA_DIR": str(settings.curricle_data_dir),
                "SECRET_KEY": SECRET,
                "PROCESS_POOL_SIZE": "1",
            },
        )
        started.append(process)
        return process

    yield begin
    for process in started:
        process.kill()
        process.wait()


async def until(client: Any, ranking_id: str, count: int, seconds: float = 60) -> dict[str, Any]:
    """The ranking, once so many of its files are done."""
    deadline = time.monotonic() + stretched(seconds)
    while True:
        told: dict[str, Any] = (await client.get(f"{BULK}/{ranking_id}")).json()
        if sum(row["rank"] is not None for row in told["ranking"]) >= count:
            return told
        assert time.monotonic() < deadline, told["progress"]
        await asyncio.sleep(0.05)


async def test_nothing_is_lost_or_doubled(ada: Any, app: Any, start: Any) -> None:
    files = [("files", (f"{n:02}.txt", f"{TEXT}\nNumber {n}".encode())) for n in range(FILES)]
    asked = (await ada.post(BULK, files=files, data={"posting_text": POSTING})).json()
    for done in (3, 12):
        worker = start()
        await until(ada, asked["id"], done)
        worker.send_signal(signal.SIGKILL)
        worker.wait()
    start()
    await until(ada, asked["id"], FILES)
    deadline = time.monotonic() + stretched(20)
    while (await ada.get(f"/api/v1/jobs/{asked['job_id']}")).json()["state"] != "completed":
        assert time.monotonic() < deadline
        await asyncio.sleep(0.05)
    told = (await ada.get(f"{BULK}/{asked['id']}")).json()
    assert told["state"] == "completed"
    assert sorted(row["name"] for row in told["ranking"]) == [f"{n:02}.txt" for n in range(FILES)]
    assert sorted(row["rank"] for row in told["ranking"]) == list(range(1, FILES + 1))
    assert len({row["analysis_id"] for row in told["ranking"]}) == FILES
    connection = app.state.curricle.database.reads.connection
    assert await connection.fetchval("select count(*) from analysis") == FILES
    folder = app.state.curricle.settings.curricle_data_dir / "files" / "rankings"
    assert [path for path in folder.rglob("*") if path.is_file()] == []

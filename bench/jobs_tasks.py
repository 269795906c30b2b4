"""The tasks of the benchmark of jobs, and a worker of ours: ``python -m bench.jobs_tasks``.

Both do the same nothing: they write down when they were started and how long ago they were asked for.
"""

import importlib
import os
import time
from typing import Any

from pydantic import BaseModel

CONCURRENCY = 20
LOG = os.environ.get("BENCH_LOG", os.devnull)
REDIS = os.environ.get("BENCH_REDIS", "redis://127.0.0.1:6379/0")
log = os.open(LOG, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)


def note(asked_at: float) -> None:
    """One line: the moment of the start, and the wait before it."""
    now = time.time()
    os.write(log, f"{now:.6f} {now - asked_at:.6f}\n".encode())


class Asked(BaseModel):
    """When the job was asked for."""

    at: float


async def run_ours(context: Any, payload: Asked) -> None:
    """A task of the house."""
    note(payload.at)


async def work() -> None:
    """A worker of the house, until it is killed."""
    from curricle.entry.worker import open_parts
    from curricle.platform.jobs import Task, Worker
    from curricle.platform.settings import load_settings

    settings = load_settings(worker_concurrency=CONCURRENCY, process_pool_size=1, log_level="WARNING")
    async with open_parts(settings) as parts:
        await Worker(parts, [Task("bench.note", Asked, run_ours)]).run()


def celery_app() -> Any:
    """Celery on Redis, as its documentation sets it up, with results off."""
    app = importlib.import_module("celery").Celery("bench", broker=REDIS)
    app.conf.task_ignore_result = True
    app.conf.broker_connection_retry_on_startup = True
    app.task(name="bench.note")(note)
    return app


if __name__ == "__main__":
    import uvloop

    uvloop.run(work())

"""A worker process for tests that kill it: ``python -m tests.platform.jobs.worker_process``."""

import asyncio
import os
import signal

from pydantic import BaseModel

from curricle.platform.clock import now
from curricle.platform.crypto import Crypto
from curricle.platform.db.pool import Database
from curricle.platform.db.statement import Sql
from curricle.platform.jobs import Task, TaskContext, Worker
from curricle.platform.mail import Mailbox
from curricle.platform.settings import load_settings
from curricle.platform.storage import open_storage
from tests.platform.conftest import Parts

BEGIN = Sql("insert into attempt (number, pid) values ($1, $2)")
EFFECT = Sql("insert into effect (number) values ($1)")


class Work(BaseModel):
    """What to do, and for how long the first attempt does it."""

    number: int
    first_seconds: float = 0
    seconds: float = 0


async def do(context: TaskContext, payload: Work) -> None:
    """Leaves one row for each attempt, and one for the effect."""
    async with context.database.writing() as session:
        await session.run(BEGIN, payload.number, os.getpid())
    await asyncio.sleep(payload.first_seconds if context.job.attempts == 1 else payload.seconds)
    async with context.finishing() as session:
        await session.run(EFFECT, payload.number)


WORK = Task("test.work", Work, do, queue="test", timeout=60)


async def main() -> None:
    """Works until SIGTERM."""
    settings = load_settings()
    database = await Database.connect(settings.database_url, size=4)
    crypto = Crypto(settings.secret_key.get_secret_value())
    worker = Worker(Parts(settings, database, open_storage(settings), Mailbox(), crypto, now), [WORK])
    stop = asyncio.Event()
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, stop.set)
    working = asyncio.create_task(worker.run())
    await stop.wait()
    await worker.stop(float(os.environ.get("TEST_GRACE", "2")))
    await working
    await database.close()


if __name__ == "__main__":
    asyncio.run(main())

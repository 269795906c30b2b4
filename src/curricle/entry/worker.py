"""The worker process: takes jobs of all modules and runs them until a signal ends it."""

import asyncio
import logging
import signal
from collections.abc import AsyncIterator, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass

from curricle.entry.reactions import REACTIONS
from curricle.entry.state import connect, crypto_of, open_processes
from curricle.modules.document import tasks as document
from curricle.modules.export import tasks as export
from curricle.modules.identity import tasks as identity
from curricle.modules.scoring import tasks as scoring
from curricle.modules.tex import tasks as tex
from curricle.modules.tex.service import Desk, open_desk
from curricle.platform import mail
from curricle.platform.clock import Clock, now
from curricle.platform.crypto import Crypto
from curricle.platform.db.pool import Database
from curricle.platform.events import use_reactions
from curricle.platform.http import limit_task
from curricle.platform.jobs import AnyTask, Periodic, Worker
from curricle.platform.log import configure_logging
from curricle.platform.processes import ProcessPool
from curricle.platform.settings import Settings
from curricle.platform.storage import Storage, open_storage

log = logging.getLogger(__name__)

TASKS: tuple[AnyTask, ...] = (*mail.TASKS, *export.TASKS, *tex.TASKS, *scoring.TASKS)
PERIODIC: tuple[Periodic, ...] = (
    *mail.PERIODIC,
    *export.PERIODIC,
    *document.PERIODIC,
    *tex.PERIODIC,
    *scoring.PERIODIC,
    *identity.PERIODIC,
    *limit_task.PERIODIC,
)
# The supervisor gives three seconds; what is not done by then goes back to the queue and is done by another.
GRACE = 2.0


@dataclass(frozen=True, slots=True)
class Parts:
    """What tasks stand on."""

    settings: Settings
    database: Database
    storage: Storage
    mail: mail.Transport
    processes: ProcessPool
    tex: Desk
    clock: Clock
    crypto: Crypto


@asynccontextmanager
async def open_parts(settings: Settings) -> AsyncIterator[Parts]:
    """Everything that a task can reach, for as long as the process works."""
    async with AsyncExitStack() as stack:
        database = await connect(settings)
        stack.push_async_callback(database.close)
        storage = open_storage(settings)
        yield Parts(
            settings=settings,
            database=database,
            storage=storage,
            mail=mail.open_mail(settings),
            processes=await stack.enter_async_context(open_processes(settings)),
            # A job is no typing: its engine is used once, and none waits for a second.
            tex=await stack.enter_async_context(open_desk(settings, database, storage, now, is_warm=False)),
            clock=now,
            crypto=crypto_of(settings),
        )


async def run(settings: Settings, queues: Sequence[str] | None = None) -> None:
    """Works until SIGTERM or SIGINT, lets running jobs finish for a moment, and hands back the rest."""
    configure_logging(settings)
    use_reactions(REACTIONS)
    asked_to_stop = asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, asked_to_stop.set)
    async with open_parts(settings) as parts:
        worker = Worker(parts, TASKS, PERIODIC, queues=queues)
        working = asyncio.create_task(worker.run())
        stopping = asyncio.create_task(asked_to_stop.wait())
        log.info("worker.started", extra={"queues": queues, "concurrency": worker.concurrency})
        await asyncio.wait({working, stopping}, return_when=asyncio.FIRST_COMPLETED)
        stopping.cancel()
        if not working.done():
            await worker.stop(GRACE)
        await working
    log.info("worker.stopped")

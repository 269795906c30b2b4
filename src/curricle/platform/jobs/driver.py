"""PgQueuer's way to the database: it outlives restarts of the server, and is woken after commits."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Collection
from typing import Any, Self, TypeVar
from uuid import UUID

import asyncpg
from pgqueuer.core.tm import TaskManager
from pgqueuer.models import TableChangedEvent
from pgqueuer.ports.driver import NotifyCallback
from pgqueuer.types import Channel

from curricle.platform.clock import now
from curricle.platform.db.announcer import Announcer
from curricle.platform.db.pool import GONE
from curricle.platform.jobs.queueing import CHANNEL
from curricle.platform.live.listener import Listener
from curricle.platform.live.publishing import CHANNEL as LIVE_CHANNEL

log = logging.getLogger(__name__)
Result = TypeVar("Result")

QUEUER_CHANNEL = "ch_pgqueuer"
FIRST_PAUSE, LONGEST_PAUSE = 0.1, 1.0


class QueueDriver:
    """What PgQueuer calls a driver. All that it sends may be sent twice: a claim that got lost goes stale."""

    def __init__(self, url: str, queues: Collection[str] | None) -> None:
        self._url = url
        self._queues = queues
        self._pool: asyncpg.Pool | None = None
        self._announcer: Announcer | None = None
        self._callbacks: list[NotifyCallback] = []
        self._shutdown = asyncio.Event()
        self._tasks = TaskManager()
        self._listener = Listener(url, {CHANNEL: self._heard, QUEUER_CHANNEL: self._pass_on}, self.wake)

    @property
    def shutdown(self) -> asyncio.Event:
        """Part of PgQueuer's port."""
        return self._shutdown

    @property
    def tm(self) -> TaskManager:
        """Part of PgQueuer's port."""
        return self._tasks

    async def open(self) -> None:
        """Opens the connections."""
        self._pool = await asyncpg.create_pool(
            self._url,
            min_size=1,
            max_size=3,
            command_timeout=30,
            server_settings={
                "application_name": "curricle worker",
                "jit": "off",
                "timezone": "UTC",
                # A pick, a claim or a beat that a crash takes away is made again; only ends must be durable.
                "synchronous_commit": "off",
            },
        )
        self._announcer = Announcer(self._pool)
        self._listener.start()

    async def close(self) -> None:
        """Ends the connections."""
        await self._listener.close()
        if self._pool is not None:
            self._pool.terminate()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        """The worker closes the driver when the last job's row has been written."""

    async def fetch(self, query: str, *args: object) -> list[dict[str, object]]:
        """All rows."""
        rows: list[Any] = await self._insist(lambda pool: pool.fetch(query, *args))
        return [dict(row) for row in rows]

    async def execute(self, query: str, *args: object) -> str:
        """The command's tag."""
        tag: str = await self._insist(lambda pool: pool.execute(query, *args))
        return tag

    async def notify(self, channel: str, payload: str) -> None:
        """Part of PgQueuer's port: its own health check goes this way."""
        await self.execute("select pg_notify($1, $2)", channel, payload)

    async def add_listener(self, channel: str, callback: NotifyCallback) -> None:
        """Part of PgQueuer's port; the connection listens already."""
        if channel == QUEUER_CHANNEL:
            self._callbacks.append(callback)

    def wake(self) -> None:
        """Makes PgQueuer look at the queue now."""
        event = TableChangedEvent(
            channel=Channel(QUEUER_CHANNEL),
            operation="insert",
            sent_at=now(),
            table="pgqueuer",
            type="table_changed_event",
        )
        self._pass_on(event.model_dump_json())

    def tell_owner(self, owner_id: UUID) -> None:
        """Wakes the open pages of this owner."""
        if self._announcer is not None:
            self._announcer.say(LIVE_CHANNEL, str(owner_id))

    def _heard(self, said: str) -> None:
        """New work was committed; perhaps in a queue of ours."""
        if self._queues is None or not set(said.split(",")).isdisjoint(self._queues):
            self.wake()

    def _pass_on(self, said: str) -> None:
        for callback in self._callbacks:
            callback(said)

    async def _insist(self, call: Callable[[asyncpg.Pool], Awaitable[Result]]) -> Result:
        """Asks until the server answers: a restart of the database must end no worker and lose no row."""
        assert self._pool is not None
        pause = FIRST_PAUSE
        while True:
            try:
                return await call(self._pool)
            except (*GONE, asyncpg.InterfaceError, TimeoutError) as error:
                if self._pool.is_closing():
                    raise
                log.warning("job.database_away", extra={"reason": type(error).__name__})
            await asyncio.sleep(pause)
            pause = min(pause * 2, LONGEST_PAUSE)

"""All open pages of one process: woken by one listening connection, and by a look at the table."""

import asyncio
import logging
from collections import defaultdict
from collections.abc import AsyncIterator
from uuid import UUID

from curricle.platform.db.pool import Database
from curricle.platform.errors import AppError, TooManyRequests
from curricle.platform.live import repository
from curricle.platform.live.listener import LOST, Listener
from curricle.platform.live.place import Place
from curricle.platform.live.publishing import CHANNEL
from curricle.platform.live.reading import OPENED, RESET, Told, begin

log = logging.getLogger(__name__)

LOOK_SECONDS = 5.0
PING_SECONDS = 15.0


class TooManyStreams(TooManyRequests):
    """This owner has enough open pages."""

    code = "live.too_many_streams"
    title = "Too many live streams are open"


class Hub:
    """Who listens for whom. Holds no database connection for a stream, only its place."""

    def __init__(self, database: Database, *, streams_per_owner: int) -> None:
        self._database = database
        self._streams_per_owner = streams_per_owner
        self._bells: defaultdict[UUID, set[asyncio.Event]] = defaultdict(set)
        self._listener = Listener(database.url, {CHANNEL: self._heard}, self._ring_all)
        self._look: asyncio.Task[None] | None = None
        self._loop: asyncio.AbstractEventLoop | None = None
        self.is_closed = False

    def start(self) -> None:
        """Begins to listen."""
        self._listener.start()
        self._loop = asyncio.get_running_loop()
        self._look = self._loop.create_task(self._look_now_and_then())

    def end_streams(self) -> None:
        """Ends all streams; their clients come back, to another process or to this one when it is up."""
        self.is_closed = True
        self._ring_all()

    def end_streams_soon(self) -> None:
        """The same, said from a signal's handler, where the loop must not be touched."""
        if self._loop is not None:
            self._loop.call_soon_threadsafe(self.end_streams)

    async def close(self) -> None:
        """Ends everything."""
        self.end_streams()
        await self._listener.close()
        if self._look is not None:
            self._look.cancel()
            await asyncio.wait({self._look})

    def stream(self, owner_id: UUID, after: str | None) -> AsyncIterator[Told | None]:
        """The owner's events after a place, without end; nothing (``None``) after each silence.

        Without a place it begins now. Refuses at once, not at the first event.
        """
        if self._is_full(owner_id):
            raise TooManyStreams(headers={"Retry-After": "5"}, limit=self._streams_per_owner)
        return self._stream(owner_id, after)

    def count(self) -> int:
        """How many streams are open."""
        return sum(map(len, self._bells.values()))

    def _is_full(self, owner_id: UUID) -> bool:
        return len(self._bells.get(owner_id, ())) >= self._streams_per_owner

    async def _stream(self, owner_id: UUID, after: str | None) -> AsyncIterator[Told | None]:
        if self._is_full(owner_id):
            return
        # Noted here and not at the call: what never begins to run would never be taken off the list.
        bell = asyncio.Event()
        self._bells[owner_id].add(bell)
        try:
            place = None if after is None else Place.parse(after)
            reader, is_foreign = await begin(self._database.reads, owner_id, place)
            is_lost = is_foreign or (after is not None and place is None)
            yield Told(reader.place, RESET if is_lost else OPENED, "{}")
            while not self.is_closed:
                bell.clear()
                async for told in reader.fresh(self._database.reads):
                    yield told
                if not self.is_closed and not await _rings(bell, PING_SECONDS):
                    yield None
        finally:
            self._bells[owner_id].discard(bell)
            if not self._bells[owner_id]:
                del self._bells[owner_id]

    def _heard(self, said: str) -> None:
        for name in said.split(","):
            for bell in self._bells.get(UUID(name), ()):
                bell.set()

    def _ring_all(self) -> None:
        for bells in self._bells.values():
            for bell in bells:
                bell.set()

    async def _look_now_and_then(self) -> None:
        """The net under the announcements, which may be lost: one question for all streams together."""
        horizon: int | None = None
        while True:
            await asyncio.sleep(LOOK_SECONDS)
            if not self._bells:
                horizon = None
                continue
            try:
                horizon = await self._look_once(horizon)
            except (*LOST, AppError) as error:
                log.warning("live.look_failed", extra={"reason": type(error).__name__})

    async def _look_once(self, since: int | None) -> int:
        reads = self._database.reads
        horizon = await repository.horizon(reads)
        if since is None:
            self._ring_all()
            return horizon
        for owner_id in await repository.busy_owners(reads, since):
            for bell in self._bells.get(owner_id, ()):
                bell.set()
        return horizon


async def _rings(bell: asyncio.Event, seconds: float) -> bool:
    """Whether the bell rings before the time is over."""
    try:
        return await asyncio.wait_for(bell.wait(), seconds)
    except TimeoutError:
        return False

"""Hears what is announced: one connection of this process, opened again whenever it is lost."""

import asyncio
import contextlib
import logging
from collections.abc import Callable, Mapping
from typing import Any

import asyncpg

log = logging.getLogger(__name__)
Heard = Callable[[str], None]

ASK_AGAIN = 10.0
FIRST_PAUSE, LONGEST_PAUSE = 0.1, 2.0
LOST = (asyncpg.PostgresError, asyncpg.InterfaceError, OSError, TimeoutError)


class Listener:
    """Calls back for each announcement. After a lost connection ``on_open`` says: look for yourself, once."""

    def __init__(self, url: str, channels: Mapping[str, Heard], on_open: Callable[[], None]) -> None:
        self._url = url
        self._channels = channels
        self._on_open = on_open
        self._task: asyncio.Task[None] | None = None

    def start(self) -> None:
        """Begins to listen in the background."""
        self._task = asyncio.get_running_loop().create_task(self._run())

    async def close(self) -> None:
        """Stops listening."""
        if self._task is not None:
            self._task.cancel()
            await asyncio.wait({self._task})

    async def _run(self) -> None:
        pause = FIRST_PAUSE
        while True:
            try:
                connection = await asyncpg.connect(self._url, timeout=5)
            except LOST as error:
                log.warning("live.listener_lost", extra={"reason": type(error).__name__})
                await asyncio.sleep(pause)
                pause = min(pause * 2, LONGEST_PAUSE)
                continue
            pause = FIRST_PAUSE
            try:
                await self._listen(connection)
            except LOST as error:
                log.warning("live.listener_lost", extra={"reason": type(error).__name__})
            finally:
                connection.terminate()

    async def _listen(self, connection: "asyncpg.Connection[Any]") -> None:
        """Until the connection ends, or does not answer a question any more."""
        ended = asyncio.Event()
        connection.add_termination_listener(lambda _: ended.set())
        for channel, heard in self._channels.items():
            await connection.add_listener(channel, lambda _c, _p, _n, said, heard=heard: heard(str(said)))
        self._on_open()
        while not ended.is_set():
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(ended.wait(), ASK_AGAIN)
                break
            await connection.execute("select 1", timeout=5)

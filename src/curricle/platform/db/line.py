"""Connections for reading: borrowed for one statement, handed on in turn, replaced when they die."""

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable

import asyncpg

from curricle.platform.errors import Busy

Connect = Callable[[], Awaitable[asyncpg.Connection]]
Turn = asyncio.Future[asyncpg.Connection | None]


class Line:
    """A pool without ceremony; asyncpg's own costs as much as a small query: a task, a timer, a proxy.

    It can do with so little because its connections are only read from. They hold no transaction and no
    setting, so there is nothing to undo when one comes back.
    """

    def __init__(self, connect: Connect, *, size: int, wait: float) -> None:
        self._connect = connect
        self._size = size
        self._wait = wait
        self._open = 0
        self._idle: list[asyncpg.Connection] = []
        self._waiting: deque[Turn] = deque()
        self._closed = False

    def idle(self) -> asyncpg.Connection | None:
        """A connection that nobody uses, if there is one: no wait, and so no coroutine."""
        while self._idle:
            connection = self._idle.pop()
            if not connection.is_closed():
                return connection
            self._open -= 1
        return None

    async def take(self) -> asyncpg.Connection:
        """A connection, made anew if need be. Whoever takes one gives it back or drops it."""
        while True:
            connection = self.idle()
            if connection is not None:
                return connection
            if self._closed:
                raise asyncpg.InterfaceError("the line is closed")
            if self._open < self._size:
                return await self._made()
            handed = await self._turn()
            if handed is not None:
                return handed

    def give(self, connection: asyncpg.Connection) -> None:
        """Hands it to the next in line, who therefore cannot be overtaken."""
        if self._closed or connection.is_closed():
            self.drop(connection)
            return
        while self._waiting:
            turn = self._waiting.popleft()
            if not turn.done():
                turn.set_result(connection)
                return
        self._idle.append(connection)

    def drop(self, connection: asyncpg.Connection) -> None:
        """Ends one that is not to be used again, e.g. because its statement was given up half-way."""
        connection.terminate()
        self._open -= 1
        self._let_make()

    def drop_idle(self) -> None:
        """Ends all that nobody uses: where one was found dead, the others are likely to be."""
        while self._idle:
            self._idle.pop().terminate()
            self._open -= 1

    async def close(self) -> None:
        """Ends all; those that are in use end when they come back."""
        self._closed = True
        self.drop_idle()
        for turn in self._waiting:
            if not turn.done():
                turn.set_result(None)
        self._waiting.clear()

    async def _made(self) -> asyncpg.Connection:
        self._open += 1
        try:
            return await self._connect()
        except BaseException:
            self._open -= 1
            self._let_make()
            raise

    async def _turn(self) -> asyncpg.Connection | None:
        """Waits to be handed a connection, or nothing when there is room to make one; but not for ever."""
        loop = asyncio.get_running_loop()
        turn: Turn = loop.create_future()
        self._waiting.append(turn)
        timer = loop.call_later(self._wait, _expire, turn)
        try:
            return await turn
        except asyncio.CancelledError:
            # The call may have come in the same moment; what it handed over goes to the next.
            if not turn.cancelled() and turn.exception() is None:
                self._pass_on(turn.result())
            raise
        finally:
            timer.cancel()

    def _pass_on(self, handed: asyncpg.Connection | None) -> None:
        if handed is None:
            self._let_make()
        else:
            self.give(handed)

    def _let_make(self) -> None:
        """Wakes the next in line, for whom there is room now."""
        while self._waiting:
            turn = self._waiting.popleft()
            if not turn.done():
                turn.set_result(None)
                return


def _expire(turn: Turn) -> None:
    if not turn.done():
        turn.set_exception(Busy(headers={"Retry-After": "1"}))

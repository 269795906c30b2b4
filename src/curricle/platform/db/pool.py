"""The two pools of a process: one can only read and needs no transactions, the other writes."""

import asyncio
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import AsyncExitStack, asynccontextmanager
from typing import Any, TypeVar

import asyncpg

from curricle.platform.db.announcer import Announcer
from curricle.platform.db.line import Line
from curricle.platform.db.session import ReadSession, WriteSession
from curricle.platform.db.statement import Sql
from curricle.platform.errors import Busy, Unavailable

Result = TypeVar("Result")
Ask = Callable[..., Coroutine[Any, Any, Result]]
# What a connection raises when its server has gone away under it.
GONE = (
    asyncpg.PostgresConnectionError,
    asyncpg.AdminShutdownError,
    asyncpg.CrashShutdownError,
    asyncpg.CannotConnectNowError,
    asyncpg.TooManyConnectionsError,
    ConnectionError,
    FileNotFoundError,
)
COMMAND_TIMEOUT = 30
CONNECT_TIMEOUT = 10
SERVER = {"application_name": "curricle", "jit": "off", "timezone": "UTC"}


def is_gone(error: BaseException) -> bool:
    """Whether the connection is at fault, not the statement."""
    # A wrong use of asyncpg has classes of its own below InterfaceError.
    return isinstance(error, (*GONE, asyncpg.InternalClientError)) or type(error) is asyncpg.InterfaceError


async def _keep_as_it_is(_: Any) -> None:
    """Our statements leave nothing behind in a connection, so its return costs no round trip."""


class Reads:
    """Reads that borrow a connection for one statement each, so that nobody holds one while it thinks."""

    def __init__(self, line: Line) -> None:
        self._line = line

    async def _ask(self, call: Ask[Result], query: str, args: tuple[Any, ...]) -> Result:
        """A read that finds its connection dead is simply asked again: the server may have been restarted."""
        try:
            return await self._once(call, query, args)
        except Exception as error:
            if not is_gone(error):
                raise
        self._line.drop_idle()
        try:
            return await self._once(call, query, args)
        except Exception as error:
            raise _away(error) from error

    async def _once(self, call: Ask[Result], query: str, args: tuple[Any, ...]) -> Result:
        connection = self._line.idle() or await self._line.take()
        try:
            answer = await call(connection, query, *args)
        except asyncpg.PostgresError:
            # The server has answered; a connection that is closed by its answer is not kept.
            self._line.give(connection)
            raise
        except BaseException:
            self._line.drop(connection)
            raise
        self._line.give(connection)
        return answer

    async def fetch(self, query: str, *args: Any) -> list[Any]:
        """All rows."""
        return await self._ask(asyncpg.Connection.fetch, query, args)

    async def fetchrow(self, query: str, *args: Any) -> Any:
        """The first row."""
        return await self._ask(asyncpg.Connection.fetchrow, query, args)

    async def fetchval(self, query: str, *args: Any) -> Any:
        """The first column of the first row."""
        return await self._ask(asyncpg.Connection.fetchval, query, args)

    async def execute(self, query: str, *args: Any) -> str:
        """A statement that answers nothing."""
        return await self._ask(asyncpg.Connection.execute, query, args)


class Database:
    """One process's connections to PostgreSQL."""

    def __init__(self, url: str, *, size: int, write_size: int, wait: float) -> None:
        self.url = url
        self._wait = wait
        self._reads = Line(self._connect_to_read, size=size, wait=wait)
        self._writes = asyncpg.create_pool(
            url,
            min_size=0,
            max_size=write_size,
            reset=_keep_as_it_is,
            command_timeout=COMMAND_TIMEOUT,
            max_inactive_connection_lifetime=0,
            server_settings=SERVER,
        )
        self._announcer = Announcer(self._writes)
        self._write_line = asyncio.Semaphore(write_size)
        self._read_session = ReadSession(Reads(self._reads))

    async def _connect_to_read(self) -> asyncpg.Connection:
        # The server ends a statement that takes too long; a timer of ours for each would cost more.
        settings = {
            **SERVER,
            "default_transaction_read_only": "on",
            "statement_timeout": f"{COMMAND_TIMEOUT}s",
        }
        return await asyncpg.connect(self.url, timeout=CONNECT_TIMEOUT, server_settings=settings)

    @classmethod
    async def connect(
        cls, url: str, *, size: int = 10, write_size: int | None = None, wait: float = 5
    ) -> "Database":
        """Opens the pools. jsonb travels as text: what is stored is passed through, not parsed twice."""
        database = cls(url, size=size, write_size=write_size or size, wait=wait)
        await database._writes
        # Shows at the start, not at the first request, whether the address is right.
        await asyncio.gather(
            database._read_session.connection.execute("select 1"), database._writes.execute("select 1")
        )
        return database

    async def close(self) -> None:
        """Ends all connections; one that is still at work after five seconds is cut."""
        await self._announcer.close()
        await self._reads.close()
        try:
            await asyncio.wait_for(self._writes.close(), 5)
        except TimeoutError:
            self._writes.terminate()

    @property
    def reads(self) -> ReadSession:
        """Reads without a block: each statement borrows a connection and sees the latest state."""
        return self._read_session

    async def at_once(self, statement: Sql, *args: Any) -> Any:
        """One statement that writes and is true at once: for counters that outlive a failed request."""
        async with self.writing() as session:
            return await session.value(statement, *args)

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[ReadSession]:
        """A session for reads: each statement sees the latest committed state, no transaction is held."""
        yield self._read_session

    @asynccontextmanager
    async def writing(self) -> AsyncIterator[WriteSession]:
        """A session that commits when the block ends well, and then runs what waited for the commit."""
        await _wait_in(self._write_line, self._wait)
        try:
            connection, held = await self._begin_twice()
            async with held:
                session = WriteSession(connection, self._announcer)
                yield session
        finally:
            self._write_line.release()
        session.committed()

    async def _begin(self) -> tuple[Any, AsyncExitStack]:
        """A connection in a transaction, and what ends both."""
        async with AsyncExitStack() as stack:
            connection = await stack.enter_async_context(self._writes.acquire())
            await stack.enter_async_context(connection.transaction())
            return connection, stack.pop_all()

    async def _begin_twice(self) -> tuple[Any, AsyncExitStack]:
        """Idle connections die with their server; nothing is written yet, so a fresh one will do."""
        try:
            return await self._begin()
        except Exception as error:
            if not is_gone(error):
                raise
        await self._writes.expire_connections()
        try:
            return await self._begin()
        except Exception as error:
            raise _away(error) from error


def _away(error: Exception) -> Exception:
    """The error as callers should see it."""
    return Unavailable(headers={"Retry-After": "2"}) if is_gone(error) else error


async def _wait_in(line: asyncio.Semaphore, seconds: float) -> None:
    """Waits for a place in first-come order, but not for ever."""
    if not line.locked():
        await line.acquire()
        return
    try:
        await asyncio.wait_for(line.acquire(), seconds)
    except TimeoutError:
        raise Busy(headers={"Retry-After": "1"}) from None
